import { IsString, MaxLength } from 'class-validator';

/** Of which campaign the lacks are asked. */
export class StepLacksDto {
  @IsString() @MaxLength(80) campaign!: string;
}

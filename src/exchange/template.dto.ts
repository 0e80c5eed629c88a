import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';

/** Which campaign's lists a template offers, and whether it is for work done on paper (期初). */
export class TemplateDto {
  @IsString() @MaxLength(80) campaign!: string;
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsOptional()
  @IsBoolean()
  opening?: boolean;
}

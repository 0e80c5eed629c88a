import { IsString, MaxLength } from 'class-validator';

/** What `GET /api/reconciliation` asks. */
export class ReconciliationQuestionDto {
  @IsString()
  @MaxLength(80)
  campaign!: string;
}

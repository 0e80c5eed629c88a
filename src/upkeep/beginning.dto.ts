import { IsIn, IsString, MaxLength } from 'class-validator';
import { TAXONOMY_CODES, type TaxonomyCode } from '../campaigns/campaign.js';
import { TOWN_NAME_CHARACTERS_MAX, type BeginningInput } from './beginning.js';

/** What is sent to begin an own ledger. */
export class BeginningDto implements BeginningInput {
  @IsString() @MaxLength(9) townCode!: string;
  @IsString() @MaxLength(TOWN_NAME_CHARACTERS_MAX) townName!: string;
  @IsIn(TAXONOMY_CODES) taxonomy!: TaxonomyCode;
}

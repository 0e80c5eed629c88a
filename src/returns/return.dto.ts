import { IsArray, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { RETURN_BOUNDS, RETURN_LISTS, type ReturnList } from './return.js';

/** Which campaign's returns. */
export class ReturnCampaignDto {
  @IsString() @MaxLength(80) campaign!: string;
}

/** Which period is to be closed. */
export class ReturnCheckDto extends ReturnCampaignDto {
  @IsString() @MaxLength(10) period!: string;
}

/** What is asked when a return is closed. */
export class ReturnInputDto extends ReturnCheckDto {
  @IsArray() @IsIn(RETURN_LISTS, { each: true }) lists!: ReturnList[];
  @IsOptional() @IsString() @MaxLength(RETURN_BOUNDS.noteCharacters) note?: string | null;
  @IsOptional() @IsString() @MaxLength(36) supersedes?: string | null;
  @IsOptional() @IsString() @MaxLength(RETURN_BOUNDS.reasonCharacters) reason?: string | null;
}

/** What a file is taken for. */
export class ReturnFileDto {
  @IsOptional() @IsString() @MaxLength(500) purpose?: string;
}

import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { STAGE_TEXT_CHARACTERS_MAX, type StageTexts } from './stage-report.js';

/** Of which campaign. */
export class StageCampaignDto {
  @IsString() @MaxLength(80) campaign!: string;
}

/** What `GET /api/papers/stage-report` may ask; `footnotes` are codes of findings with commas between them. */
export class StageReportDto extends StageCampaignDto {
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.split(',').filter((code) => code !== '') : value,
  )
  @IsArray()
  @ArrayMaxSize(600)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  footnotes: string[] = [];
  @IsOptional() @IsString() @MaxLength(500) purpose?: string;
}

/** Which template is taken out: the one in use, an older version, or with `builtIn` the one that the program brings. */
export class StageTemplateFileDto extends StageCampaignDto {
  @IsOptional() @IsIn(['true']) builtIn?: 'true';
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) of?: number;
}

/** Which older version is used again, in place of which. */
export class StageTemplateAgainDto {
  @IsString() @MaxLength(80) campaign!: string;
  @IsInt() @Min(1) version!: number;
  @IsInt() @Min(1) older!: number;
}

/** In place of which version a template is changed. */
export class StageTemplateVersionDto extends StageCampaignDto {
  @Type(() => Number) @IsInt() @Min(0) version!: number;
}

/** Under which name a template comes in, and in place of which version. */
export class StageTemplateUploadDto extends StageTemplateVersionDto {
  @IsOptional() @IsString() @MaxLength(200) name?: string;
}

/** The texts that are to be kept, and the version that they follow. */
export class StageTextsDto implements StageTexts {
  @IsInt() @Min(0) version!: number;
  @IsString() @MaxLength(STAGE_TEXT_CHARACTERS_MAX) basics!: string;
  @IsString() @MaxLength(STAGE_TEXT_CHARACTERS_MAX) practice!: string;
  @IsString() @MaxLength(STAGE_TEXT_CHARACTERS_MAX) problems!: string;
  @IsString() @MaxLength(STAGE_TEXT_CHARACTERS_MAX) nextSteps!: string;
  @IsString() @MaxLength(100) signedBy!: string;
}

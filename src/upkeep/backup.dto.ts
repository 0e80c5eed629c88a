import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { BACKUP_KEEP_MAX, type BackupSetting } from './backup.js';

const FOLDER_CHARACTERS_MAX = 400;
const PASSPHRASE_CHARACTERS_MAX = 200;

/** How many copies each tier keeps. */
export class BackupKeepDto {
  @IsInt() @Min(0) @Max(BACKUP_KEEP_MAX) hourly!: number;
  @IsInt() @Min(0) @Max(BACKUP_KEEP_MAX) daily!: number;
  @IsInt() @Min(0) @Max(BACKUP_KEEP_MAX) weekly!: number;
  @IsInt() @Min(0) @Max(BACKUP_KEEP_MAX) monthly!: number;
}

/** What is sent to decide when copies are made and where they go. */
export class BackupSettingDto implements BackupSetting {
  @IsInt() @Min(0) version!: number;
  @ValidateNested() @Type(() => BackupKeepDto) keep!: BackupKeepDto;
  @ValidateIf((dto: BackupSettingDto) => dto.folder !== null)
  @IsString()
  @MaxLength(FOLDER_CHARACTERS_MAX)
  folder!: string | null;
  @IsOptional() @IsBoolean() sealed = false;
  /** Kept on this machine to seal copies with; left out, the one that is kept stays. */
  @IsOptional() @IsString() @MaxLength(PASSPHRASE_CHARACTERS_MAX) passphrase?: string;
}

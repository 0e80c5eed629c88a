import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { ATTACHMENT_BOUNDS, ATTACHMENT_COPIES, type AttachmentCopy } from './attachment.js';

/** Longer than any path that a system allows; what is shown of it is shortened. */
const CLIENT_NAME_CHARACTERS_MAX = 4_096;

/** How a file that comes in is called; the file itself is the body. */
export class AttachmentUploadDto {
  @IsOptional() @IsString() @MaxLength(CLIENT_NAME_CHARACTERS_MAX) name?: string;
}

/** Which copy of a file, and what it is for. */
export class AttachmentCopyDto {
  @IsOptional() @IsIn([...ATTACHMENT_COPIES]) copy?: AttachmentCopy;
  @IsOptional() @IsString() @MaxLength(ATTACHMENT_BOUNDS.purposeCharacters) purpose?: string;
}

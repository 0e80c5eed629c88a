import { IsOptional, IsString, MaxLength, ValidateIf } from 'class-validator';
import type { Id } from '../kernel/ids.js';
import type { SignInInput } from './session.js';

/** Longer texts are no password of ours, and would only be work. */
const TYPED_MAX = 400;

/** What is sent to sign in. */
export class SignInDto implements SignInInput {
  @IsString() @MaxLength(TYPED_MAX) name!: string;
  @IsString() @MaxLength(TYPED_MAX) password!: string;
  @IsOptional() @IsString() @MaxLength(TYPED_MAX) code?: string;
}

/** What is sent to change the own password. */
export class PasswordChangeDto {
  @IsString() @MaxLength(TYPED_MAX) old!: string;
  @IsString() @MaxLength(TYPED_MAX) new!: string;
}

/** What is sent to act in somebody's place, or again in the own (null). */
export class ActingDto {
  @ValidateIf((_, value: unknown) => value !== null) @IsString() @MaxLength(36) accountId!: Id | null;
}

/** The own password again, for what must be nobody else's doing. */
export class ProofDto {
  @IsString() @MaxLength(TYPED_MAX) password!: string;
}

/** A code of the authenticator. */
export class CodeDto {
  @IsString() @MaxLength(TYPED_MAX) code!: string;
}

/** What is sent with the sealed sheet. */
export class RecoveryDto {
  @IsString() @MaxLength(TYPED_MAX) name!: string;
  @IsString() @MaxLength(TYPED_MAX) code!: string;
  @IsString() @MaxLength(TYPED_MAX) password!: string;
}

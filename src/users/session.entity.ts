import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { CodeColumn, CodeKey, CountColumn, IdColumn, IdKey, InstantColumn } from '../storage/columns.js';

/** One time that somebody signed in. */
@Entity('sessions')
@Unique('sessions_token', ['tokenHash'])
@Index('sessions_account', ['accountId'])
export class SessionRow {
  @IdKey() id!: string;
  @IdColumn() @ForeignKey('accounts', { onDelete: 'RESTRICT' }) accountId!: string;
  /** The account in whose place the person acts, while a deputy. */
  @IdColumn({ nullable: true }) @ForeignKey('accounts', { onDelete: 'RESTRICT' }) actingAccountId!:
    | string
    | null;
  /** SHA-256 of the token; the token itself is only in the cookie. */
  @CodeColumn() tokenHash!: string;
  @InstantColumn() createdAt!: string;
  /** When it was used last, at most a minute old. */
  @InstantColumn() seenAt!: string;
  @InstantColumn({ nullable: true }) endedAt!: string | null;
  @CodeColumn({ nullable: true }) endedWhy!: string | null;
}

/** Failures to sign in to one account from one address; whoever is elsewhere is not held up. */
@Entity('sign_in_failures')
@Index('sign_in_failures_last', ['lastAt'])
export class SignInFailureRow {
  /** SHA-256 of the account's name as it was typed, which may have been a password by mistake. */
  @CodeKey() nameHash!: string;
  @CodeKey() address!: string;
  @CountColumn() failures!: number;
  @InstantColumn() lastAt!: string;
  @InstantColumn({ nullable: true }) lockedUntil!: string | null;
}

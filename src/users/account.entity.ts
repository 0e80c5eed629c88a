import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { Role } from '../access/role.js';
import type { Scope } from '../access/scope.js';
import {
  CodeColumn,
  CodeKey,
  CountColumn,
  FlagColumn,
  IdColumn,
  IdKey,
  InstantColumn,
  JsonColumn,
  TextColumn,
} from '../storage/columns.js';

/** What a person signs in with. */
@Entity('accounts')
@Unique('accounts_name', ['nameKey'])
@Index('accounts_person', ['personId'])
@Check('accounts_role', "role IN ('clerk','officer','lead','inspector','supervisor','admin')")
@Check('accounts_scope', "scope_kind IN ('all','county','towns','villages')")
@Check('accounts_county', "(scope_kind = 'county') = (county_code IS NOT NULL)")
export class AccountRow {
  @IdKey() id!: string;
  @CodeColumn() name!: string;
  /** The name as it is compared: capitals and widths do not matter. */
  @CodeColumn() nameKey!: string;
  @IdColumn() @ForeignKey('persons', { onDelete: 'RESTRICT' }) personId!: string;
  @CodeColumn() role!: Role;
  @CodeColumn() scopeKind!: Scope['kind'];
  @CodeColumn({ nullable: true }) countyCode!: string | null;
  /** Argon2id in the PHC form, with its own salt and cost. */
  @TextColumn() passwordHash!: string;
  @FlagColumn() mustChange!: number;
  /** Base32; null while no second factor is asked for. */
  @TextColumn({ nullable: true }) totpSecret!: string | null;
  /** A secret that has not been confirmed by a code yet. */
  @TextColumn({ nullable: true }) totpPending!: string | null;
  /** The time step of the last code that was taken; no code is taken twice. */
  @CountColumn({ default: 0 }) totpLastStep!: number;
  /** SHA-256 of the recovery codes that are left. */
  @JsonColumn() recoveryCodes!: string;
  /** SHA-256 of the code on the sealed sheet. */
  @CodeColumn({ nullable: true }) recoverySheet!: string | null;
  @FlagColumn() disabled!: number;
  @InstantColumn() recordedAt!: string;
  @CountColumn() version!: number;
}

/** A town that an account may see. */
@Entity('account_towns')
export class AccountTownRow {
  @CodeKey() @ForeignKey('accounts', { onDelete: 'RESTRICT' }) accountId!: string;
  @CodeKey() @ForeignKey('towns', { onDelete: 'RESTRICT' }) townCode!: string;
}

/** A village that an account may see. */
@Entity('account_villages')
export class AccountVillageRow {
  @CodeKey() @ForeignKey('accounts', { onDelete: 'RESTRICT' }) accountId!: string;
  @CodeKey() @ForeignKey('villages', { onDelete: 'RESTRICT' }) villageId!: string;
}

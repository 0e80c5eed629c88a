import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who works with the ledger: persons and their families, accounts, sessions, deputies. */
export class Users1764200000000 implements MigrationInterface {
  readonly name = 'Users1764200000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('a ledger is never taken back: restore a backup instead');
  }
}

const STATEMENTS = [
  'CREATE TABLE "persons" ("id" varchar(36) PRIMARY KEY NOT NULL, "town_code" varchar(80), "name" text NOT NULL, "telephone" varchar(80), "recorded_at" varchar(24) NOT NULL, "version" bigint NOT NULL, CONSTRAINT "FK_adee927e18643626efbe4b2e5f3" FOREIGN KEY ("town_code") REFERENCES "towns" ("code") ON DELETE RESTRICT ON UPDATE NO ACTION)',
  'CREATE TABLE "person_villages" ("person_id" varchar(80) NOT NULL, "village_id" varchar(80) NOT NULL, CONSTRAINT "FK_09b5bee6de6e0f88d4d32071946" FOREIGN KEY ("person_id") REFERENCES "persons" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION, CONSTRAINT "FK_3832bbe17462d3779e81a1f5694" FOREIGN KEY ("village_id") REFERENCES "villages" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION, PRIMARY KEY ("person_id", "village_id"))',
  'CREATE TABLE "person_kin" ("person_id" varchar(80) NOT NULL, "other_id" varchar(80) NOT NULL, CONSTRAINT "person_kin_once" CHECK (person_id < other_id), CONSTRAINT "FK_080ac0d8c799094a25216a2648f" FOREIGN KEY ("person_id") REFERENCES "persons" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION, CONSTRAINT "FK_dae7bb77153b01e7aa514428e1c" FOREIGN KEY ("other_id") REFERENCES "persons" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION, PRIMARY KEY ("person_id", "other_id"))',
  'CREATE TABLE "accounts" ("id" varchar(36) PRIMARY KEY NOT NULL, "name" varchar(80) NOT NULL, "name_key" varchar(80) NOT NULL, "person_id" varchar(36) NOT NULL, "role" varchar(80) NOT NULL, "scope_kind" varchar(80) NOT NULL, "county_code" varchar(80), "password_hash" text NOT NULL, "must_change" smallint NOT NULL DEFAULT (0), "totp_secret" text, "totp_pending" text, "totp_last_step" bigint NOT NULL DEFAULT (0), "recovery_codes" text NOT NULL, "recovery_sheet" varchar(80), "disabled" smallint NOT NULL DEFAULT (0), "recorded_at" varchar(24) NOT NULL, "version" bigint NOT NULL, CONSTRAINT "accounts_name" UNIQUE ("name_key"), CONSTRAINT "accounts_county" CHECK ((scope_kind = \'county\') = (county_code IS NOT NULL)), CONSTRAINT "accounts_scope" CHECK (scope_kind IN (\'all\',\'county\',\'towns\',\'villages\')), CONSTRAINT "accounts_role" CHECK (role IN (\'clerk\',\'officer\',\'lead\',\'inspector\',\'supervisor\',\'admin\')), CONSTRAINT "FK_cecdd107ca499a5b3279f9f2cea" FOREIGN KEY ("person_id") REFERENCES "persons" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION)',
  'CREATE TABLE "account_towns" ("account_id" varchar(80) NOT NULL, "town_code" varchar(80) NOT NULL, CONSTRAINT "FK_d880202fd0b3cbcd8b8dad73e1d" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION, CONSTRAINT "FK_9b048fa6252d054a9e146bb773d" FOREIGN KEY ("town_code") REFERENCES "towns" ("code") ON DELETE RESTRICT ON UPDATE NO ACTION, PRIMARY KEY ("account_id", "town_code"))',
  'CREATE TABLE "account_villages" ("account_id" varchar(80) NOT NULL, "village_id" varchar(80) NOT NULL, CONSTRAINT "FK_2e24407d5c3970698dee57ae8f4" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION, CONSTRAINT "FK_5f5a0f60f2f9ec3a696f590e74b" FOREIGN KEY ("village_id") REFERENCES "villages" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION, PRIMARY KEY ("account_id", "village_id"))',
  'CREATE TABLE "sessions" ("id" varchar(36) PRIMARY KEY NOT NULL, "account_id" varchar(36) NOT NULL, "acting_account_id" varchar(36), "token_hash" varchar(80) NOT NULL, "created_at" varchar(24) NOT NULL, "seen_at" varchar(24) NOT NULL, "ended_at" varchar(24), "ended_why" varchar(80), CONSTRAINT "sessions_token" UNIQUE ("token_hash"), CONSTRAINT "FK_da0cf19646ff5c6e3c0284468e5" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION, CONSTRAINT "FK_94f6a481977a7c204586fd2ce26" FOREIGN KEY ("acting_account_id") REFERENCES "accounts" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION)',
  'CREATE TABLE "sign_in_failures" ("name_hash" varchar(80) NOT NULL, "address" varchar(80) NOT NULL, "failures" bigint NOT NULL, "last_at" varchar(24) NOT NULL, "locked_until" varchar(24), PRIMARY KEY ("name_hash", "address"))',
  'CREATE TABLE "deputies" ("id" varchar(36) PRIMARY KEY NOT NULL, "person_id" varchar(36) NOT NULL, "deputy_id" varchar(36) NOT NULL, "from_day" varchar(10) NOT NULL, "to_day" varchar(10) NOT NULL, "ended_at" varchar(24), "recorded_by" varchar(80) NOT NULL, "recorded_at" varchar(24) NOT NULL, CONSTRAINT "deputies_days" CHECK (from_day <= to_day), CONSTRAINT "deputies_two" CHECK (person_id <> deputy_id), CONSTRAINT "FK_1d04cd2e4a2a4809dec669641d0" FOREIGN KEY ("person_id") REFERENCES "persons" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION, CONSTRAINT "FK_a4f7e460db5420ffd477ee30523" FOREIGN KEY ("deputy_id") REFERENCES "persons" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION)',
  'CREATE INDEX "accounts_person" ON "accounts" ("person_id") ',
  'CREATE INDEX "persons_town" ON "persons" ("town_code", "name") ',
  'CREATE INDEX "person_villages_village" ON "person_villages" ("village_id") ',
  'CREATE INDEX "person_kin_other" ON "person_kin" ("other_id") ',
  'CREATE INDEX "deputies_person" ON "deputies" ("person_id", "to_day") ',
  'CREATE INDEX "deputies_deputy" ON "deputies" ("deputy_id", "to_day") ',
  'CREATE INDEX "sessions_account" ON "sessions" ("account_id") ',
  'CREATE INDEX "sign_in_failures_last" ON "sign_in_failures" ("last_at") ',
];

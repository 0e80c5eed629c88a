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
  'CREATE TABLE "persons" ("id" character varying(36) NOT NULL, "town_code" character varying(80), "name" text NOT NULL, "telephone" character varying(80), "recorded_at" character varying(24) NOT NULL, "version" bigint NOT NULL, CONSTRAINT "PK_74278d8812a049233ce41440ac7" PRIMARY KEY ("id"))',
  'CREATE TABLE "person_villages" ("person_id" character varying(80) NOT NULL, "village_id" character varying(80) NOT NULL, CONSTRAINT "PK_e3b49080d9e33c46b7dfa448682" PRIMARY KEY ("person_id", "village_id"))',
  'CREATE TABLE "person_kin" ("person_id" character varying(80) NOT NULL, "other_id" character varying(80) NOT NULL, CONSTRAINT "person_kin_once" CHECK (person_id < other_id), CONSTRAINT "PK_b2db090a82d9ca0384c5b26c9c2" PRIMARY KEY ("person_id", "other_id"))',
  'CREATE TABLE "accounts" ("id" character varying(36) NOT NULL, "name" character varying(80) NOT NULL, "name_key" character varying(80) NOT NULL, "person_id" character varying(36) NOT NULL, "role" character varying(80) NOT NULL, "scope_kind" character varying(80) NOT NULL, "county_code" character varying(80), "password_hash" text NOT NULL, "must_change" smallint NOT NULL DEFAULT \'0\', "totp_secret" text, "totp_pending" text, "totp_last_step" bigint NOT NULL DEFAULT \'0\', "recovery_codes" text NOT NULL, "recovery_sheet" character varying(80), "disabled" smallint NOT NULL DEFAULT \'0\', "recorded_at" character varying(24) NOT NULL, "version" bigint NOT NULL, CONSTRAINT "accounts_name" UNIQUE ("name_key"), CONSTRAINT "accounts_county" CHECK ((scope_kind = \'county\') = (county_code IS NOT NULL)), CONSTRAINT "accounts_scope" CHECK (scope_kind IN (\'all\',\'county\',\'towns\',\'villages\')), CONSTRAINT "accounts_role" CHECK (role IN (\'clerk\',\'officer\',\'lead\',\'inspector\',\'supervisor\',\'admin\')), CONSTRAINT "PK_5a7a02c20412299d198e097a8fe" PRIMARY KEY ("id"))',
  'CREATE TABLE "account_towns" ("account_id" character varying(80) NOT NULL, "town_code" character varying(80) NOT NULL, CONSTRAINT "PK_6fa199b3ade9db01d09806b5125" PRIMARY KEY ("account_id", "town_code"))',
  'CREATE TABLE "account_villages" ("account_id" character varying(80) NOT NULL, "village_id" character varying(80) NOT NULL, CONSTRAINT "PK_7fa3c9c871ede54b74e7b505c3e" PRIMARY KEY ("account_id", "village_id"))',
  'CREATE TABLE "sessions" ("id" character varying(36) NOT NULL, "account_id" character varying(36) NOT NULL, "acting_account_id" character varying(36), "token_hash" character varying(80) NOT NULL, "created_at" character varying(24) NOT NULL, "seen_at" character varying(24) NOT NULL, "ended_at" character varying(24), "ended_why" character varying(80), CONSTRAINT "sessions_token" UNIQUE ("token_hash"), CONSTRAINT "PK_3238ef96f18b355b671619111bc" PRIMARY KEY ("id"))',
  'CREATE TABLE "sign_in_failures" ("name_hash" character varying(80) NOT NULL, "address" character varying(80) NOT NULL, "failures" bigint NOT NULL, "last_at" character varying(24) NOT NULL, "locked_until" character varying(24), CONSTRAINT "PK_c342d33a826748984773bcea387" PRIMARY KEY ("name_hash", "address"))',
  'CREATE TABLE "deputies" ("id" character varying(36) NOT NULL, "person_id" character varying(36) NOT NULL, "deputy_id" character varying(36) NOT NULL, "from_day" character varying(10) NOT NULL, "to_day" character varying(10) NOT NULL, "ended_at" character varying(24), "recorded_by" character varying(80) NOT NULL, "recorded_at" character varying(24) NOT NULL, CONSTRAINT "deputies_days" CHECK (from_day <= to_day), CONSTRAINT "deputies_two" CHECK (person_id <> deputy_id), CONSTRAINT "PK_99de99e7915a653c56a553bc737" PRIMARY KEY ("id"))',
  'CREATE INDEX "accounts_person" ON "accounts"  ("person_id") ',
  'CREATE INDEX "persons_town" ON "persons"  ("town_code", "name") ',
  'CREATE INDEX "person_villages_village" ON "person_villages"  ("village_id") ',
  'CREATE INDEX "person_kin_other" ON "person_kin"  ("other_id") ',
  'CREATE INDEX "deputies_person" ON "deputies"  ("person_id", "to_day") ',
  'CREATE INDEX "deputies_deputy" ON "deputies"  ("deputy_id", "to_day") ',
  'CREATE INDEX "sessions_account" ON "sessions"  ("account_id") ',
  'CREATE INDEX "sign_in_failures_last" ON "sign_in_failures"  ("last_at") ',
  'ALTER TABLE "accounts" ADD CONSTRAINT "FK_cecdd107ca499a5b3279f9f2cea" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
  'ALTER TABLE "account_towns" ADD CONSTRAINT "FK_d880202fd0b3cbcd8b8dad73e1d" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
  'ALTER TABLE "account_towns" ADD CONSTRAINT "FK_9b048fa6252d054a9e146bb773d" FOREIGN KEY ("town_code") REFERENCES "towns"("code") ON DELETE RESTRICT ON UPDATE NO ACTION',
  'ALTER TABLE "account_villages" ADD CONSTRAINT "FK_2e24407d5c3970698dee57ae8f4" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
  'ALTER TABLE "account_villages" ADD CONSTRAINT "FK_5f5a0f60f2f9ec3a696f590e74b" FOREIGN KEY ("village_id") REFERENCES "villages"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
  'ALTER TABLE "persons" ADD CONSTRAINT "FK_adee927e18643626efbe4b2e5f3" FOREIGN KEY ("town_code") REFERENCES "towns"("code") ON DELETE RESTRICT ON UPDATE NO ACTION',
  'ALTER TABLE "person_villages" ADD CONSTRAINT "FK_09b5bee6de6e0f88d4d32071946" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
  'ALTER TABLE "person_villages" ADD CONSTRAINT "FK_3832bbe17462d3779e81a1f5694" FOREIGN KEY ("village_id") REFERENCES "villages"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
  'ALTER TABLE "person_kin" ADD CONSTRAINT "FK_080ac0d8c799094a25216a2648f" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
  'ALTER TABLE "person_kin" ADD CONSTRAINT "FK_dae7bb77153b01e7aa514428e1c" FOREIGN KEY ("other_id") REFERENCES "persons"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
  'ALTER TABLE "deputies" ADD CONSTRAINT "FK_1d04cd2e4a2a4809dec669641d0" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
  'ALTER TABLE "deputies" ADD CONSTRAINT "FK_a4f7e460db5420ffd477ee30523" FOREIGN KEY ("deputy_id") REFERENCES "persons"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
  'ALTER TABLE "sessions" ADD CONSTRAINT "FK_da0cf19646ff5c6e3c0284468e5" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
  'ALTER TABLE "sessions" ADD CONSTRAINT "FK_94f6a481977a7c204586fd2ce26" FOREIGN KEY ("acting_account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
];

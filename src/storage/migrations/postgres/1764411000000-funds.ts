import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts of villages, and what came into them and left them. */
export class Funds1764411000000 implements MigrationInterface {
  readonly name = 'Funds1764411000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('a ledger is never taken back: restore a backup instead');
  }
}

const STATEMENTS = [
  'CREATE TABLE "fund_accounts" ("id" character varying(36) NOT NULL, "town_code" character varying(80) NOT NULL, "village_id" character varying(36) NOT NULL, "match_key" character varying(80) NOT NULL, "import_id" character varying(36), "void_reason" text, "recorded_by" character varying(80) NOT NULL, "recorded_at" character varying(24) NOT NULL, "updated_at" character varying(24) NOT NULL, "version" bigint NOT NULL, "name" text NOT NULL, "kind" character varying(80) NOT NULL, "bank" text, "tail" character varying(80), "approval" text, "opened_day" character varying(10), "closed_day" character varying(10), "opening_fen" bigint NOT NULL, "opening_day" character varying(10), "note" text, CONSTRAINT "fund_accounts_kind" CHECK ((kind = \'basic\' OR kind = \'general\' OR kind = \'special\' OR kind = \'cash\')), CONSTRAINT "PK_3a466b22b4e89e0b6f0afcca4ae" PRIMARY KEY ("id"))',
  'CREATE INDEX "fund_accounts_import" ON "fund_accounts"  ("import_id") ',
  'CREATE INDEX "fund_accounts_match" ON "fund_accounts"  ("town_code", "match_key") ',
  'CREATE INDEX "fund_accounts_village" ON "fund_accounts"  ("town_code", "village_id") ',
  'CREATE TABLE "fund_entries" ("id" character varying(36) NOT NULL, "town_code" character varying(80) NOT NULL, "village_id" character varying(36) NOT NULL, "match_key" character varying(80) NOT NULL, "import_id" character varying(36), "void_reason" text, "recorded_by" character varying(80) NOT NULL, "recorded_at" character varying(24) NOT NULL, "updated_at" character varying(24) NOT NULL, "version" bigint NOT NULL, "account_id" character varying(36) NOT NULL, "day" character varying(10) NOT NULL, "seq" bigint NOT NULL, "voucher" text, "summary" text NOT NULL, "subject_as_written" text, "subject_code" character varying(80), "income_fen" bigint NOT NULL, "expense_fen" bigint NOT NULL, "counterparty" text, "handler" text, "approver" text, "payment" character varying(80), "evidence" text, "loan" character varying(80), "returns_id" character varying(36), "note" text, CONSTRAINT "fund_entries_loan" CHECK ((loan = \'lent\' OR loan = \'returned\')), CONSTRAINT "fund_entries_payment" CHECK ((payment = \'cash\' OR payment = \'transfer\')), CONSTRAINT "fund_entries_money" CHECK (income_fen >= 0 AND expense_fen >= 0 AND income_fen + expense_fen > 0), CONSTRAINT "PK_2373dc633d784edde19fbf8bc63" PRIMARY KEY ("id"))',
  'CREATE INDEX "fund_entries_returns" ON "fund_entries"  ("returns_id") ',
  'CREATE INDEX "fund_entries_import" ON "fund_entries"  ("import_id") ',
  'CREATE INDEX "fund_entries_match" ON "fund_entries"  ("town_code", "match_key") ',
  'CREATE INDEX "fund_entries_village" ON "fund_entries"  ("town_code", "village_id", "day") ',
  'CREATE INDEX "fund_entries_account" ON "fund_entries"  ("account_id", "day", "seq") ',
  'ALTER TABLE "fund_accounts" ADD CONSTRAINT "FK_c5dd922927d384c524faf8cc3bf" FOREIGN KEY ("village_id") REFERENCES "villages"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
  'ALTER TABLE "fund_entries" ADD CONSTRAINT "FK_aeef586f49e9f288670a9ce4de4" FOREIGN KEY ("village_id") REFERENCES "villages"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
  'ALTER TABLE "fund_entries" ADD CONSTRAINT "FK_78642c6e769f2b38b044b50b1cb" FOREIGN KEY ("account_id") REFERENCES "fund_accounts"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
  'ALTER TABLE "fund_entries" ADD CONSTRAINT "FK_16d6b635ca6b499d83f0e181abf" FOREIGN KEY ("returns_id") REFERENCES "fund_entries"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
];

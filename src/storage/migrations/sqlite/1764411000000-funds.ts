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
  'CREATE TABLE "fund_accounts" ("id" varchar(36) PRIMARY KEY NOT NULL, "town_code" varchar(80) NOT NULL, "village_id" varchar(36) NOT NULL, "match_key" varchar(80) NOT NULL, "import_id" varchar(36), "void_reason" text, "recorded_by" varchar(80) NOT NULL, "recorded_at" varchar(24) NOT NULL, "updated_at" varchar(24) NOT NULL, "version" bigint NOT NULL, "name" text NOT NULL, "kind" varchar(80) NOT NULL, "bank" text, "tail" varchar(80), "approval" text, "opened_day" varchar(10), "closed_day" varchar(10), "opening_fen" bigint NOT NULL, "opening_day" varchar(10), "note" text, CONSTRAINT "fund_accounts_kind" CHECK ((kind = \'basic\' OR kind = \'general\' OR kind = \'special\' OR kind = \'cash\')), CONSTRAINT "FK_c5dd922927d384c524faf8cc3bf" FOREIGN KEY ("village_id") REFERENCES "villages" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION)',
  'CREATE TABLE "fund_entries" ("id" varchar(36) PRIMARY KEY NOT NULL, "town_code" varchar(80) NOT NULL, "village_id" varchar(36) NOT NULL, "match_key" varchar(80) NOT NULL, "import_id" varchar(36), "void_reason" text, "recorded_by" varchar(80) NOT NULL, "recorded_at" varchar(24) NOT NULL, "updated_at" varchar(24) NOT NULL, "version" bigint NOT NULL, "account_id" varchar(36) NOT NULL, "day" varchar(10) NOT NULL, "seq" bigint NOT NULL, "voucher" text, "summary" text NOT NULL, "subject_as_written" text, "subject_code" varchar(80), "income_fen" bigint NOT NULL, "expense_fen" bigint NOT NULL, "counterparty" text, "handler" text, "approver" text, "payment" varchar(80), "evidence" text, "loan" varchar(80), "returns_id" varchar(36), "note" text, CONSTRAINT "fund_entries_loan" CHECK ((loan = \'lent\' OR loan = \'returned\')), CONSTRAINT "fund_entries_payment" CHECK ((payment = \'cash\' OR payment = \'transfer\')), CONSTRAINT "fund_entries_money" CHECK (income_fen >= 0 AND expense_fen >= 0 AND income_fen + expense_fen > 0), CONSTRAINT "FK_aeef586f49e9f288670a9ce4de4" FOREIGN KEY ("village_id") REFERENCES "villages" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION, CONSTRAINT "FK_78642c6e769f2b38b044b50b1cb" FOREIGN KEY ("account_id") REFERENCES "fund_accounts" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION, CONSTRAINT "FK_16d6b635ca6b499d83f0e181abf" FOREIGN KEY ("returns_id") REFERENCES "fund_entries" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION)',
  'CREATE INDEX "fund_accounts_import" ON "fund_accounts" ("import_id") ',
  'CREATE INDEX "fund_accounts_match" ON "fund_accounts" ("town_code", "match_key") ',
  'CREATE INDEX "fund_accounts_village" ON "fund_accounts" ("town_code", "village_id") ',
  'CREATE INDEX "fund_entries_returns" ON "fund_entries" ("returns_id") ',
  'CREATE INDEX "fund_entries_import" ON "fund_entries" ("import_id") ',
  'CREATE INDEX "fund_entries_match" ON "fund_entries" ("town_code", "match_key") ',
  'CREATE INDEX "fund_entries_village" ON "fund_entries" ("town_code", "village_id", "day") ',
  'CREATE INDEX "fund_entries_account" ON "fund_entries" ("account_id", "day", "seq") ',
];

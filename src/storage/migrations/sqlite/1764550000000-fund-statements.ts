import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What statements say that accounts held, one balance an account and day. */
export class FundStatements1764550000000 implements MigrationInterface {
  readonly name = 'FundStatements1764550000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('a ledger is never taken back: restore a backup instead');
  }
}

const STATEMENTS = [
  'CREATE TABLE "fund_statements" ("id" varchar(36) PRIMARY KEY NOT NULL, "town_code" varchar(80) NOT NULL, "village_id" varchar(36) NOT NULL, "match_key" varchar(80) NOT NULL, "import_id" varchar(36), "void_reason" text, "recorded_by" varchar(80) NOT NULL, "recorded_at" varchar(24) NOT NULL, "updated_at" varchar(24) NOT NULL, "version" bigint NOT NULL, "account_id" varchar(36) NOT NULL, "day" varchar(10) NOT NULL, "statement_fen" bigint NOT NULL, "paper" text, "note" text, CONSTRAINT "FK_b62906f5ce0b3ef76f46af602ec" FOREIGN KEY ("village_id") REFERENCES "villages" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION, CONSTRAINT "FK_9c1e97ac28684ad5eb8c2cabf12" FOREIGN KEY ("account_id") REFERENCES "fund_accounts" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION)',
  'CREATE INDEX "fund_statements_village" ON "fund_statements" ("town_code", "village_id", "day") ',
  'CREATE UNIQUE INDEX "fund_statements_account" ON "fund_statements" ("account_id", "day") WHERE void_reason IS NULL',
];

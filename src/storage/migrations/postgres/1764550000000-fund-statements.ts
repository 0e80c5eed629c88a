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
  'CREATE TABLE "fund_statements" ("id" character varying(36) NOT NULL, "town_code" character varying(80) NOT NULL, "village_id" character varying(36) NOT NULL, "match_key" character varying(80) NOT NULL, "import_id" character varying(36), "void_reason" text, "recorded_by" character varying(80) NOT NULL, "recorded_at" character varying(24) NOT NULL, "updated_at" character varying(24) NOT NULL, "version" bigint NOT NULL, "account_id" character varying(36) NOT NULL, "day" character varying(10) NOT NULL, "statement_fen" bigint NOT NULL, "paper" text, "note" text, CONSTRAINT "PK_2e682b6b3d465f33382e271e710" PRIMARY KEY ("id"))',
  'CREATE INDEX "fund_statements_village" ON "fund_statements"  ("town_code", "village_id", "day") ',
  'CREATE UNIQUE INDEX "fund_statements_account" ON "fund_statements"  ("account_id", "day") WHERE void_reason IS NULL',
  'ALTER TABLE "fund_statements" ADD CONSTRAINT "FK_b62906f5ce0b3ef76f46af602ec" FOREIGN KEY ("village_id") REFERENCES "villages"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
  'ALTER TABLE "fund_statements" ADD CONSTRAINT "FK_9c1e97ac28684ad5eb8c2cabf12" FOREIGN KEY ("account_id") REFERENCES "fund_accounts"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
];

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Urging letters and the cases that they name. */
export class Urgings1764520000000 implements MigrationInterface {
  readonly name = 'Urgings1764520000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('a ledger is never taken back: restore a backup instead');
  }
}

const STATEMENTS = [
  'CREATE TABLE "urgings" ("id" varchar(36) PRIMARY KEY NOT NULL, "town_code" varchar(80) NOT NULL, "campaign_id" varchar(36) NOT NULL, "issue_id" varchar(36) NOT NULL, "word" varchar(80) NOT NULL, "year" bigint NOT NULL, "no" bigint NOT NULL, "village_id" varchar(36), "sent_day" varchar(10) NOT NULL, "reply_due_day" varchar(10) NOT NULL, "replied_day" varchar(10), "reply_text" text, "withdrawn_day" varchar(10), "withdraw_reason" text, "recorded_by" varchar(80) NOT NULL, "recorded_at" varchar(24) NOT NULL, "version" bigint NOT NULL, CONSTRAINT "urgings_number" UNIQUE ("town_code", "word", "year", "no"), CONSTRAINT "urgings_no" UNIQUE ("town_code", "campaign_id", "year", "no"), CONSTRAINT "urgings_withdrawal" CHECK ((withdrawn_day IS NULL) = (withdraw_reason IS NULL) AND (withdrawn_day IS NULL OR replied_day IS NULL)), CONSTRAINT "urgings_reply" CHECK (reply_text IS NULL OR replied_day IS NOT NULL), CONSTRAINT "urgings_days" CHECK (reply_due_day >= sent_day AND (replied_day IS NULL OR replied_day >= sent_day)), CONSTRAINT "urgings_counted" CHECK (no > 0), CONSTRAINT "FK_a5d2e0da03114a0cbb0247f7079" FOREIGN KEY ("campaign_id") REFERENCES "campaigns" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION, CONSTRAINT "FK_8aff87c40a5e5de578f19550893" FOREIGN KEY ("village_id") REFERENCES "villages" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION)',
  'CREATE TABLE "urging_cases" ("id" varchar(36) PRIMARY KEY NOT NULL, "town_code" varchar(80) NOT NULL, "urging_id" varchar(36) NOT NULL, "case_id" varchar(36) NOT NULL, "item_name" text, "description" text NOT NULL, "measures" text, "due_day" varchar(10), "amount_kind" varchar(80) NOT NULL, "outstanding_fen" bigint NOT NULL, CONSTRAINT "urging_cases_once" UNIQUE ("urging_id", "case_id"), CONSTRAINT "urging_cases_amount" CHECK ((amount_kind = \'known\' OR amount_kind = \'undetermined\' OR amount_kind = \'none\')), CONSTRAINT "FK_1b16511708978638c08ff56748e" FOREIGN KEY ("urging_id") REFERENCES "urgings" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION, CONSTRAINT "FK_1b0c64baa20cc3b7dbf1694d18f" FOREIGN KEY ("case_id") REFERENCES "cases" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION)',
  'CREATE INDEX "urgings_village" ON "urgings" ("town_code", "village_id") ',
  'CREATE INDEX "urging_cases_case" ON "urging_cases" ("case_id") ',
];

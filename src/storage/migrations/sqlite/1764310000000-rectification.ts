import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Closing, continuing and merging of cases, what is asked for and decided, and what comes back beside the amount. */
export class Rectification1764310000000 implements MigrationInterface {
  readonly name = 'Rectification1764310000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('a ledger is never taken back: restore a backup instead');
  }
}

const STATEMENTS = [
  'ALTER TABLE "campaigns" ADD COLUMN "closing_rule" text',
  'ALTER TABLE "campaigns" ADD COLUMN "day_counting" varchar(80)',
  'ALTER TABLE "campaign_items" ADD COLUMN "measures" text',
  'ALTER TABLE "campaign_items" ADD COLUMN "evidence_checklist" text',
  'ALTER TABLE "cases" ADD COLUMN "continuing_kind" varchar(80)',
  'ALTER TABLE "cases" ADD COLUMN "report_months" bigint',
  'ALTER TABLE "cases" ADD COLUMN "closed_day" varchar(10)',
  'ALTER TABLE "cases" ADD COLUMN "in_time" bigint',
  'ALTER TABLE "cases" ADD COLUMN "person_handling" varchar(80)',
  'ALTER TABLE "cases" ADD COLUMN "rest_fate" varchar(80)',
  'ALTER TABLE "cases" ADD COLUMN "rest_basis" text',
  'ALTER TABLE "cases" ADD COLUMN "rest_approver" text',
  'ALTER TABLE "cases" ADD COLUMN "evidence_ticks" text',
  'ALTER TABLE "cases" ADD COLUMN "merged_into" varchar(36)',
  'ALTER TABLE "cases" ADD COLUMN "extension_count" bigint NOT NULL DEFAULT (0)',
  'ALTER TABLE "cases" ADD COLUMN "opening" smallint NOT NULL DEFAULT (0)',
  'ALTER TABLE "case_moves" ADD COLUMN "reason_code" varchar(80)',
  'ALTER TABLE "case_moves" ADD COLUMN "opening" smallint NOT NULL DEFAULT (0)',
  'ALTER TABLE "settlements" ADD COLUMN "discipline_money" varchar(80)',
  'ALTER TABLE "settlements" ADD COLUMN "voucher_id" varchar(36)',
  'ALTER TABLE "settlements" ADD COLUMN "reverses" varchar(36)',
  'ALTER TABLE "settlements" ADD COLUMN "attachment_id" varchar(36)',
  'ALTER TABLE "settlements" ADD COLUMN "opening" smallint NOT NULL DEFAULT (0)',
  'ALTER TABLE "dispositions" ADD COLUMN "reverses" varchar(36)',
  'ALTER TABLE "dispositions" ADD COLUMN "attachment_id" varchar(36)',
  'ALTER TABLE "dispositions" ADD COLUMN "opening" smallint NOT NULL DEFAULT (0)',
  'CREATE TABLE "case_progress" ("id" varchar(36) PRIMARY KEY NOT NULL, "town_code" varchar(80) NOT NULL, "case_id" varchar(36) NOT NULL, "day" varchar(10) NOT NULL, "text" text NOT NULL, "provided_by" text, "recorded_by" varchar(80) NOT NULL, "recorded_by_person" varchar(36), "recorded_for_person" varchar(36), "recorded_at" varchar(24) NOT NULL, CONSTRAINT "FK_0987062e9f3d4501aa461b8f2de" FOREIGN KEY ("case_id") REFERENCES "cases" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION)',
  'CREATE TABLE "case_extensions" ("id" varchar(36) PRIMARY KEY NOT NULL, "town_code" varchar(80) NOT NULL, "case_id" varchar(36) NOT NULL, "no" bigint NOT NULL, "state" varchar(80) NOT NULL, "from_due_day" varchar(10), "to_due_day" varchar(10) NOT NULL, "reason" text NOT NULL, "asked_day" varchar(10) NOT NULL, "asked_by" varchar(80) NOT NULL, "asked_by_person" varchar(36), "asked_for_person" varchar(36), "asked_at" varchar(24) NOT NULL, "decided_day" varchar(10), "decided_by" varchar(80), "decided_by_person" varchar(36), "decided_for_person" varchar(36), "decision_note" text, CONSTRAINT "case_extensions_two_persons" CHECK (decided_by_person IS NULL OR decided_by_person <> asked_by_person), CONSTRAINT "case_extensions_state" CHECK ((state = \'asked\' OR state = \'granted\' OR state = \'refused\')), CONSTRAINT "FK_802062692a2e7ca2d9c35f18f3e" FOREIGN KEY ("case_id") REFERENCES "cases" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION)',
  'CREATE TABLE "case_write_offs" ("id" varchar(36) PRIMARY KEY NOT NULL, "town_code" varchar(80) NOT NULL, "case_id" varchar(36) NOT NULL, "state" varchar(80) NOT NULL, "amount_fen" bigint NOT NULL, "resolution_number" text NOT NULL, "resolution_day" varchar(10) NOT NULL, "reason" text NOT NULL, "asked_day" varchar(10) NOT NULL, "asked_by" varchar(80) NOT NULL, "asked_by_person" varchar(36), "asked_for_person" varchar(36), "asked_at" varchar(24) NOT NULL, "decided_day" varchar(10), "decided_by" varchar(80), "decided_by_person" varchar(36), "decided_for_person" varchar(36), "decision_note" text, CONSTRAINT "case_write_offs_amount" CHECK (amount_fen > 0), CONSTRAINT "case_write_offs_days" CHECK (asked_day >= resolution_day), CONSTRAINT "case_write_offs_two_persons" CHECK (decided_by_person IS NULL OR decided_by_person <> asked_by_person), CONSTRAINT "case_write_offs_state" CHECK ((state = \'asked\' OR state = \'granted\' OR state = \'refused\')), CONSTRAINT "FK_7adab23527b8cb2e99b2e0a80ef" FOREIGN KEY ("case_id") REFERENCES "cases" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION)',
  'CREATE TABLE "case_incomes" ("id" varchar(36) PRIMARY KEY NOT NULL, "town_code" varchar(80) NOT NULL, "case_id" varchar(36) NOT NULL, "kind" varchar(80) NOT NULL, "amount_fen" bigint NOT NULL, "day" varchar(10) NOT NULL, "voucher" text, "note" text, "reverses" varchar(36), "recorded_by" varchar(80) NOT NULL, "recorded_at" varchar(24) NOT NULL, CONSTRAINT "case_incomes_amount" CHECK (amount_fen <> 0), CONSTRAINT "case_incomes_kind" CHECK ((kind = \'yield\' OR kind = \'occupation-fee\' OR kind = \'other\')), CONSTRAINT "FK_2b76a24b386837f70a3c399432c" FOREIGN KEY ("case_id") REFERENCES "cases" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION)',
  'CREATE TABLE "case_goods" ("id" varchar(36) PRIMARY KEY NOT NULL, "town_code" varchar(80) NOT NULL, "case_id" varchar(36) NOT NULL, "kind" varchar(80) NOT NULL, "quantity" bigint NOT NULL, "day" varchar(10) NOT NULL, "note" text, "reverses" varchar(36), "recorded_by" varchar(80) NOT NULL, "recorded_at" varchar(24) NOT NULL, CONSTRAINT "case_goods_quantity" CHECK (quantity <> 0), CONSTRAINT "case_goods_kind" CHECK ((kind = \'land\' OR kind = \'places\')), CONSTRAINT "FK_7062c141c5d0209b363d0079b7b" FOREIGN KEY ("case_id") REFERENCES "cases" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION)',
  'CREATE TABLE "settlement_vouchers" ("id" varchar(36) PRIMARY KEY NOT NULL, "town_code" varchar(80) NOT NULL, "campaign_id" varchar(36) NOT NULL, "kind" varchar(80) NOT NULL, "day" varchar(10) NOT NULL, "voucher" text NOT NULL, "total_fen" bigint NOT NULL, "lines" bigint NOT NULL, "attachment_id" varchar(36), "note" text, "recorded_by" varchar(80) NOT NULL, "recorded_at" varchar(24) NOT NULL, CONSTRAINT "settlement_vouchers_total" CHECK (total_fen > 0), CONSTRAINT "FK_03e2f4bc344cffce15c2a9d140c" FOREIGN KEY ("campaign_id") REFERENCES "campaigns" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION)',
  'CREATE INDEX "case_progress_case" ON "case_progress" ("case_id", "day") ',
  'CREATE UNIQUE INDEX "case_extensions_asked" ON "case_extensions" ("case_id") WHERE state = \'asked\'',
  'CREATE UNIQUE INDEX "case_write_offs_asked" ON "case_write_offs" ("case_id") WHERE state = \'asked\'',
  'CREATE INDEX "case_incomes_case" ON "case_incomes" ("case_id", "day") ',
  'CREATE INDEX "case_goods_case" ON "case_goods" ("case_id", "day") ',
];

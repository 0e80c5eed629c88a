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
  'ALTER TABLE "campaigns" ADD "closing_rule" text',
  'ALTER TABLE "campaigns" ADD "day_counting" character varying(80)',
  'ALTER TABLE "campaign_items" ADD "measures" text',
  'ALTER TABLE "campaign_items" ADD "evidence_checklist" text',
  'ALTER TABLE "cases" ADD "continuing_kind" character varying(80)',
  'ALTER TABLE "cases" ADD "report_months" bigint',
  'ALTER TABLE "cases" ADD "closed_day" character varying(10)',
  'ALTER TABLE "cases" ADD "in_time" bigint',
  'ALTER TABLE "cases" ADD "person_handling" character varying(80)',
  'ALTER TABLE "cases" ADD "rest_fate" character varying(80)',
  'ALTER TABLE "cases" ADD "rest_basis" text',
  'ALTER TABLE "cases" ADD "rest_approver" text',
  'ALTER TABLE "cases" ADD "evidence_ticks" text',
  'ALTER TABLE "cases" ADD "merged_into" character varying(36)',
  'ALTER TABLE "cases" ADD "extension_count" bigint NOT NULL DEFAULT \'0\'',
  'ALTER TABLE "cases" ADD "opening" smallint NOT NULL DEFAULT \'0\'',
  'ALTER TABLE "case_moves" ADD "reason_code" character varying(80)',
  'ALTER TABLE "case_moves" ADD "opening" smallint NOT NULL DEFAULT \'0\'',
  'ALTER TABLE "settlements" ADD "discipline_money" character varying(80)',
  'ALTER TABLE "settlements" ADD "voucher_id" character varying(36)',
  'ALTER TABLE "settlements" ADD "reverses" character varying(36)',
  'ALTER TABLE "settlements" ADD "attachment_id" character varying(36)',
  'ALTER TABLE "settlements" ADD "opening" smallint NOT NULL DEFAULT \'0\'',
  'ALTER TABLE "dispositions" ADD "reverses" character varying(36)',
  'ALTER TABLE "dispositions" ADD "attachment_id" character varying(36)',
  'ALTER TABLE "dispositions" ADD "opening" smallint NOT NULL DEFAULT \'0\'',
  'CREATE TABLE "case_progress" ("id" character varying(36) NOT NULL, "town_code" character varying(80) NOT NULL, "case_id" character varying(36) NOT NULL, "day" character varying(10) NOT NULL, "text" text NOT NULL, "provided_by" text, "recorded_by" character varying(80) NOT NULL, "recorded_by_person" character varying(36), "recorded_for_person" character varying(36), "recorded_at" character varying(24) NOT NULL, CONSTRAINT "PK_cc3a0f2f39d8d10ccf37b2133b5" PRIMARY KEY ("id"))',
  'CREATE TABLE "case_extensions" ("id" character varying(36) NOT NULL, "town_code" character varying(80) NOT NULL, "case_id" character varying(36) NOT NULL, "no" bigint NOT NULL, "state" character varying(80) NOT NULL, "from_due_day" character varying(10), "to_due_day" character varying(10) NOT NULL, "reason" text NOT NULL, "asked_day" character varying(10) NOT NULL, "asked_by" character varying(80) NOT NULL, "asked_by_person" character varying(36), "asked_for_person" character varying(36), "asked_at" character varying(24) NOT NULL, "decided_day" character varying(10), "decided_by" character varying(80), "decided_by_person" character varying(36), "decided_for_person" character varying(36), "decision_note" text, CONSTRAINT "case_extensions_two_persons" CHECK (decided_by_person IS NULL OR decided_by_person <> asked_by_person), CONSTRAINT "case_extensions_state" CHECK ((state = \'asked\' OR state = \'granted\' OR state = \'refused\')), CONSTRAINT "PK_9d0535cfb7546b31ba49e4ebd11" PRIMARY KEY ("id"))',
  'CREATE TABLE "case_write_offs" ("id" character varying(36) NOT NULL, "town_code" character varying(80) NOT NULL, "case_id" character varying(36) NOT NULL, "state" character varying(80) NOT NULL, "amount_fen" bigint NOT NULL, "resolution_number" text NOT NULL, "resolution_day" character varying(10) NOT NULL, "reason" text NOT NULL, "asked_day" character varying(10) NOT NULL, "asked_by" character varying(80) NOT NULL, "asked_by_person" character varying(36), "asked_for_person" character varying(36), "asked_at" character varying(24) NOT NULL, "decided_day" character varying(10), "decided_by" character varying(80), "decided_by_person" character varying(36), "decided_for_person" character varying(36), "decision_note" text, CONSTRAINT "case_write_offs_amount" CHECK (amount_fen > 0), CONSTRAINT "case_write_offs_days" CHECK (asked_day >= resolution_day), CONSTRAINT "case_write_offs_two_persons" CHECK (decided_by_person IS NULL OR decided_by_person <> asked_by_person), CONSTRAINT "case_write_offs_state" CHECK ((state = \'asked\' OR state = \'granted\' OR state = \'refused\')), CONSTRAINT "PK_143bfb5e2b13abe690f26d81ad5" PRIMARY KEY ("id"))',
  'CREATE TABLE "case_incomes" ("id" character varying(36) NOT NULL, "town_code" character varying(80) NOT NULL, "case_id" character varying(36) NOT NULL, "kind" character varying(80) NOT NULL, "amount_fen" bigint NOT NULL, "day" character varying(10) NOT NULL, "voucher" text, "note" text, "reverses" character varying(36), "recorded_by" character varying(80) NOT NULL, "recorded_at" character varying(24) NOT NULL, CONSTRAINT "case_incomes_amount" CHECK (amount_fen <> 0), CONSTRAINT "case_incomes_kind" CHECK ((kind = \'yield\' OR kind = \'occupation-fee\' OR kind = \'other\')), CONSTRAINT "PK_106a8e0a6723a33aa8e4bd8b933" PRIMARY KEY ("id"))',
  'CREATE TABLE "case_goods" ("id" character varying(36) NOT NULL, "town_code" character varying(80) NOT NULL, "case_id" character varying(36) NOT NULL, "kind" character varying(80) NOT NULL, "quantity" bigint NOT NULL, "day" character varying(10) NOT NULL, "note" text, "reverses" character varying(36), "recorded_by" character varying(80) NOT NULL, "recorded_at" character varying(24) NOT NULL, CONSTRAINT "case_goods_quantity" CHECK (quantity <> 0), CONSTRAINT "case_goods_kind" CHECK ((kind = \'land\' OR kind = \'places\')), CONSTRAINT "PK_1b72f8479d18211908f544863a0" PRIMARY KEY ("id"))',
  'CREATE TABLE "settlement_vouchers" ("id" character varying(36) NOT NULL, "town_code" character varying(80) NOT NULL, "campaign_id" character varying(36) NOT NULL, "kind" character varying(80) NOT NULL, "day" character varying(10) NOT NULL, "voucher" text NOT NULL, "total_fen" bigint NOT NULL, "lines" bigint NOT NULL, "attachment_id" character varying(36), "note" text, "recorded_by" character varying(80) NOT NULL, "recorded_at" character varying(24) NOT NULL, CONSTRAINT "settlement_vouchers_total" CHECK (total_fen > 0), CONSTRAINT "PK_bfcbd50f3437f171ea32c93d7e5" PRIMARY KEY ("id"))',
  'CREATE INDEX "case_progress_case" ON "case_progress"  ("case_id", "day") ',
  'CREATE UNIQUE INDEX "case_extensions_asked" ON "case_extensions"  ("case_id") WHERE state = \'asked\'',
  'CREATE UNIQUE INDEX "case_write_offs_asked" ON "case_write_offs"  ("case_id") WHERE state = \'asked\'',
  'CREATE INDEX "case_incomes_case" ON "case_incomes"  ("case_id", "day") ',
  'CREATE INDEX "case_goods_case" ON "case_goods"  ("case_id", "day") ',
  'ALTER TABLE "case_progress" ADD CONSTRAINT "FK_0987062e9f3d4501aa461b8f2de" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
  'ALTER TABLE "case_extensions" ADD CONSTRAINT "FK_802062692a2e7ca2d9c35f18f3e" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
  'ALTER TABLE "case_write_offs" ADD CONSTRAINT "FK_7adab23527b8cb2e99b2e0a80ef" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
  'ALTER TABLE "case_incomes" ADD CONSTRAINT "FK_2b76a24b386837f70a3c399432c" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
  'ALTER TABLE "case_goods" ADD CONSTRAINT "FK_7062c141c5d0209b363d0079b7b" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
  'ALTER TABLE "settlement_vouchers" ADD CONSTRAINT "FK_03e2f4bc344cffce15c2a9d140c" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
];

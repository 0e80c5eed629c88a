import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What rules noticed, what campaigns decided about rules, and up to where it is computed. */
export class Flags1764420000000 implements MigrationInterface {
  readonly name = 'Flags1764420000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('a ledger is never taken back: restore a backup instead');
  }
}

const STATEMENTS = [
  'CREATE TABLE "flags" ("id" varchar(36) PRIMARY KEY NOT NULL, "town_code" varchar(80) NOT NULL, "campaign_id" varchar(36) NOT NULL, "village_id" varchar(36), "rule_code" varchar(80) NOT NULL, "rule_version" bigint NOT NULL, "subject_kind" varchar(80) NOT NULL, "subject_id" text NOT NULL, "amount_fen" bigint, "inputs" text NOT NULL, "sources" text NOT NULL, "gone" smallint NOT NULL DEFAULT (0), "verdict" varchar(80), "verdict_reason" text, "judged_by" varchar(80), "judged_at" varchar(24), "changed_since" smallint NOT NULL DEFAULT (0), "case_id" varchar(36), "noticed_at" varchar(24) NOT NULL, "updated_at" varchar(24) NOT NULL, "version" bigint NOT NULL, CONSTRAINT "flags_reason" CHECK (verdict IS NULL OR verdict <> \'false\' OR verdict_reason IS NOT NULL), CONSTRAINT "flags_judged" CHECK ((verdict IS NULL) = (judged_by IS NULL)), CONSTRAINT "flags_verdict" CHECK ((verdict = \'true\' OR verdict = \'false\' OR verdict = \'to-check\')), CONSTRAINT "flags_subject_kind" CHECK ((subject_kind = \'entry\' OR subject_kind = \'account\' OR subject_kind = \'cash-month\' OR subject_kind = \'allowance-year\' OR subject_kind = \'works-payee\' OR subject_kind = \'asset\' OR subject_kind = \'disposal\' OR subject_kind = \'contract\' OR subject_kind = \'claim\' OR subject_kind = \'village\' OR subject_kind = \'case\' OR subject_kind = \'campaign\')), CONSTRAINT "FK_4b129a766cccd6162f4fb6bd370" FOREIGN KEY ("campaign_id") REFERENCES "campaigns" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION, CONSTRAINT "FK_3e09e1d78c908929561caf70ca6" FOREIGN KEY ("village_id") REFERENCES "villages" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION, CONSTRAINT "FK_51bcfb0124dd8ac42bd582c1d46" FOREIGN KEY ("case_id") REFERENCES "cases" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION)',
  'CREATE TABLE "flag_rules" ("campaign_id" varchar(36) NOT NULL, "rule_code" varchar(80) NOT NULL, "town_code" varchar(80) NOT NULL, "enabled" smallint NOT NULL DEFAULT (0), "tuning" text NOT NULL, "version" bigint NOT NULL, "changed_by" varchar(80) NOT NULL, "changed_at" varchar(24) NOT NULL, CONSTRAINT "FK_2e731f54614de1cb1974c613576" FOREIGN KEY ("campaign_id") REFERENCES "campaigns" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION, PRIMARY KEY ("campaign_id", "rule_code"))',
  'CREATE TABLE "flag_marks" ("campaign_id" varchar(36) PRIMARY KEY NOT NULL, "town_code" varchar(80) NOT NULL, "seq" bigint NOT NULL, "day" varchar(10), "rules" text NOT NULL, "computed_at" varchar(24), CONSTRAINT "FK_00f6852ec75a929aa16641d5b9e" FOREIGN KEY ("campaign_id") REFERENCES "campaigns" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION)',
  'CREATE INDEX "flags_case" ON "flags" ("case_id") WHERE case_id IS NOT NULL',
  'CREATE INDEX "flags_village" ON "flags" ("campaign_id", "village_id", "rule_code") ',
  'CREATE UNIQUE INDEX "flags_subject" ON "flags" ("campaign_id", "rule_code", "subject_kind", "subject_id") ',
];

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Persons dealt with, their sanctions and measures, the cases concerned, and what was handed over. */
export class Discipline1764300000000 implements MigrationInterface {
  readonly name = 'Discipline1764300000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('a ledger is never taken back: restore a backup instead');
  }
}

const STATEMENTS = [
  'CREATE TABLE "dealt_persons" ("id" varchar(36) PRIMARY KEY NOT NULL, "town_code" varchar(80) NOT NULL, "village_id" varchar(36) NOT NULL, "name" text NOT NULL, "name_key" text NOT NULL, "post_then" text, "manages_in" varchar(80), "party_member" smallint, "status_as_written" text, "note" text, "import_id" varchar(36), "recorded_by" varchar(80) NOT NULL, "recorded_at" varchar(24) NOT NULL, "version" bigint NOT NULL, CONSTRAINT "dealt_persons_manages" CHECK (manages_in IN (\'committee\',\'group\')), CONSTRAINT "FK_7c5d5682071d1dd5010ca56436a" FOREIGN KEY ("village_id") REFERENCES "villages" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION)',
  'CREATE TABLE "sanctions" ("id" varchar(36) PRIMARY KEY NOT NULL, "town_code" varchar(80) NOT NULL, "person_id" varchar(36) NOT NULL, "as_written" text NOT NULL, "kind" varchar(80), "kind_by" varchar(80), "track" varchar(80), "deciding_organ" text, "approving_organ" text, "document_number" text, "document_key" text, "decided_day" varchar(10), "announced_day" varchar(10), "effective_day" varchar(10), "cited_edition" varchar(80), "merged_months" bigint, "merged_kinds" text NOT NULL, "extended_months" bigint NOT NULL, "restored_day" varchar(10), "filed_day" varchar(10), "posts_changed_day" varchar(10), "reported_day" varchar(10), "cases_as_written" text, "note" text, "effect_from_day" varchar(10), "effect_end_day" varchar(10), "probation_end_day" varchar(10), "flagged" smallint NOT NULL DEFAULT (0), "as_reported" smallint NOT NULL DEFAULT (0), "void_reason" text, "import_id" varchar(36), "recorded_by" varchar(80) NOT NULL, "recorded_at" varchar(24) NOT NULL, "updated_at" varchar(24) NOT NULL, "version" bigint NOT NULL, CONSTRAINT "sanctions_months" CHECK (extended_months >= 0 AND merged_months > 0), CONSTRAINT "sanctions_kind" CHECK ((kind IS NULL) = (kind_by IS NULL)), CONSTRAINT "FK_67019bb8ad24869c060215f521f" FOREIGN KEY ("person_id") REFERENCES "dealt_persons" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION)',
  'CREATE TABLE "sanction_cases" ("sanction_id" varchar(36) NOT NULL, "case_id" varchar(36) NOT NULL, "town_code" varchar(80) NOT NULL, CONSTRAINT "FK_a31bd45ae42b0f7b9097d079758" FOREIGN KEY ("sanction_id") REFERENCES "sanctions" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION, CONSTRAINT "FK_5ad3035ecaec67ed9d380c57e9c" FOREIGN KEY ("case_id") REFERENCES "cases" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION, PRIMARY KEY ("sanction_id", "case_id"))',
  'CREATE TABLE "measures" ("id" varchar(36) PRIMARY KEY NOT NULL, "town_code" varchar(80) NOT NULL, "person_id" varchar(36) NOT NULL, "as_written" text NOT NULL, "kind" varchar(80) NOT NULL, "organ" text, "document_number" text, "decided_day" varchar(10), "note" text, "void_reason" text, "recorded_by" varchar(80) NOT NULL, "recorded_at" varchar(24) NOT NULL, "version" bigint NOT NULL, CONSTRAINT "FK_2625062596038f928310ec3d719" FOREIGN KEY ("person_id") REFERENCES "dealt_persons" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION)',
  'CREATE TABLE "measure_cases" ("measure_id" varchar(36) NOT NULL, "case_id" varchar(36) NOT NULL, "town_code" varchar(80) NOT NULL, CONSTRAINT "FK_a1e411ea1007f69bd87673edebc" FOREIGN KEY ("measure_id") REFERENCES "measures" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION, CONSTRAINT "FK_1ca54c81981ddd1676d521289df" FOREIGN KEY ("case_id") REFERENCES "cases" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION, PRIMARY KEY ("measure_id", "case_id"))',
  'CREATE TABLE "hand_overs" ("id" varchar(36) PRIMARY KEY NOT NULL, "town_code" varchar(80) NOT NULL, "case_id" varchar(36) NOT NULL, "kind" varchar(80) NOT NULL, "handed_day" varchar(10) NOT NULL, "receipt_number" text, "organ" text, "void_reason" text, "recorded_by" varchar(80) NOT NULL, "recorded_at" varchar(24) NOT NULL, "version" bigint NOT NULL, CONSTRAINT "FK_63ec9d72b154cb1a0ae2679ee8f" FOREIGN KEY ("case_id") REFERENCES "cases" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION)',
  'CREATE INDEX "dealt_persons_village" ON "dealt_persons" ("town_code", "village_id") ',
  'CREATE UNIQUE INDEX "hand_overs_case" ON "hand_overs" ("case_id", "kind") WHERE void_reason IS NULL',
  'CREATE INDEX "measures_person" ON "measures" ("person_id") ',
  'CREATE INDEX "measure_cases_case" ON "measure_cases" ("case_id") ',
  'CREATE INDEX "sanctions_effect" ON "sanctions" ("town_code", "effect_end_day") ',
  'CREATE INDEX "sanctions_document" ON "sanctions" ("town_code", "document_key") ',
  'CREATE INDEX "sanctions_person" ON "sanctions" ("person_id") ',
  'CREATE INDEX "sanction_cases_case" ON "sanction_cases" ("case_id") ',
];

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
  'CREATE TABLE "dealt_persons" ("id" character varying(36) NOT NULL, "town_code" character varying(80) NOT NULL, "village_id" character varying(36) NOT NULL, "name" text NOT NULL, "name_key" text NOT NULL, "post_then" text, "manages_in" character varying(80), "party_member" smallint, "status_as_written" text, "note" text, "import_id" character varying(36), "recorded_by" character varying(80) NOT NULL, "recorded_at" character varying(24) NOT NULL, "version" bigint NOT NULL, CONSTRAINT "dealt_persons_manages" CHECK (manages_in IN (\'committee\',\'group\')), CONSTRAINT "PK_5159db3f08d6847ee18a3286497" PRIMARY KEY ("id"))',
  'CREATE INDEX "dealt_persons_village" ON "dealt_persons"  ("town_code", "village_id") ',
  'CREATE TABLE "hand_overs" ("id" character varying(36) NOT NULL, "town_code" character varying(80) NOT NULL, "case_id" character varying(36) NOT NULL, "kind" character varying(80) NOT NULL, "handed_day" character varying(10) NOT NULL, "receipt_number" text, "organ" text, "void_reason" text, "recorded_by" character varying(80) NOT NULL, "recorded_at" character varying(24) NOT NULL, "version" bigint NOT NULL, CONSTRAINT "PK_74c30d7d4e49beffacc2094f19d" PRIMARY KEY ("id"))',
  'CREATE UNIQUE INDEX "hand_overs_case" ON "hand_overs"  ("case_id", "kind") WHERE void_reason IS NULL',
  'CREATE TABLE "measures" ("id" character varying(36) NOT NULL, "town_code" character varying(80) NOT NULL, "person_id" character varying(36) NOT NULL, "as_written" text NOT NULL, "kind" character varying(80) NOT NULL, "organ" text, "document_number" text, "decided_day" character varying(10), "note" text, "void_reason" text, "recorded_by" character varying(80) NOT NULL, "recorded_at" character varying(24) NOT NULL, "version" bigint NOT NULL, CONSTRAINT "PK_ec34a47385441849095def20546" PRIMARY KEY ("id"))',
  'CREATE INDEX "measures_person" ON "measures"  ("person_id") ',
  'CREATE TABLE "measure_cases" ("measure_id" character varying(36) NOT NULL, "case_id" character varying(36) NOT NULL, "town_code" character varying(80) NOT NULL, CONSTRAINT "PK_ca4cf43190648270401a5c8ea3d" PRIMARY KEY ("measure_id", "case_id"))',
  'CREATE INDEX "measure_cases_case" ON "measure_cases"  ("case_id") ',
  'CREATE TABLE "sanctions" ("id" character varying(36) NOT NULL, "town_code" character varying(80) NOT NULL, "person_id" character varying(36) NOT NULL, "as_written" text NOT NULL, "kind" character varying(80), "kind_by" character varying(80), "track" character varying(80), "deciding_organ" text, "approving_organ" text, "document_number" text, "document_key" text, "decided_day" character varying(10), "announced_day" character varying(10), "effective_day" character varying(10), "cited_edition" character varying(80), "merged_months" bigint, "merged_kinds" text NOT NULL, "extended_months" bigint NOT NULL, "restored_day" character varying(10), "filed_day" character varying(10), "posts_changed_day" character varying(10), "reported_day" character varying(10), "cases_as_written" text, "note" text, "effect_from_day" character varying(10), "effect_end_day" character varying(10), "probation_end_day" character varying(10), "flagged" smallint NOT NULL DEFAULT \'0\', "as_reported" smallint NOT NULL DEFAULT \'0\', "void_reason" text, "import_id" character varying(36), "recorded_by" character varying(80) NOT NULL, "recorded_at" character varying(24) NOT NULL, "updated_at" character varying(24) NOT NULL, "version" bigint NOT NULL, CONSTRAINT "sanctions_months" CHECK (extended_months >= 0 AND merged_months > 0), CONSTRAINT "sanctions_kind" CHECK ((kind IS NULL) = (kind_by IS NULL)), CONSTRAINT "PK_29bef7647676bb7ec707f29b18f" PRIMARY KEY ("id"))',
  'CREATE INDEX "sanctions_effect" ON "sanctions"  ("town_code", "effect_end_day") ',
  'CREATE INDEX "sanctions_document" ON "sanctions"  ("town_code", "document_key") ',
  'CREATE INDEX "sanctions_person" ON "sanctions"  ("person_id") ',
  'CREATE TABLE "sanction_cases" ("sanction_id" character varying(36) NOT NULL, "case_id" character varying(36) NOT NULL, "town_code" character varying(80) NOT NULL, CONSTRAINT "PK_5a6cbdfe5391dba2dc8165ee160" PRIMARY KEY ("sanction_id", "case_id"))',
  'CREATE INDEX "sanction_cases_case" ON "sanction_cases"  ("case_id") ',
  'ALTER TABLE "dealt_persons" ADD CONSTRAINT "FK_7c5d5682071d1dd5010ca56436a" FOREIGN KEY ("village_id") REFERENCES "villages"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
  'ALTER TABLE "hand_overs" ADD CONSTRAINT "FK_63ec9d72b154cb1a0ae2679ee8f" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
  'ALTER TABLE "measures" ADD CONSTRAINT "FK_2625062596038f928310ec3d719" FOREIGN KEY ("person_id") REFERENCES "dealt_persons"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
  'ALTER TABLE "measure_cases" ADD CONSTRAINT "FK_a1e411ea1007f69bd87673edebc" FOREIGN KEY ("measure_id") REFERENCES "measures"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
  'ALTER TABLE "measure_cases" ADD CONSTRAINT "FK_1ca54c81981ddd1676d521289df" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
  'ALTER TABLE "sanctions" ADD CONSTRAINT "FK_67019bb8ad24869c060215f521f" FOREIGN KEY ("person_id") REFERENCES "dealt_persons"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
  'ALTER TABLE "sanction_cases" ADD CONSTRAINT "FK_a31bd45ae42b0f7b9097d079758" FOREIGN KEY ("sanction_id") REFERENCES "sanctions"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
  'ALTER TABLE "sanction_cases" ADD CONSTRAINT "FK_5ad3035ecaec67ed9d380c57e9c" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
];

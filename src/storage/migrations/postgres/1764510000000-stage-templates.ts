import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Templates that an office makes its stage reports from. */
export class StageTemplates1764510000000 implements MigrationInterface {
  readonly name = 'StageTemplates1764510000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('a ledger is never taken back: restore a backup instead');
  }
}

const STATEMENTS = [
  'CREATE TABLE "stage_templates" ("id" character varying(36) NOT NULL, "town_code" character varying(80) NOT NULL, "version" bigint NOT NULL, "attachment_id" character varying(36), "file_name" text, "outline" text, "kept_by" character varying(80) NOT NULL, "kept_at" character varying(24) NOT NULL, CONSTRAINT "stage_templates_once" UNIQUE ("town_code", "version"), CONSTRAINT "stage_templates_file" CHECK ((attachment_id IS NULL) = (outline IS NULL)), CONSTRAINT "PK_04083fb6f4ba564d12e50aab682" PRIMARY KEY ("id"))',
  'ALTER TABLE "stage_templates" ADD CONSTRAINT "FK_a3794bf1ad3d9b928ca3a2297b0" FOREIGN KEY ("attachment_id") REFERENCES "attachments"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
];

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an office writes itself into its stage reports. */
export class StageTexts1764440000000 implements MigrationInterface {
  readonly name = 'StageTexts1764440000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('a ledger is never taken back: restore a backup instead');
  }
}

const STATEMENTS = [
  'CREATE TABLE "stage_texts" ("id" character varying(36) NOT NULL, "town_code" character varying(80) NOT NULL, "campaign_id" character varying(36) NOT NULL, "basics" text NOT NULL, "practice" text NOT NULL, "problems" text NOT NULL, "next_steps" text NOT NULL, "signed_by" text NOT NULL, "changed_by" character varying(80) NOT NULL, "changed_at" character varying(24) NOT NULL, "version" bigint NOT NULL, CONSTRAINT "stage_texts_once" UNIQUE ("town_code", "campaign_id"), CONSTRAINT "PK_c9f6d3743747d937e8bf139c55e" PRIMARY KEY ("id"))',
  'ALTER TABLE "stage_texts" ADD CONSTRAINT "FK_fd02fe918b7c07145e4ad345e04" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
];

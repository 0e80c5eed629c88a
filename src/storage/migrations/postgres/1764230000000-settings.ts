import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an office decides about the program itself. */
export class Settings1764230000000 implements MigrationInterface {
  readonly name = 'Settings1764230000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "settings"');
  }
}

const STATEMENTS = [
  'CREATE TABLE "settings" ("key" character varying(80) NOT NULL, "value" text NOT NULL, "version" bigint NOT NULL, "changed_by" character varying(80) NOT NULL, "changed_at" character varying(24) NOT NULL, CONSTRAINT "PK_c8639b7626fa94ba8265628f214" PRIMARY KEY ("key"))',
];

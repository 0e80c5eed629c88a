import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Forms of other offices, and what goes where in them. */
export class Forms1764445000000 implements MigrationInterface {
  readonly name = 'Forms1764445000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('a ledger is never taken back: restore a backup instead');
  }
}

const STATEMENTS = [
  'CREATE TABLE "forms" ("id" varchar(36) PRIMARY KEY NOT NULL, "town_code" varchar(80) NOT NULL, "name" varchar(80) NOT NULL, "layout" bigint NOT NULL, "retired" smallint NOT NULL DEFAULT (0), "changed_by" varchar(80) NOT NULL, "changed_at" varchar(24) NOT NULL, "version" bigint NOT NULL, CONSTRAINT "forms_name" UNIQUE ("town_code", "name"))',
  'CREATE TABLE "form_layouts" ("id" varchar(36) PRIMARY KEY NOT NULL, "town_code" varchar(80) NOT NULL, "form_id" varchar(36) NOT NULL, "layout" bigint NOT NULL, "attachment_id" varchar(36) NOT NULL, "file_name" text NOT NULL, "mapping" text NOT NULL, "sheets" text NOT NULL, "kept_by" varchar(80) NOT NULL, "kept_at" varchar(24) NOT NULL, CONSTRAINT "form_layouts_once" UNIQUE ("form_id", "layout"), CONSTRAINT "form_layouts_layout" CHECK (layout > 0), CONSTRAINT "FK_3a18376ee7018b6c981e055d20a" FOREIGN KEY ("form_id") REFERENCES "forms" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION, CONSTRAINT "FK_16df6a629114340e8794a21fbee" FOREIGN KEY ("attachment_id") REFERENCES "attachments" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION)',
];

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that are handed in, which cases they are evidence in, and how such a link ends. */
export class Attachments1764210000000 implements MigrationInterface {
  readonly name = 'Attachments1764210000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('a ledger is never taken back: restore a backup instead');
  }
}

const STATEMENTS = [
  'CREATE TABLE "attachments" ("id" character varying(36) NOT NULL, "hash" character varying(80) NOT NULL, "name" text NOT NULL, "type" character varying(80) NOT NULL, "bytes" bigint NOT NULL, "exif" text, "uploaded_by" character varying(80) NOT NULL, "uploaded_at" character varying(24) NOT NULL, CONSTRAINT "attachments_bytes" CHECK (bytes > 0), CONSTRAINT "PK_5e1f050bcff31e3084a1d662412" PRIMARY KEY ("id"))',
  'CREATE INDEX "attachments_hash" ON "attachments"  ("hash") ',
  'CREATE TABLE "case_attachments" ("id" character varying(36) NOT NULL, "town_code" character varying(80) NOT NULL, "case_id" character varying(36) NOT NULL, "attachment_id" character varying(36) NOT NULL, "kind" character varying(80) NOT NULL, "place" text, "taken_day" character varying(10), "taken_time" character varying(80), "note" text, "linked_by" character varying(80) NOT NULL, "linked_at" character varying(24) NOT NULL, CONSTRAINT "case_attachments_kind" CHECK (kind IN (\'evidence\')), CONSTRAINT "PK_9680beedc0b2d26fafb04435fb8" PRIMARY KEY ("id"))',
  'CREATE INDEX "case_attachments_attachment" ON "case_attachments"  ("attachment_id") ',
  'CREATE INDEX "case_attachments_case" ON "case_attachments"  ("case_id", "id") ',
  'CREATE TABLE "case_attachment_ends" ("link_id" character varying(36) NOT NULL, "town_code" character varying(80) NOT NULL, "kind" character varying(80) NOT NULL, "reason" text, "ended_by" character varying(80) NOT NULL, "ended_at" character varying(24) NOT NULL, CONSTRAINT "case_attachment_ends_reason" CHECK (kind = \'taken-back\' OR reason IS NOT NULL), CONSTRAINT "case_attachment_ends_kind" CHECK (kind IN (\'taken-back\',\'struck\')), CONSTRAINT "PK_bfa909144ad3660ee582abd0a89" PRIMARY KEY ("link_id"))',
  'ALTER TABLE "case_attachments" ADD CONSTRAINT "FK_b786b12df72a5221b85ad640963" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
  'ALTER TABLE "case_attachments" ADD CONSTRAINT "FK_dd5a3a62e682ff49c6121c79d9b" FOREIGN KEY ("attachment_id") REFERENCES "attachments"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
  'ALTER TABLE "case_attachment_ends" ADD CONSTRAINT "FK_bfa909144ad3660ee582abd0a89" FOREIGN KEY ("link_id") REFERENCES "case_attachments"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
];

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Months and quarters as they were handed up, with their cases. */
export class Returns1764480000000 implements MigrationInterface {
  readonly name = 'Returns1764480000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('a ledger is never taken back: restore a backup instead');
  }
}

const STATEMENTS = [
  'CREATE TABLE "returns" ("id" varchar(36) PRIMARY KEY NOT NULL, "town_code" varchar(80) NOT NULL, "campaign_id" varchar(36) NOT NULL, "no" bigint NOT NULL, "kind" varchar(80) NOT NULL, "period" varchar(80) NOT NULL, "closed_day" varchar(10) NOT NULL, "attachment_id" varchar(36) NOT NULL, "file_name" text NOT NULL, "file_bytes" bigint NOT NULL, "file_hash" varchar(80) NOT NULL, "lists" text NOT NULL, "totals" text NOT NULL, "rules" text NOT NULL, "villages" text NOT NULL, "differences" text NOT NULL, "changes" text NOT NULL, "adjustments" bigint NOT NULL, "heads" text NOT NULL, "before_id" varchar(36), "supersedes" varchar(36), "supersede_reason" text, "note" text, "closed_by" varchar(80) NOT NULL, "closed_by_person" varchar(36), "closed_at" varchar(24) NOT NULL, CONSTRAINT "returns_supersedes" UNIQUE ("town_code", "supersedes"), CONSTRAINT "returns_no" UNIQUE ("town_code", "campaign_id", "no"), CONSTRAINT "returns_reason" CHECK ((supersedes IS NULL) = (supersede_reason IS NULL)), CONSTRAINT "returns_kind" CHECK ((kind = \'month\' OR kind = \'quarter\')), CONSTRAINT "FK_46989153eb460c6b385e5e10639" FOREIGN KEY ("campaign_id") REFERENCES "campaigns" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION, CONSTRAINT "FK_92bb4bfe74556e99a10e114b1d0" FOREIGN KEY ("attachment_id") REFERENCES "attachments" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION, CONSTRAINT "FK_07590bcf6132378c529a6030f52" FOREIGN KEY ("before_id") REFERENCES "returns" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION, CONSTRAINT "FK_9e21dfcdb9b50199043e55d2ac6" FOREIGN KEY ("supersedes") REFERENCES "returns" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION)',
  'CREATE TABLE "return_cases" ("return_id" varchar(36) NOT NULL, "place" bigint NOT NULL, "town_code" varchar(80) NOT NULL, "cases" text NOT NULL, CONSTRAINT "FK_62ef0e93c1912a1cf1e2384f6b2" FOREIGN KEY ("return_id") REFERENCES "returns" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION, PRIMARY KEY ("return_id", "place"))',
  'CREATE UNIQUE INDEX "returns_period" ON "returns" ("town_code", "campaign_id", "period") WHERE supersedes IS NULL',
];

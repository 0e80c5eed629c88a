import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Villages' notices: papers, photographs, objections, meetings. */
export class Notices1764450000000 implements MigrationInterface {
  readonly name = 'Notices1764450000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('a ledger is never taken back: restore a backup instead');
  }
}

const STATEMENTS = [
  'CREATE TABLE "notices" ("id" varchar(36) PRIMARY KEY NOT NULL, "town_code" varchar(80) NOT NULL, "campaign_id" varchar(36) NOT NULL, "village_id" varchar(36) NOT NULL, "kind" varchar(80) NOT NULL, "row_count" bigint NOT NULL, "days" bigint NOT NULL, "due_day" varchar(10) NOT NULL, "as_of_day" varchar(10) NOT NULL, "paper" text NOT NULL, "paper_hash" varchar(80) NOT NULL, "posted_day" varchar(10), "place" text, "last_day" varchar(10), "confirmed_day" varchar(10), "void_reason" text, "recorded_by" varchar(80) NOT NULL, "recorded_at" varchar(24) NOT NULL, "version" bigint NOT NULL, CONSTRAINT "notices_posted" CHECK ((posted_day IS NULL) = (last_day IS NULL) AND (posted_day IS NULL) = (place IS NULL) AND (confirmed_day IS NULL OR posted_day IS NOT NULL)), CONSTRAINT "notices_days" CHECK (days > 0 AND row_count >= 0), CONSTRAINT "notices_kind" CHECK ((kind = \'assets\' OR kind = \'resources\' OR kind = \'funds\' OR kind = \'claims-debts\' OR kind = \'contracts\' OR kind = \'valuations\' OR kind = \'rectification\')), CONSTRAINT "FK_12b5b082f0502e8de9d717350ec" FOREIGN KEY ("campaign_id") REFERENCES "campaigns" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION, CONSTRAINT "FK_0f7d1bca69ddd1824bd1ebeb7f5" FOREIGN KEY ("village_id") REFERENCES "villages" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION)',
  'CREATE TABLE "notice_photos" ("id" varchar(36) PRIMARY KEY NOT NULL, "town_code" varchar(80) NOT NULL, "notice_id" varchar(36) NOT NULL, "attachment_id" varchar(36) NOT NULL, "taken_day" varchar(10), "place" text, "struck_reason" text, "linked_by" varchar(80) NOT NULL, "linked_at" varchar(24) NOT NULL, CONSTRAINT "FK_403c9be90182c30951015df7c6c" FOREIGN KEY ("notice_id") REFERENCES "notices" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION, CONSTRAINT "FK_c673972ef4538f55b94704feadc" FOREIGN KEY ("attachment_id") REFERENCES "attachments" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION)',
  'CREATE TABLE "notice_objections" ("id" varchar(36) PRIMARY KEY NOT NULL, "town_code" varchar(80) NOT NULL, "notice_id" varchar(36) NOT NULL, "received_day" varchar(10) NOT NULL, "text" text NOT NULL, "result" varchar(80), "answer" text, "answered_day" varchar(10), "recorded_by" varchar(80) NOT NULL, "recorded_at" varchar(24) NOT NULL, "version" bigint NOT NULL, CONSTRAINT "notice_objections_answer" CHECK ((result IS NULL OR (result = \'corrected\' OR result = \'explained\' OR result = \'unfounded\')) AND (result IS NULL) = (answer IS NULL) AND (result IS NULL) = (answered_day IS NULL)), CONSTRAINT "FK_f3e6631bbc2711f1ded140d08c9" FOREIGN KEY ("notice_id") REFERENCES "notices" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION)',
  'CREATE TABLE "notice_meetings" ("id" varchar(36) PRIMARY KEY NOT NULL, "town_code" varchar(80) NOT NULL, "notice_id" varchar(36) NOT NULL, "day" varchar(10) NOT NULL, "kind" varchar(80) NOT NULL, "body" bigint NOT NULL, "present" bigint NOT NULL, "in_favour" bigint NOT NULL, "delegates" bigint, "women" bigint, "resolution" text NOT NULL, "checks" text NOT NULL, "confirms" smallint NOT NULL DEFAULT (0), "struck_reason" text, "recorded_by" varchar(80) NOT NULL, "recorded_at" varchar(24) NOT NULL, CONSTRAINT "notice_meetings_persons" CHECK (body > 0 AND present <= body AND in_favour >= 0 AND in_favour <= present), CONSTRAINT "notice_meetings_kind" CHECK ((kind = \'members\' OR kind = \'member-delegates\' OR kind = \'villager-delegates\')), CONSTRAINT "FK_610d3a1e0bdb777958abed9a204" FOREIGN KEY ("notice_id") REFERENCES "notices" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION)',
  'CREATE UNIQUE INDEX "notices_unfinished" ON "notices" ("town_code", "campaign_id", "village_id", "kind") WHERE confirmed_day IS NULL AND void_reason IS NULL',
  'CREATE INDEX "notices_campaign" ON "notices" ("campaign_id", "due_day") ',
  'CREATE INDEX "notices_village" ON "notices" ("town_code", "village_id", "kind") ',
  'CREATE INDEX "notice_photos_attachment" ON "notice_photos" ("attachment_id") ',
  'CREATE INDEX "notice_photos_notice" ON "notice_photos" ("notice_id") ',
  'CREATE INDEX "notice_objections_notice" ON "notice_objections" ("notice_id") ',
  'CREATE INDEX "notice_meetings_notice" ON "notice_meetings" ("notice_id") ',
];

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tips without their informants. */
export class Tips1764460000000 implements MigrationInterface {
  readonly name = 'Tips1764460000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('a ledger is never taken back: restore a backup instead');
  }
}

const STATEMENTS = [
  'CREATE TABLE "tips" ("id" character varying(36) NOT NULL, "town_code" character varying(80) NOT NULL, "campaign_id" character varying(36) NOT NULL, "no" bigint NOT NULL, "received_day" character varying(10) NOT NULL, "channel" character varying(80) NOT NULL, "village_id" character varying(36), "kind" character varying(80) NOT NULL, "passed_to" character varying(80), "passed_day" character varying(10), "due_day" character varying(10) NOT NULL, "result" character varying(80), "answered_day" character varying(10), "voided_as" character varying(80), "recorded_by" character varying(80) NOT NULL, "recorded_at" character varying(24) NOT NULL, "version" bigint NOT NULL, CONSTRAINT "tips_no" UNIQUE ("town_code", "campaign_id", "no"), CONSTRAINT "tips_days" CHECK ((passed_to IS NULL) = (passed_day IS NULL) AND (result IS NULL) = (answered_day IS NULL)), CONSTRAINT "tips_voided" CHECK (voided_as IS NULL OR (voided_as = \'slip\' OR voided_as = \'twice\')), CONSTRAINT "tips_result" CHECK (result IS NULL OR (result = \'true\' OR result = \'partly-true\' OR result = \'unfounded\' OR result = \'not-ours\' OR result = \'known-before\')), CONSTRAINT "tips_taker" CHECK (passed_to IS NULL OR (passed_to = \'inspection\' OR passed_to = \'office\' OR passed_to = \'county\' OR passed_to = \'police\' OR passed_to = \'other-unit\')), CONSTRAINT "tips_kind" CHECK ((kind = \'funds\' OR kind = \'assets\' OR kind = \'resources\' OR kind = \'contracts\' OR kind = \'claims-debts\' OR kind = \'works\' OR kind = \'subsidies\' OR kind = \'openness\' OR kind = \'other\')), CONSTRAINT "tips_channel" CHECK ((channel = \'box\' OR channel = \'letter\' OR channel = \'call\' OR channel = \'visit\' OR channel = \'online\' OR channel = \'from-above\')), CONSTRAINT "PK_b63a628fdfd7517d8e58fe39199" PRIMARY KEY ("id"))',
  'CREATE INDEX "tips_campaign" ON "tips"  ("campaign_id", "received_day") ',
  'ALTER TABLE "tips" ADD CONSTRAINT "FK_803f118a753f333e683b0031895" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
  'ALTER TABLE "tips" ADD CONSTRAINT "FK_c4fb2cb5a3c4c62780194efda27" FOREIGN KEY ("village_id") REFERENCES "villages"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
];

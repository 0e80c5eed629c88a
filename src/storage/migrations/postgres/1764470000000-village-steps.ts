import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The nine steps by village, and inspection rounds. */
export class VillageSteps1764470000000 implements MigrationInterface {
  readonly name = 'VillageSteps1764470000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('a ledger is never taken back: restore a backup instead');
  }
}

const STATEMENTS = [
  'CREATE TABLE "inspection_rounds" ("id" character varying(36) NOT NULL, "town_code" character varying(80) NOT NULL, "campaign_id" character varying(36) NOT NULL, "no" bigint NOT NULL, "from_day" character varying(10) NOT NULL, "to_day" character varying(10) NOT NULL, "led_by" text, "focus" text, "circular_number" text, "circular_day" character varying(10), "reply_day" character varying(10), "void_reason" text, "recorded_by" character varying(80) NOT NULL, "recorded_at" character varying(24) NOT NULL, "version" bigint NOT NULL, CONSTRAINT "inspection_rounds_no" UNIQUE ("town_code", "campaign_id", "no"), CONSTRAINT "inspection_rounds_days" CHECK (to_day >= from_day), CONSTRAINT "PK_e0d84faca3e1ac58bd09aab4d9c" PRIMARY KEY ("id"))',
  'CREATE TABLE "inspection_visits" ("id" character varying(36) NOT NULL, "town_code" character varying(80) NOT NULL, "round_id" character varying(36) NOT NULL, "village_id" character varying(36) NOT NULL, "visited_day" character varying(10), "result" character varying(80) NOT NULL, "finding" text, "mended_day" character varying(10), CONSTRAINT "inspection_visits_once" UNIQUE ("town_code", "round_id", "village_id"), CONSTRAINT "inspection_visits_result" CHECK ((result = \'praised\' OR result = \'sound\' OR result = \'behind\' OR result = \'criticised\')), CONSTRAINT "PK_c235b54fd539d668679ab4702df" PRIMARY KEY ("id"))',
  'CREATE TABLE "village_steps" ("id" character varying(36) NOT NULL, "town_code" character varying(80) NOT NULL, "campaign_id" character varying(36) NOT NULL, "village_id" character varying(36) NOT NULL, "step" character varying(80) NOT NULL, "done_day" character varying(10), "note" text, "recorded_by" character varying(80) NOT NULL, "recorded_at" character varying(24) NOT NULL, "version" bigint NOT NULL, CONSTRAINT "village_steps_once" UNIQUE ("town_code", "campaign_id", "village_id", "step"), CONSTRAINT "village_steps_step" CHECK ((step = \'count\' OR step = \'register\' OR step = \'verify\' OR step = \'publish\' OR step = \'confirm\' OR step = \'report\' OR step = \'accept\' OR step = \'improve\' OR step = \'rules\')), CONSTRAINT "PK_8d251c5b2422f097570487cb65c" PRIMARY KEY ("id"))',
  'ALTER TABLE "inspection_rounds" ADD CONSTRAINT "FK_0d3b99e418f2438de0bfaa62bcb" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
  'ALTER TABLE "inspection_visits" ADD CONSTRAINT "FK_e9482ab76331f08ded17181a149" FOREIGN KEY ("round_id") REFERENCES "inspection_rounds"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
  'ALTER TABLE "inspection_visits" ADD CONSTRAINT "FK_e85455abacd20fe60a9cfd707f0" FOREIGN KEY ("village_id") REFERENCES "villages"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
  'ALTER TABLE "village_steps" ADD CONSTRAINT "FK_4d9bf9e17ee7ef186105b25ed10" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
  'ALTER TABLE "village_steps" ADD CONSTRAINT "FK_b73e43ef1c39754e641d541d3fa" FOREIGN KEY ("village_id") REFERENCES "villages"("id") ON DELETE RESTRICT ON UPDATE NO ACTION',
];

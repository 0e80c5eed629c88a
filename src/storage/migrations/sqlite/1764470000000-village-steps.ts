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
  'CREATE TABLE "inspection_rounds" ("id" varchar(36) PRIMARY KEY NOT NULL, "town_code" varchar(80) NOT NULL, "campaign_id" varchar(36) NOT NULL, "no" bigint NOT NULL, "from_day" varchar(10) NOT NULL, "to_day" varchar(10) NOT NULL, "led_by" text, "focus" text, "circular_number" text, "circular_day" varchar(10), "reply_day" varchar(10), "void_reason" text, "recorded_by" varchar(80) NOT NULL, "recorded_at" varchar(24) NOT NULL, "version" bigint NOT NULL, CONSTRAINT "inspection_rounds_no" UNIQUE ("town_code", "campaign_id", "no"), CONSTRAINT "inspection_rounds_days" CHECK (to_day >= from_day), CONSTRAINT "FK_0d3b99e418f2438de0bfaa62bcb" FOREIGN KEY ("campaign_id") REFERENCES "campaigns" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION)',
  'CREATE TABLE "inspection_visits" ("id" varchar(36) PRIMARY KEY NOT NULL, "town_code" varchar(80) NOT NULL, "round_id" varchar(36) NOT NULL, "village_id" varchar(36) NOT NULL, "visited_day" varchar(10), "result" varchar(80) NOT NULL, "finding" text, "mended_day" varchar(10), CONSTRAINT "inspection_visits_once" UNIQUE ("town_code", "round_id", "village_id"), CONSTRAINT "inspection_visits_result" CHECK ((result = \'praised\' OR result = \'sound\' OR result = \'behind\' OR result = \'criticised\')), CONSTRAINT "FK_e9482ab76331f08ded17181a149" FOREIGN KEY ("round_id") REFERENCES "inspection_rounds" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION, CONSTRAINT "FK_e85455abacd20fe60a9cfd707f0" FOREIGN KEY ("village_id") REFERENCES "villages" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION)',
  'CREATE TABLE "village_steps" ("id" varchar(36) PRIMARY KEY NOT NULL, "town_code" varchar(80) NOT NULL, "campaign_id" varchar(36) NOT NULL, "village_id" varchar(36) NOT NULL, "step" varchar(80) NOT NULL, "done_day" varchar(10), "note" text, "recorded_by" varchar(80) NOT NULL, "recorded_at" varchar(24) NOT NULL, "version" bigint NOT NULL, CONSTRAINT "village_steps_once" UNIQUE ("town_code", "campaign_id", "village_id", "step"), CONSTRAINT "village_steps_step" CHECK ((step = \'count\' OR step = \'register\' OR step = \'verify\' OR step = \'publish\' OR step = \'confirm\' OR step = \'report\' OR step = \'accept\' OR step = \'improve\' OR step = \'rules\')), CONSTRAINT "FK_4d9bf9e17ee7ef186105b25ed10" FOREIGN KEY ("campaign_id") REFERENCES "campaigns" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION, CONSTRAINT "FK_b73e43ef1c39754e641d541d3fa" FOREIGN KEY ("village_id") REFERENCES "villages" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION)',
];

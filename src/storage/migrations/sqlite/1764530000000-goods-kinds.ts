import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What putting a case right brings beside its money: land by class, places newly booked, systems made, more income a year. */
export class GoodsKinds1764530000000 implements MigrationInterface {
  readonly name = 'GoodsKinds1764530000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('a ledger is never taken back: restore a backup instead');
  }
}

const STATEMENTS = [
  'CREATE TABLE "temporary_case_goods" ("id" varchar(36) PRIMARY KEY NOT NULL, "town_code" varchar(80) NOT NULL, "case_id" varchar(36) NOT NULL, "kind" varchar(80) NOT NULL, "quantity" bigint NOT NULL, "day" varchar(10) NOT NULL, "note" text, "reverses" varchar(36), "recorded_by" varchar(80) NOT NULL, "recorded_at" varchar(24) NOT NULL, CONSTRAINT "case_goods_quantity" CHECK (quantity <> 0), CONSTRAINT "case_goods_kind" CHECK ((kind = \'land\' OR kind = \'farmland\' OR kind = \'forest\' OR kind = \'water\' OR kind = \'places\' OR kind = \'booked\' OR kind = \'systems\' OR kind = \'yearly-rise\')), CONSTRAINT "FK_7062c141c5d0209b363d0079b7b" FOREIGN KEY ("case_id") REFERENCES "cases" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION)',
  'INSERT INTO "temporary_case_goods" ("id", "town_code", "case_id", "kind", "quantity", "day", "note", "reverses", "recorded_by", "recorded_at") SELECT "id", "town_code", "case_id", "kind", "quantity", "day", "note", "reverses", "recorded_by", "recorded_at" FROM "case_goods"',
  'DROP TABLE "case_goods"',
  'ALTER TABLE "temporary_case_goods" RENAME TO "case_goods"',
  'CREATE INDEX "case_goods_case" ON "case_goods" ("case_id", "day") ',
];

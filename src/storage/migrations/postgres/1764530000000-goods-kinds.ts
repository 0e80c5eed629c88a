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
  'ALTER TABLE "case_goods" DROP CONSTRAINT "case_goods_kind"',
  "ALTER TABLE \"case_goods\" ADD CONSTRAINT \"case_goods_kind\" CHECK ((kind = 'land' OR kind = 'farmland' OR kind = 'forest' OR kind = 'water' OR kind = 'places' OR kind = 'booked' OR kind = 'systems' OR kind = 'yearly-rise'))",
];

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The middle of rents by 亩, and what is below it, is found in the index alone. */
export class RentsIndexed1764590000000 implements MigrationInterface {
  readonly name = 'RentsIndexed1764590000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('a ledger is never taken back: restore a backup instead');
  }
}

const STATEMENTS = [
  'CREATE INDEX "contracts_rents" ON "contracts" ("town_code", "kind", "land_class", "rent_fen", "area_centi_mu", "ended_day", "void_reason") ',
];

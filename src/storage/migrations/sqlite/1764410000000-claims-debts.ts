import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Claims of villages against others, their debts, and what is paid on them. */
export class ClaimsDebts1764410000000 implements MigrationInterface {
  readonly name = 'ClaimsDebts1764410000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('a ledger is never taken back: restore a backup instead');
  }
}

const STATEMENTS = [
  'CREATE TABLE "claims" ("id" varchar(36) PRIMARY KEY NOT NULL, "town_code" varchar(80) NOT NULL, "village_id" varchar(36) NOT NULL, "match_key" varchar(80) NOT NULL, "import_id" varchar(36), "void_reason" text, "recorded_by" varchar(80) NOT NULL, "recorded_at" varchar(24) NOT NULL, "updated_at" varchar(24) NOT NULL, "version" bigint NOT NULL, "side" varchar(80) NOT NULL, "counterparty" text NOT NULL, "class_as_written" text, "class_code" varchar(80) NOT NULL, "origin_day" varchar(10), "principal_fen" bigint NOT NULL, "opened_fen" bigint NOT NULL, "interest_fen" bigint NOT NULL, "due_day" varchar(10), "purpose" text, "handler" text, "witness" text, "evidence" text, "confirmation" varchar(80), "confirmed_day" varchar(10), "note" text, CONSTRAINT "claims_money" CHECK (opened_fen >= 0 AND opened_fen <= principal_fen AND interest_fen >= 0), CONSTRAINT "claims_confirmation" CHECK ((confirmation = \'confirmed\' OR confirmation = \'disputed\' OR confirmation = \'refuses\' OR confirmation = \'not-found\')), CONSTRAINT "claims_class" CHECK ((class_code = \'government\' OR class_code = \'land-acquirer\' OR class_code = \'enterprise\' OR class_code = \'person\' OR class_code = \'own-unit\' OR class_code = \'household-taxes\' OR class_code = \'member-loan\' OR class_code = \'bank-loan\' OR class_code = \'foundation-loan\' OR class_code = \'private-loan\' OR class_code = \'salaries\' OR class_code = \'taxes-advanced\' OR class_code = \'works\' OR class_code = \'current\' OR class_code = \'other\')), CONSTRAINT "claims_side" CHECK ((side = \'claim\' OR side = \'debt\')), CONSTRAINT "FK_2146cab0f125e5058392ccf0b84" FOREIGN KEY ("village_id") REFERENCES "villages" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION)',
  'CREATE TABLE "claim_payments" ("id" varchar(36) PRIMARY KEY NOT NULL, "town_code" varchar(80) NOT NULL, "claim_id" varchar(36) NOT NULL, "day" varchar(10) NOT NULL, "amount_fen" bigint NOT NULL, "voucher" text, "note" text, "reverses" varchar(36), "recorded_by" varchar(80) NOT NULL, "recorded_at" varchar(24) NOT NULL, CONSTRAINT "claim_payments_sign" CHECK ((reverses IS NULL) = (amount_fen > 0) AND amount_fen <> 0), CONSTRAINT "FK_7ebd7fedbb1c662032082df783f" FOREIGN KEY ("claim_id") REFERENCES "claims" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION, CONSTRAINT "FK_479080fd1b10648ee7cd729312a" FOREIGN KEY ("reverses") REFERENCES "claim_payments" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION)',
  'CREATE INDEX "claims_import" ON "claims" ("import_id") ',
  'CREATE INDEX "claims_match" ON "claims" ("town_code", "match_key") ',
  'CREATE INDEX "claims_village" ON "claims" ("town_code", "village_id", "side") ',
  'CREATE UNIQUE INDEX "claim_payments_reverses" ON "claim_payments" ("reverses") WHERE reverses IS NOT NULL',
  'CREATE INDEX "claim_payments_claim" ON "claim_payments" ("claim_id") ',
];

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Money that discipline organs took, apart from what cases recovered, and the approved extension of a duty. */
export class DisciplineMoney1764380000000 implements MigrationInterface {
  readonly name = 'DisciplineMoney1764380000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('a ledger is never taken back: restore a backup instead');
  }
}

const STATEMENTS = [
  'ALTER TABLE "sanctions" ADD COLUMN "posts_extended_day" varchar(10)',
  'CREATE TABLE "discipline_money" ("id" varchar(36) PRIMARY KEY NOT NULL, "town_code" varchar(80) NOT NULL, "person_id" varchar(36), "case_id" varchar(36), "kind" varchar(80) NOT NULL, "amount_fen" bigint NOT NULL, "day" varchar(10) NOT NULL, "document_number" text, "organ" text, "note" text, "reverses" varchar(36), "recorded_by" varchar(80) NOT NULL, "recorded_at" varchar(24) NOT NULL, CONSTRAINT "discipline_money_of" CHECK (person_id IS NOT NULL OR case_id IS NOT NULL), CONSTRAINT "discipline_money_amount" CHECK ((amount_fen > 0) = (reverses IS NULL) AND amount_fen <> 0), CONSTRAINT "discipline_money_kind" CHECK ((kind = \'collected\' OR kind = \'confiscated\' OR kind = \'repaid\' OR kind = \'handed-in\' OR kind = \'loss-recovered\')), CONSTRAINT "FK_de2381eed62c255fadc96d5268b" FOREIGN KEY ("person_id") REFERENCES "dealt_persons" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION, CONSTRAINT "FK_7483fa9c7f10261842d276d98a7" FOREIGN KEY ("case_id") REFERENCES "cases" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION)',
  'CREATE INDEX "discipline_money_person" ON "discipline_money" ("person_id", "day") ',
  'CREATE UNIQUE INDEX "discipline_money_reversed" ON "discipline_money" ("reverses") WHERE reverses IS NOT NULL',
  'CREATE INDEX "discipline_money_case" ON "discipline_money" ("case_id", "day") ',
];

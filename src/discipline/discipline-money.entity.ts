import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { DISCIPLINE_MONEY_CODES, type DisciplineMoney } from '../cases/settlement.js';
import type { Day } from '../kernel/calendar.js';
import {
  CodeColumn,
  DayColumn,
  FenColumn,
  IdColumn,
  IdKey,
  InstantColumn,
  isOneOf,
  TextColumn,
} from '../storage/columns.js';

/**
 * Money that a discipline organ took: of a person dealt with, of a case, or of both. Append-only; a line below zero takes
 * another one back. It settles no case and is no part of what a case recovered.
 */
@Entity('discipline_money')
@Index('discipline_money_person', ['personId', 'day'])
@Index('discipline_money_case', ['caseId', 'day'])
@Index('discipline_money_reversed', ['reverses'], { unique: true, where: 'reverses IS NOT NULL' })
@Check('discipline_money_kind', isOneOf('kind', DISCIPLINE_MONEY_CODES))
@Check('discipline_money_amount', '(amount_fen > 0) = (reverses IS NULL) AND amount_fen <> 0')
@Check('discipline_money_of', 'person_id IS NOT NULL OR case_id IS NOT NULL')
export class DisciplineMoneyRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @IdColumn({ nullable: true }) @ForeignKey('dealt_persons', { onDelete: 'RESTRICT' }) personId!:
    | string
    | null;
  @IdColumn({ nullable: true }) @ForeignKey('cases', { onDelete: 'RESTRICT' }) caseId!: string | null;
  @CodeColumn() kind!: DisciplineMoney;
  @FenColumn() amountFen!: number;
  @DayColumn() day!: Day;
  @TextColumn({ nullable: true }) documentNumber!: string | null;
  @TextColumn({ nullable: true }) organ!: string | null;
  @TextColumn({ nullable: true }) note!: string | null;
  /** The line that this one takes back as a whole; no line is taken back twice. */
  @IdColumn({ nullable: true }) reverses!: string | null;
  @CodeColumn() recordedBy!: string;
  @InstantColumn() recordedAt!: string;
}

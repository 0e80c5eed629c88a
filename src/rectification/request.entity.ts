import { Check, Entity, ForeignKey, Index } from 'typeorm';
import type { Day } from '../kernel/calendar.js';
import {
  CodeColumn,
  CountColumn,
  DayColumn,
  FenColumn,
  IdColumn,
  IdKey,
  InstantColumn,
  isOneOf,
  TextColumn,
} from '../storage/columns.js';
import { REQUEST_STATES, WRITE_OFF_STATES, type RequestState } from './request.js';

const TWO_PERSONS = 'decided_by_person IS NULL OR decided_by_person <> asked_by_person';

/** More time that was asked for, and what was decided. The number counts those of a case. */
@Entity('case_extensions')
@Index('case_extensions_asked', ['caseId'], { unique: true, where: "state = 'asked'" })
@Check('case_extensions_state', isOneOf('state', REQUEST_STATES))
@Check('case_extensions_two_persons', TWO_PERSONS)
export class ExtensionRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @IdColumn() @ForeignKey('cases', { onDelete: 'RESTRICT' }) caseId!: string;
  @CountColumn() no!: number;
  @CodeColumn() state!: RequestState;
  @DayColumn({ nullable: true }) fromDueDay!: Day | null;
  @DayColumn() toDueDay!: Day;
  @TextColumn() reason!: string;
  @DayColumn() askedDay!: Day;
  @CodeColumn() askedBy!: string;
  @IdColumn({ nullable: true }) askedByPerson!: string | null;
  @IdColumn({ nullable: true }) askedForPerson!: string | null;
  @InstantColumn() askedAt!: string;
  @DayColumn({ nullable: true }) decidedDay!: Day | null;
  @CodeColumn({ nullable: true }) decidedBy!: string | null;
  @IdColumn({ nullable: true }) decidedByPerson!: string | null;
  @IdColumn({ nullable: true }) decidedForPerson!: string | null;
  @TextColumn({ nullable: true }) decisionNote!: string | null;
}

/** Money that a village assembly resolved to write off, and what was decided. */
@Entity('case_write_offs')
@Index('case_write_offs_asked', ['caseId'], { unique: true, where: "state = 'asked'" })
@Check('case_write_offs_state', isOneOf('state', WRITE_OFF_STATES))
@Check('case_write_offs_two_persons', TWO_PERSONS)
@Check('case_write_offs_days', 'asked_day >= resolution_day')
@Check('case_write_offs_amount', 'amount_fen > 0')
export class WriteOffRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @IdColumn() @ForeignKey('cases', { onDelete: 'RESTRICT' }) caseId!: string;
  @CodeColumn() state!: RequestState;
  @FenColumn() amountFen!: number;
  @TextColumn() resolutionNumber!: string;
  @DayColumn() resolutionDay!: Day;
  @TextColumn() reason!: string;
  @DayColumn() askedDay!: Day;
  @CodeColumn() askedBy!: string;
  @IdColumn({ nullable: true }) askedByPerson!: string | null;
  @IdColumn({ nullable: true }) askedForPerson!: string | null;
  @InstantColumn() askedAt!: string;
  @DayColumn({ nullable: true }) decidedDay!: Day | null;
  @CodeColumn({ nullable: true }) decidedBy!: string | null;
  @IdColumn({ nullable: true }) decidedByPerson!: string | null;
  @IdColumn({ nullable: true }) decidedForPerson!: string | null;
  @TextColumn({ nullable: true }) decisionNote!: string | null;
}

import { Entity, PrimaryColumn } from 'typeorm';
import { CountColumn, FenColumn } from '../storage/columns.js';

const Key = (): PropertyDecorator => PrimaryColumn({ type: 'varchar', length: '80' });

/**
 * Figures of the cases that share village, item and state, kept in the unit that changes a case. A roll-up reads some
 * hundreds of these whatever the number of cases; `doctor` compares them with a recount. An empty text stands for no
 * village and no item, since parts of a key cannot be null.
 */
@Entity('case_tallies')
export class CaseTallyRow {
  @Key() townCode!: string;
  @Key() campaignId!: string;
  @Key() villageId!: string;
  @Key() categoryCode!: string;
  @Key() itemCode!: string;
  @Key() state!: string;
  @CountColumn() cases!: number;
  @CountColumn() undetermined!: number;
  @CountColumn() withoutMoney!: number;
  /** Of these 期初. */
  @CountColumn({ default: 0 }) opening!: number;
  @FenColumn() amountFen!: number;
  @FenColumn() recoveredFen!: number;
  @FenColumn() setOffFen!: number;
  @FenColumn() correctedFen!: number;
  @FenColumn() writtenOffFen!: number;
  @FenColumn() notPursuedFen!: number;
  @FenColumn() returnedFen!: number;
  @FenColumn() turnedOverFen!: number;
  @FenColumn() householdsFen!: number;
  @FenColumn() heldFen!: number;
}

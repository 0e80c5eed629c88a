import { Entity } from 'typeorm';
import { CodeColumn, CodeKey, CountColumn, InstantColumn, JsonColumn } from '../storage/columns.js';

/** What was decided about the program itself; it belongs to no town. A setting that nobody changed has no row. */
@Entity('settings')
export class SettingRow {
  @CodeKey() key!: string;
  @JsonColumn() value!: string;
  @CountColumn() version!: number;
  @CodeColumn() changedBy!: string;
  @InstantColumn() changedAt!: string;
}

import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  CodeColumn,
  CountColumn,
  IdColumn,
  IdKey,
  InstantColumn,
  JsonColumn,
  TextColumn,
} from '../storage/columns.js';

/** One file that was brought in, what was found in it and what became of it. */
@Entity('imports')
@Index('imports_campaign', ['campaignId', 'id'])
export class ImportRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @IdColumn() @ForeignKey('campaigns', { onDelete: 'RESTRICT' }) campaignId!: string;
  @CodeColumn() kind!: string;
  @TextColumn() file!: string;
  @CodeColumn() state!: string;
  /** ImportReport as JSON. */
  @JsonColumn() report!: string;
  @CountColumn() version!: number;
  @CodeColumn() startedBy!: string;
  @InstantColumn() startedAt!: string;
}

/** What an import changed in a row that was there before, so that it can be taken back. */
@Entity('import_changes')
@Index('import_changes_import', ['importId'])
export class ImportChangeRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @IdColumn() @ForeignKey('imports', { onDelete: 'RESTRICT' }) importId!: string;
  @IdColumn() subjectId!: string;
  /** The version that the import made; a later one means that somebody built on it. */
  @CountColumn() versionAfter!: number;
  /** The fields as they were, JSON. */
  @JsonColumn() before!: string;
}

/** A spelling that a person has mapped once for a campaign. */
@Entity('import_mappings')
@Unique('import_mappings_written', ['townCode', 'campaignId', 'columnName', 'written'])
export class ImportMappingRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @IdColumn() @ForeignKey('campaigns', { onDelete: 'RESTRICT' }) campaignId!: string;
  @CodeColumn() columnName!: string;
  @TextColumn() written!: string;
  @CodeColumn() target!: string;
}

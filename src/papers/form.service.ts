import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { HistoryService } from '../history/history.service.js';
import { instantOf, type Clock } from '../kernel/clock.js';
import { conflict, refused } from '../kernel/errors.js';
import { newId, type Id } from '../kernel/ids.js';
import { tidyText } from '../kernel/text.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import type { Unit } from '../storage/unit-of-work.js';
import { FormMatching } from './form-matching.service.js';
import { checkCategories, checkPlan } from './form-mapping.rules.js';
import { FormWorkbooks } from './form-workbook.service.js';
import type { FormLayoutRow, FormRow } from './form.entity.js';
import { formNamed, insertForm, insertLayout, updateForm } from './form.store.js';
import { foundForm, formView } from './form-reading.js';
import type { FormMapping, FormSheetView, FormView } from './form.js';

/** What a person keeps as a form. */
export interface FormInput {
  /** The campaign beside which it is laid to see whether it can be filled. */
  readonly campaign: string;
  readonly name: string;
  readonly workbookId: Id;
  readonly mapping: FormMapping;
}

/** Forms of other offices: kept, changed and retired. */
@Injectable()
export class FormService {
  constructor(
    private readonly storage: Storage,
    private readonly workbooks: FormWorkbooks,
    private readonly matching: FormMatching,
    private readonly history: HistoryService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Keeps a new form. Refused `form.name-missing`, `form.name-taken`, and what `FormMatching` and `checkPlan` refuse;
   * missing `campaign.unknown`, `attachment.missing`.
   */
  async create(actor: Actor, input: FormInput): Promise<FormView> {
    const { fileName, sheets } = await this.proved(actor, input);
    const { town } = await this.matching.surroundings(actor, input.campaign);
    return this.storage.unitOfWork.run('form.create', async (unit) => {
      const row: FormRow = {
        id: newId(),
        townCode: town.code,
        name: nameOf(input.name),
        layout: 1,
        retired: 0,
        ...this.signed(actor),
        version: 1,
      };
      await this.mustBeFree(unit, row);
      await insertForm(unit.sql, row);
      await this.keepLayout(unit, actor, row, input, fileName, sheets);
      this.tell(unit, actor, 'form.kept', row, null, {
        ...factsOf(row),
        ...layoutFacts(fileName, input.mapping),
      });
      return formView(unit.sql, actor, row);
    });
  }

  /** Keeps a form in place of the one of this version; refused like `create`, conflict `form.changed`. */
  async change(actor: Actor, id: Id, version: number, input: FormInput): Promise<FormView> {
    const { fileName, sheets } = await this.proved(actor, input);
    return this.storage.unitOfWork.run('form.change', async (unit) => {
      const there = await foundForm(unit.sql, actor, id);
      const before = await formView(unit.sql, actor, there);
      if (there.version !== version) throw changedMeanwhile(input, before);
      const row: FormRow = {
        ...there,
        name: nameOf(input.name),
        layout: there.layout + 1,
        ...this.signed(actor),
        version: version + 1,
      };
      await this.mustBeFree(unit, row);
      if (!(await updateForm(unit.sql, row))) throw changedMeanwhile(input, before);
      await this.keepLayout(unit, actor, row, input, fileName, sheets);
      const was = { ...factsOf(there), ...layoutFacts(before.fileName, before.mapping) };
      this.tell(unit, actor, 'form.kept', row, was, {
        ...factsOf(row),
        ...layoutFacts(fileName, input.mapping),
      });
      return formView(unit.sql, actor, row);
    });
  }

  /** Takes a form out of use, or back into it; conflict `form.changed`. */
  async retire(actor: Actor, id: Id, version: number, retired: boolean): Promise<FormView> {
    return this.storage.unitOfWork.run('form.retire', async (unit) => {
      const there = await foundForm(unit.sql, actor, id);
      const row: FormRow = {
        ...there,
        retired: retired ? 1 : 0,
        ...this.signed(actor),
        version: version + 1,
      };
      if (there.version !== version || !(await updateForm(unit.sql, row))) {
        throw changedMeanwhile({ retired }, await formView(unit.sql, actor, there));
      }
      this.tell(unit, actor, retired ? 'form.retired' : 'form.taken-up', row, null, { name: row.name });
      return formView(unit.sql, actor, row);
    });
  }

  /** Reads the file again and sees whether the mapping can be filled; nothing of it is taken from the client. */
  private async proved(
    actor: Actor,
    { campaign, workbookId, mapping }: FormInput,
  ): Promise<{ readonly fileName: string; readonly sheets: readonly FormSheetView[] }> {
    const { name: fileName, sheets } = await this.workbooks.one(actor, workbookId);
    const plan = await this.matching.match(actor, campaign, sheets, mapping);
    checkPlan(plan);
    checkCategories(plan);
    return { fileName, sheets };
  }

  private async keepLayout(
    unit: Unit,
    actor: Actor,
    { id: formId, townCode, layout }: FormRow,
    { workbookId: attachmentId, mapping }: FormInput,
    fileName: string,
    sheets: readonly FormSheetView[],
  ): Promise<void> {
    const { changedBy: keptBy, changedAt: keptAt } = this.signed(actor);
    const kept: FormLayoutRow = {
      id: newId(),
      townCode,
      formId,
      layout,
      attachmentId,
      fileName,
      mapping: JSON.stringify(mapping),
      sheets: JSON.stringify(sheets),
      keptBy,
      keptAt,
    };
    await insertLayout(unit.sql, kept);
  }

  private async mustBeFree(unit: Unit, { id, townCode, name }: FormRow): Promise<void> {
    const same = await formNamed(unit.sql, { kind: 'towns', townCodes: [townCode] }, name);
    if (same.some((other) => other.id !== id)) {
      throw refused('form.name-taken', { name }, `已有名为“${name}”的表样`);
    }
  }

  private signed(actor: Actor): Pick<FormRow, 'changedBy' | 'changedAt'> {
    return { changedBy: actor.name, changedAt: instantOf(this.clock) };
  }

  private tell(
    unit: Unit,
    actor: Actor,
    what: string,
    { id, townCode }: FormRow,
    before: Readonly<Record<string, string | number>> | null,
    after: Readonly<Record<string, string | number>>,
  ): void {
    this.history.record(unit, actor, {
      chain: townCode,
      what,
      subjectKind: 'form',
      subjectId: id,
      before,
      after,
    });
  }
}

function nameOf(typed: string): string {
  const name = tidyText(typed);
  if (name === '') throw refused('form.name-missing', {}, '请给表样起个名称');
  return name;
}

const factsOf = ({ name, layout }: FormRow) => ({ name, layout });

/** A mapping is long, and stands in its own table; the chain keeps its hash. */
const layoutFacts = (file: string, mapping: FormMapping) => ({
  file,
  mapping: createHash('sha256').update(JSON.stringify(mapping)).digest('hex'),
});

const changedMeanwhile = (yours: object, theirs: FormView) =>
  conflict(
    'form.changed',
    { yours, theirs: { ...theirs, workbook: undefined } },
    '表样已被他人修改,请核对后再保存',
  );

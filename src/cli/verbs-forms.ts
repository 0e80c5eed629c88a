import { writeFile } from 'node:fs/promises';
import { isDay, day, type Day } from '../kernel/calendar.js';
import { systemClock, todayOf } from '../kernel/clock.js';
import { refused } from '../kernel/errors.js';
import { FormFillService } from '../papers/form-fill.service.js';
import type { FormFillResult } from '../papers/form-fill.js';
import { cellName } from '../papers/form-mapping.rules.js';
import { FormShelf } from '../papers/form-shelf.service.js';
import { CAMPAIGN_OPTION, oneOf, operand, WrongUse, type Call, type Verb } from './verb.js';

/** Fills a form of another office for a period. */
const form: Verb = {
  name: 'form',
  usage: 'fill NAME OUT.xlsx [--campaign C] [--from DAY] [--as-of DAY]',
  does: '填上级报表 · fills a form that was kept, from the first of the month until today where no days are given; exit 1 where rows or totals did not match',
  options: { ...CAMPAIGN_OPTION, from: { type: 'string' }, 'as-of': { type: 'string' } },
  operands: [3, 3],
  async run(call) {
    oneOf('form', operand(call, 0), ['fill']);
    const out = call.path(operand(call, 2));
    const ledger = await call.ledger();
    const campaign = await ledger.campaign(call.text('campaign'));
    const asOf = dayOption(call, 'as-of') ?? todayOf(systemClock);
    const from = dayOption(call, 'from') ?? day(`${asOf.slice(0, 8)}01`);
    const kept = await ledger.service(FormShelf).named(ledger.actor, operand(call, 1));
    const question = { campaign, from, asOf };
    const { content, sha256, heads, view } = await ledger
      .service(FormFillService)
      .write(ledger.actor, kept, question);
    await writeFile(out, content).catch((error: unknown) => {
      const code: unknown =
        typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
      const detail = typeof code === 'string' ? code : String(error);
      throw refused('export.cannot-write', { file: out, detail }, `写不了文件 ${out}(${detail})`);
    });
    const { filled, ...told } = view;
    const result: FormFillResult = { file: out, sha256, cells: filled.length, heads, ...told };
    return {
      document: result,
      text: textOf(result),
      ok:
        result.blocks.every(({ unknown, left }) => unknown.length + left.length === 0) &&
        result.ofNoCategory.length + result.totals.differ.length === 0,
    };
  },
};

function dayOption(call: Call, name: string): Day | undefined {
  const text = call.text(name);
  if (text === undefined || isDay(text)) return text;
  throw new WrongUse(`--${name} 应是日期,如 2026-11-30 · is no day: ${text}`);
}

function textOf(filled: FormFillResult): string {
  const { file, sha256, heads, cells, blocks, withheld, ofNoCategory, totals, undetermined } = filled;
  return [
    file,
    `sha256 ${sha256}`,
    ...heads.map((head) => `链头 head ${head}`),
    `填了 ${cells} 格 · cells filled`,
    ...blocks.flatMap(({ unknown, left }) => [
      ...unknown.map(({ row, text }) => `台账里找不到 not in the ledger: 第 ${row} 行 ${text}`),
      ...left.map(({ name, figures }) =>
        `表上没有 not on the form: ${name} ${figures.map(({ text }) => text).join(' ')}`.trimEnd(),
      ),
    ]),
    ...(withheld.length === 0 ? [] : [`没有填 left: ${withheld.join('、')}`]),
    ...(ofNoCategory.length === 0
      ? []
      : [`不分类别,没有填 of no category, left: ${ofNoCategory.map(cellName).join('、')}`]),
    ...totals.differ.map(
      (one) =>
        `表上合计与台账不符 total differs: ${cellName(one)} ${one.form} / ${one.ledger} (${one.difference})`,
    ),
    ...(undetermined === 0 ? [] : [`金额未核定 undetermined: ${undetermined}`]),
  ].join('\n');
}

/** Verbs about forms of other offices. */
export const FORM_VERBS: readonly Verb[] = [form];

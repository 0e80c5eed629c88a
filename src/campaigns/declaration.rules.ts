import { parseAmount } from '../kernel/amount-text.js';
import { invalid } from '../kernel/errors.js';
import { tidyText } from '../kernel/text.js';
import {
  CAMPAIGN_BOUNDS,
  CATEGORY_CODES,
  CATEGORY_LABELS,
  type CategoryCode,
  type DeclarationInput,
  type DeclarationLineView,
} from './campaign.js';
import { CampaignFaults } from './campaign.rules.js';

/** Says where a report's file is not of the shape that it must have. */
const malformed = (path: string, expected: string): Error =>
  invalid('declaration.malformed', { path, expected }, `上报数文件有误:${path} 应为${expected}`);

type Fields = Readonly<Record<string, unknown>>;

function fieldsAt(value: unknown, path: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw malformed(path, '一组字段 {…}');
  return value as Fields;
}

function listAt(value: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(value)) throw malformed(path, '列表 […]');
  return value;
}

function textAt(value: unknown, path: string): string {
  const text = typeof value === 'string' ? tidyText(value) : '';
  if (text === '') throw malformed(path, '文字');
  return text;
}

function countAt(value: unknown, path: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
    throw malformed(path, '不小于 0 的整数');
  }
  return value;
}

function amountAt(value: unknown, path: string): number {
  const reading = typeof value === 'string' ? parseAmount(value, '元') : undefined;
  if (reading?.kind !== 'known') throw malformed(path, '以元为单位的金额,例如 "8659900.00"');
  return reading.amountFen;
}

const isCategory = (code: unknown): code is CategoryCode => CATEGORY_CODES.some((known) => known === code);

/**
 * Reads a report's stated figures from a file in the shape of `dawu-2015.json`: `source`, `stated.cases`,
 * `stated.amountYuan`, `stated.amountAsWritten`, and under `categories` each one's `statedCases` and `items` with `no`,
 * `name` and `villages` (or `cases`). Other fields are left alone. Refusal `declaration.malformed` names the place.
 */
export function declarationFromReport(json: unknown): DeclarationInput {
  const report = fieldsAt(json, '文件');
  const stated = fieldsAt(report['stated'], 'stated');
  const has = (name: string): boolean => stated[name] !== undefined && stated[name] !== null;
  const lines = listAt(report['categories'], 'categories').flatMap((category, index) =>
    linesOf(fieldsAt(category, `categories.${index + 1}`), `categories.${index + 1}`),
  );
  return {
    source: textAt(report['source'], 'source'),
    statedCases: has('cases') ? countAt(stated['cases'], 'stated.cases') : null,
    statedAmountFen: has('amountYuan') ? amountAt(stated['amountYuan'], 'stated.amountYuan') : null,
    amountAsWritten: has('amountAsWritten')
      ? textAt(stated['amountAsWritten'], 'stated.amountAsWritten')
      : null,
    lines,
  };
}

function linesOf(category: Fields, path: string): DeclarationLineView[] {
  const categoryCode = category['code'];
  if (!isCategory(categoryCode)) throw malformed(`${path}.code`, `${CATEGORY_CODES.join('、')}之一`);
  const lines: DeclarationLineView[] = [];
  if (category['statedCases'] !== undefined) {
    const name =
      category['name'] === undefined
        ? CATEGORY_LABELS[categoryCode].zh
        : textAt(category['name'], `${path}.name`);
    const statedCases = countAt(category['statedCases'], `${path}.statedCases`);
    lines.push({ categoryCode, itemNo: null, name, statedCases });
  }
  for (const [index, value] of listAt(category['items'] ?? [], `${path}.items`).entries()) {
    const place = `${path}.items.${index + 1}`;
    const item = fieldsAt(value, place);
    lines.push({
      categoryCode,
      itemNo: countAt(item['no'], `${place}.no`),
      name: textAt(item['name'], `${place}.name`),
      statedCases: countAt(item['cases'] ?? item['villages'], `${place}.villages`),
    });
  }
  return lines;
}

/** Refuses a declaration that cannot be kept: figures that are no counts, a line twice, too much of it. */
export function checkDeclaration(input: DeclarationInput): void {
  const faults = new CampaignFaults();
  const count = (field: string, name: string, value: number, max: number): void => {
    if (!Number.isSafeInteger(value) || value < 0 || value > max) {
      faults.add(field, 'count-not-a-number', { value: name });
    }
  };
  const { statedCasesMax, textCharacters, declarationLines } = CAMPAIGN_BOUNDS;
  if (tidyText(input.source) === '') faults.add('source', 'name-missing');
  if (input.source.length > textCharacters) faults.add('source', 'text-too-long', { max: textCharacters });
  if ((input.amountAsWritten?.length ?? 0) > textCharacters) {
    faults.add('amountAsWritten', 'text-too-long', { max: textCharacters });
  }
  if (input.lines.length > declarationLines) faults.add('lines', 'too-many', { max: declarationLines });
  if (input.statedCases !== null) count('statedCases', '上报件数', input.statedCases, statedCasesMax);
  if (input.statedAmountFen !== null) {
    count('statedAmountFen', '上报金额', input.statedAmountFen, Number.MAX_SAFE_INTEGER);
  }
  const seen = new Set<string>();
  for (const [index, line] of input.lines.entries()) {
    const field = `lines.${index + 1}`;
    count(`${field}.statedCases`, line.name, line.statedCases, statedCasesMax);
    const key = `${line.categoryCode}/${line.itemNo ?? ''}`;
    if (seen.has(key)) faults.add(field, 'line-written-twice', { value: line.name });
    seen.add(key);
  }
  faults.refuse();
}

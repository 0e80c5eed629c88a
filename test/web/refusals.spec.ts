import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UPLOAD_BYTES_MAX } from '../../src/web/pages/exchange/uploads.js';
import { FAULTS, faultsOf } from '../../src/web/words/faults.js';
import { fill } from '../../src/web/words/fill.js';
import { REFUSALS } from '../../src/web/words/refusals.js';
import { WORKBOOK_FAULTS, WORKBOOK_LIMITS } from '../../src/workbooks/workbook.js';

/** Rooms whose refusals never reach a page: the shell, the start of the program. */
const NOT_FOR_PAGES = /^(cli|web)\/|^(main|cli)[.a-z]*\.ts$|^upkeep\/(sample|doctor)/;
/** Said at the start or in the shell only. */
const SHELL_CODES = ['storage.migration-needed', 'storage.newer-ledger', 'storage.triggers-missing'];

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !NOT_FOR_PAGES.test(path));

/** Codes with which the server refuses, as they stand in the source. */
const codes = new Set(
  sources.flatMap((path) =>
    [
      ...readFileSync(join('src', path), 'utf8').matchAll(
        /\b(?:refused|invalid|missing|conflict|forbidden)\(\s*'([a-z][a-z-]*\.[a-z-]+)'/g,
      ),
    ].map((found) => found[1] ?? ''),
  ),
);

describe('what a page says of a refusal', () => {
  it('knows every code that the server refuses with', () => {
    const unknown = [...codes].filter((code) => !(code in REFUSALS) && !code.startsWith('declaration.'));
    expect(unknown.filter((code) => !SHELL_CODES.includes(code)).sort()).toEqual([]);
    expect(codes.size).toBeGreaterThan(30);
  });

  it('knows every reason why a file cannot be read', () => {
    expect(Object.keys(WORKBOOK_FAULTS).filter((code) => !(code in REFUSALS))).toEqual([]);
  });

  it('takes no larger a file than the server does', () => {
    expect(UPLOAD_BYTES_MAX).toBe(WORKBOOK_LIMITS.uploadBytes);
  });

  it('says it in both languages', () => {
    const labels = [...Object.entries(REFUSALS), ...Object.entries(FAULTS)];
    expect(labels.filter(([, { zh, en }]) => zh.trim() === '' || en.trim() === '')).toEqual([]);
  });

  it('fills the blanks, joins lists, and leaves what has no value empty', () => {
    expect(fill('已有 {number},{missing}。{none}', { number: 'A-1', missing: ['村名', '描述'] })).toBe(
      '已有 A-1,村名、描述。',
    );
  });

  it('names the faults of single fields', () => {
    const faults = [{ field: 'name', code: 'text-too-long', params: { max: 40 } }];
    expect(faultsOf({ faults })).toEqual([
      { field: 'name', code: 'text-too-long', values: { ...faults[0], max: 40 } },
    ]);
    expect(faultsOf({})).toEqual([]);
  });
});

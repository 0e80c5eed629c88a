import { readdirSync, readFileSync } from 'node:fs';
import { INPUT_ORDER, inputsOf } from '../../src/web/pages/flags/flag-inputs.js';

const FOLDER = new URL('../../src/red-flags/', import.meta.url);

/** The names that each rule writes as its inputs, in its order, out of its own text. */
const written = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.rules.ts') || name === 'entry-facts.ts')
  .flatMap((name) =>
    [...readFileSync(new URL(name, FOLDER), 'utf8').matchAll(/\binputs(?::| =) \{([^}]*)\}/g)].map(
      ([, inside = '']) =>
        inside
          .split(',')
          .map((part) => /^\s*(\w+)/.exec(part)?.[1])
          .filter((one) => one !== undefined),
    ),
  )
  .filter((names) => names.length > 1);

describe('what a flag went by', () => {
  it('stands in the order in which its rule says it', () => {
    expect(written.length).toBeGreaterThan(15);
    for (const names of written) {
      expect(names.filter((name) => !INPUT_ORDER.includes(name))).toEqual([]);
      const kept = Object.fromEntries([...names].sort().map((name) => [name, 1]));
      expect(inputsOf({ inputs: kept }).map(([name]) => name)).toEqual(names);
    }
  });

  it('keeps what no rule names any more at the end', () => {
    expect(inputsOf({ inputs: { aged: 1, limitFen: 2, day: '2014-01-01' } }).map(([name]) => name)).toEqual([
      'day',
      'limitFen',
      'aged',
    ]);
  });
});

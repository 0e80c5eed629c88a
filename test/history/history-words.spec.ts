import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../src/app.module.js';
import { CASE_STATES } from '../../src/cases/case-state.js';
import {
  HISTORY_FIELD_LABELS,
  HISTORY_SUBJECT_LABELS,
  HISTORY_WHAT_LABELS,
} from '../../src/history/history-words.js';
import { systemClock } from '../../src/kernel/clock.js';
import { SampleService } from '../../src/upkeep/sample.service.js';
import { fields } from '../../src/web/words/zh/fields.js';
import { LOCAL_USER } from '../support/actor.js';
import { SOURCES } from '../support/house.js';
import { temporaryLedger } from '../support/ledger.js';

const VERB = String.raw`'([a-z-]+\.[a-z-]+)'`;

/** Where the source names a verb: in a record, or in a method that makes one. */
const NAMING = [
  new RegExp(String.raw`\bwhat: ${VERB}`, 'g'),
  new RegExp(String.raw`\bwhat: [^,;{}]*\? ${VERB}`, 'g'),
  new RegExp(String.raw`\bwhat: [^,;{}]*\? '[^']*' : ${VERB}`, 'g'),
  new RegExp(String.raw`\b(?:tell|entry|toldOf)\([^;'{]*${VERB}`, 'g'),
];

const verbs = new Set(
  SOURCES.filter(({ room }) => room !== 'web').flatMap(({ text }) =>
    NAMING.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? '')),
  ),
);

describe('the history in words', () => {
  it('has a label in both languages for every verb that the source names', () => {
    expect(verbs.size).toBeGreaterThan(25);
    expect([...verbs].filter((verb) => !(verb in HISTORY_WHAT_LABELS))).toEqual([]);
  });

  it('has one for every state that a case can move to', () => {
    expect(CASE_STATES.filter((state) => !(`case.${state}` in HISTORY_WHAT_LABELS))).toEqual([]);
  });

  it('has a label for every subject that the source names', () => {
    const kinds = SOURCES.filter(({ room }) => room !== 'web').flatMap(({ text }) =>
      [...text.matchAll(/subjectKind: '([a-z-]+)'/g)].map((match) => match[1] ?? ''),
    );
    expect(new Set(kinds).size).toBeGreaterThan(8);
    expect(kinds.filter((kind) => !(kind in HISTORY_SUBJECT_LABELS))).toEqual([]);
  });

  it('names every field of a whole ledger, its villages, campaign, declaration and cases', async () => {
    const ledger = await temporaryLedger('sqlite');
    const wiring = AppModule.of({ storage: ledger.storage, clock: systemClock });
    const app = await NestFactory.createApplicationContext(wiring, { logger: false, abortOnError: false });
    try {
      await app.get(SampleService, { strict: false }).create(LOCAL_USER);
      const entries = await ledger.storage.read.all<{ body: string }>('SELECT body FROM history_entries');
      const named = entries.flatMap(({ body }) => {
        const { before, after } = JSON.parse(body) as Record<'before' | 'after', object | null>;
        return [...Object.keys(before ?? {}), ...Object.keys(after ?? {})];
      });
      const unknown = [...new Set(named)].filter(
        (field) => !(field in fields) && !(field in HISTORY_FIELD_LABELS),
      );
      expect(new Set(named).size).toBeGreaterThan(20);
      expect(unknown).toEqual([]);
    } finally {
      await app.close();
      await ledger.close();
    }
  });
});

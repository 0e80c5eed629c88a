import type { EngineKind } from './engine.js';
import type { Trigger } from './triggers.js';

/** A request that two persons stand behind and that means this value. */
const GRANTED =
  "EXISTS (SELECT 1 FROM history_strikes s WHERE s.state = 'approved' AND s.chain = OLD.chain AND " +
  '((s.seq = OLD.seq AND s.field = OLD.field) OR (s.seq IS NULL AND OLD.seq <= s.up_to_seq AND s.subject_id = ' +
  '(SELECT e.subject_id FROM history_entries e WHERE e.chain = OLD.chain AND e.seq = OLD.seq))))';

/** Salt and value go together, and nothing else of the row changes. */
const ERASES =
  'NEW.chain = OLD.chain AND NEW.seq = OLD.seq AND NEW.field = OLD.field AND NEW.salt IS NULL AND NEW.value IS NULL';

const MESSAGE = 'history_personal is erased by an approved request only';

/** What is kept beside the chains is never changed or removed, but for the values that two persons strike out. */
export function erasureTriggers(engine: EngineKind): Trigger[] {
  const table = 'history_personal';
  const names = { update: `${table}_erased_by_two`, remove: `${table}_no_delete` };
  if (engine === 'sqlite') {
    const refuse = `BEGIN SELECT RAISE(ABORT, '${MESSAGE}'); END`;
    return [
      {
        name: names.update,
        table,
        sql: [
          `CREATE TRIGGER ${names.update} BEFORE UPDATE ON ${table} WHEN NOT (${ERASES} AND ${GRANTED}) ${refuse}`,
        ],
      },
      {
        name: names.remove,
        table,
        sql: [`CREATE TRIGGER ${names.remove} BEFORE DELETE ON ${table} ${refuse}`],
      },
    ];
  }
  return [
    {
      name: names.update,
      table,
      sql: [
        `CREATE OR REPLACE FUNCTION ${names.update}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NOT (${ERASES} AND ${GRANTED}) THEN RAISE EXCEPTION '${MESSAGE}'; END IF; RETURN NEW; END $$`,
        `CREATE TRIGGER ${names.update} BEFORE UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION ${names.update}()`,
      ],
    },
    {
      name: names.remove,
      table,
      sql: [
        `CREATE OR REPLACE FUNCTION ${names.remove}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '${MESSAGE}'; END $$`,
        `CREATE TRIGGER ${names.remove} BEFORE DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION ${names.remove}()`,
      ],
    },
  ];
}

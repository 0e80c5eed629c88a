import type { EngineKind } from './engine.js';
import type { Trigger } from './triggers.js';

/** How every refusal of these triggers begins. */
export const DUTIES = 'separation of duties';

/** The persons of a move: who makes it, in whose place, and everybody whose deputy the mover is on that day. */
const MOVER = `(SELECT NEW.moved_by_person UNION SELECT NEW.moved_for_person UNION
  SELECT d.person_id FROM deputies d WHERE d.deputy_id = NEW.moved_by_person AND d.ended_at IS NULL
    AND d.from_day <= NEW.day AND d.to_day >= NEW.day)`;

const among = (...columns: readonly string[]): string =>
  `(${columns.map((column) => `${column} IN ${MOVER}`).join(' OR ')})`;

const OF_CASE = 'WHERE c.id = NEW.case_id';
const movedTo = (state: string): string =>
  `EXISTS (SELECT 1 FROM case_moves m WHERE m.case_id = NEW.case_id AND m.to_state = '${state}'
    AND ${among('m.moved_by_person', 'm.moved_for_person')})`;

const RECORDED = `EXISTS (SELECT 1 FROM cases c ${OF_CASE} AND ${among('c.recorded_by_person', 'c.recorded_for_person')})`;
const LOOKS_AFTER = `EXISTS (SELECT 1 FROM cases c JOIN person_villages v ON v.village_id = c.village_id ${OF_CASE}
  AND ${among('v.person_id')})`;
// Names as they are written; the rules besides take apart several names in one cell.
const RESPONSIBLE_OR_KIN = `EXISTS (SELECT 1 FROM cases c JOIN persons p ON p.name IN (c.responsible_person, c.rectifier)
  ${OF_CASE} AND (${among('p.id')} OR EXISTS (SELECT 1 FROM person_kin k
    WHERE (k.person_id = p.id AND ${among('k.other_id')}) OR (k.other_id = p.id AND ${among('k.person_id')}))))`;

/** A move that nobody answers for, or by a person who is too near. */
const WRONG = `(NEW.to_state = 'closed' AND (NEW.moved_by_person IS NULL OR ${RECORDED} OR ${movedTo('closure-requested')}
    OR ${LOOKS_AFTER} OR ${RESPONSIBLE_OR_KIN}))
  OR (NEW.from_state = 'closed' AND (NEW.moved_by_person IS NULL OR ${movedTo('closed')}))`;

const NAME = 'case_moves_duties';
const MESSAGE = `${DUTIES}: this person may not close the case, or not take its closure back`;

/**
 * Refuses what the rules refuse, whatever program writes: closing by who recorded or requested, who is responsible, their
 * kin, or who looks after the village; taking back by who closed. Persons are compared, and a deputy is both.
 */
export function dutyTriggers(engine: EngineKind): Trigger[] {
  const table = 'case_moves';
  if (engine === 'sqlite') {
    const sql = `CREATE TRIGGER ${NAME} BEFORE INSERT ON ${table} WHEN ${WRONG} BEGIN SELECT RAISE(ABORT, '${MESSAGE}'); END`;
    return [{ name: NAME, table, sql: [sql] }];
  }
  const sql = [
    `CREATE OR REPLACE FUNCTION ${NAME}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF ${WRONG} THEN RAISE EXCEPTION '${MESSAGE}'; END IF; RETURN NEW; END $$`,
    `CREATE TRIGGER ${NAME} BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION ${NAME}()`,
  ];
  return [{ name: NAME, table, sql }];
}

import { DUTIES } from './duty-triggers.js';
import { busy, conflict, refused, type Refusal } from '../kernel/errors.js';

const UNIQUE = new Set(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', '23505']);
const CHECK = new Set(['SQLITE_CONSTRAINT_CHECK', '23514']);
// RESTRICT is enforced by a trigger inside SQLite, and says so; our own triggers raise the same code.
const FOREIGN = new Set(['SQLITE_CONSTRAINT_FOREIGNKEY', '23503']);
const TRIGGER = new Set(['SQLITE_CONSTRAINT_TRIGGER', 'P0001']);
const DEADLOCK = new Set(['40P01', '40001', '55P03']);

/** The driver's own code of an error, or empty text. Drivers make errors of their own classes, so the form decides. */
export function driverCodeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  const direct: unknown = Reflect.get(error, 'code');
  return typeof direct === 'string' ? direct : driverCodeOf(Reflect.get(error, 'driverError'));
}

/**
 * The one place that knows both engines' error codes. What a constraint of the ledger refuses becomes a Refusal that
 * names it; everything else is handed on as it is, since it is a fault of the program or of the machine.
 */
export function translateDatabaseError(error: unknown): unknown {
  const code = driverCodeOf(error);
  const detail = String(typeof error === 'object' && error !== null ? Reflect.get(error, 'message') : error);
  let refusal: Refusal | undefined;
  if (UNIQUE.has(code)) refusal = conflict('storage.not-unique', { detail });
  else if (CHECK.has(code)) refusal = refused('storage.check', { detail });
  else if (TRIGGER.has(code) && detail.includes(DUTIES)) refusal = refused('storage.duties', { detail });
  else if (FOREIGN.has(code) || TRIGGER.has(code)) refusal = refused('storage.in-use', { detail });
  else if (DEADLOCK.has(code)) refusal = busy({ waitsFor: 'another writer' });
  if (refusal === undefined) return error;
  refusal.cause = error;
  return refusal;
}

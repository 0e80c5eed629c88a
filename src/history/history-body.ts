import { hash, randomBytes } from 'node:crypto';
import { canonicalJson, type Json } from '../kernel/canonical-json.js';
import type { Instant } from '../kernel/clock.js';
import { HISTORY_BODY_VERSION, type HistoryRecord, type HistoryValues } from './history.js';

/** The hash before the first entry of a chain. */
export const GENESIS_HASH = '0'.repeat(64);

/** What every entry of one unit of work shares. */
export interface EntryCircumstances {
  readonly at: Instant;
  readonly actor: string;
  readonly session: string | null;
}

/** A salted value that was taken out of an entry. */
export interface PersonalValue {
  readonly field: string;
  readonly salt: string;
  readonly value: string;
}

/** SHA-256 in hexadecimal. */
export const sha256 = (text: string): string => hash('sha256', text, 'hex');

const SALT_BYTES = 16;
const SALTS_AT_ONCE = 256;
let salts = Buffer.alloc(0);

/** 128 random bits in hexadecimal; drawn many at a time, since asking the system is what costs. */
function newSalt(): string {
  if (salts.length < SALT_BYTES) salts = randomBytes(SALT_BYTES * SALTS_AT_ONCE);
  const salt = salts.toString('hex', 0, SALT_BYTES);
  salts = salts.subarray(SALT_BYTES);
  return salt;
}

function conceal(
  side: 'before' | 'after',
  values: HistoryValues | null,
  personal: ReadonlySet<string>,
  taken: PersonalValue[],
): HistoryValues | null {
  if (values === null) return null;
  const shown: Record<string, Json | undefined> = {};
  for (const [field, value] of Object.entries(values)) {
    if (value === null || value === undefined || !personal.has(field)) {
      shown[field] = value;
      continue;
    }
    const salt = newSalt();
    const text = canonicalJson(value);
    taken.push({ field: `${side}.${field}`, salt, value: text });
    shown[field] = `sha256:${sha256(salt + text)}`;
  }
  return shown;
}

/** Replaces what speaks of persons by salted hashes; answers what was replaced, for the erasable table. */
export function withoutPersons(record: HistoryRecord): { record: HistoryRecord; taken: PersonalValue[] } {
  if (record.personal === undefined || record.personal.length === 0) return { record, taken: [] };
  const taken: PersonalValue[] = [];
  const personal = new Set(record.personal);
  const before = conceal('before', record.before, personal, taken);
  const after = conceal('after', record.after, personal, taken);
  return { record: taken.length === 0 ? record : { ...record, before, after }, taken };
}

/**
 * The canonical JSON of an entry, as it is hashed and stored. Keys stand in code-unit order, so that it is spelt just
 * as `canonicalJson` of the whole would spell it.
 */
export function entryBody(
  record: HistoryRecord,
  circumstances: EntryCircumstances,
  seq: number,
  previousHash: string,
): string {
  const json = (value: Json | undefined): string => canonicalJson(value ?? null);
  return (
    `{"actor":${json(circumstances.actor)},"after":${json(record.after)},"at":${json(circumstances.at)}` +
    `,"attachments":${json(record.attachments ?? [])},"before":${json(record.before)},"chain":${json(record.chain)}` +
    `,"previous":${json(previousHash)},"seq":${json(seq)},"session":${json(circumstances.session)}` +
    `,"subject":${json(record.subjectId)},"subjectKind":${json(record.subjectKind)}` +
    `,"version":${HISTORY_BODY_VERSION},"what":${json(record.what)}}`
  );
}

/** An entry's body as it is read back. */
export interface ParsedBody {
  readonly actor: string;
  readonly after: HistoryValues | null;
  readonly at: Instant;
  readonly before: HistoryValues | null;
  readonly chain: string;
  readonly previous: string;
  readonly seq: number;
  readonly subject: string;
  readonly subjectKind: string;
  readonly what: string;
}

/** Reads a stored body; it was checked when it was written. */
export const parseBody = (body: string): ParsedBody => JSON.parse(body) as ParsedBody;

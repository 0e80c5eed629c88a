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

/** A change in the spelling that is hashed: canonical JSON, with what speaks of persons replaced by salted hashes. */
export interface SealedRecord {
  readonly chain: string;
  readonly what: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly before: string;
  readonly after: string;
  readonly attachments: string;
  /** What was replaced, for the erasable table. */
  readonly taken: readonly PersonalValue[];
}

/** What stands in an entry for a value that speaks of a person: its salted hash; the value itself goes to `taken`. */
export function concealed(field: string, value: Json, taken: PersonalValue[]): string {
  const salt = newSalt();
  const text = canonicalJson(value);
  taken.push({ field, salt, value: text });
  return `sha256:${sha256(salt + text)}`;
}

function conceal(
  side: 'before' | 'after',
  values: HistoryValues,
  personal: ReadonlySet<string>,
  taken: PersonalValue[],
): HistoryValues {
  if (personal.size === 0) return values;
  const shown: Record<string, Json | undefined> = {};
  for (const [field, value] of Object.entries(values)) {
    const open = value === null || value === undefined || !personal.has(field);
    shown[field] = open ? value : concealed(`${side}.${field}`, value, taken);
  }
  return shown;
}

/** Spells a change as it will be hashed. It needs no ledger, so it is done before the unit of work where there are many. */
export function sealed(record: HistoryRecord): SealedRecord {
  const { chain, what, subjectKind, subjectId } = record;
  const taken: PersonalValue[] = [];
  const personal = new Set(record.personal);
  const json = (side: 'before' | 'after'): string => {
    const values = record[side];
    return values === null ? 'null' : canonicalJson(conceal(side, values, personal, taken));
  };
  const sides = { before: json('before'), after: json('after') };
  return {
    chain,
    what,
    subjectKind,
    subjectId,
    ...sides,
    attachments: canonicalJson(record.attachments ?? []),
    taken,
  };
}

/**
 * The canonical JSON of an entry, as it is hashed and stored. Keys stand in code-unit order, so that it is spelt just
 * as `canonicalJson` of the whole would spell it.
 */
export function entryBody(
  record: SealedRecord,
  circumstances: EntryCircumstances,
  seq: number,
  previousHash: string,
): string {
  const { actor, at, session } = circumstances;
  return (
    `{"actor":${canonicalJson(actor)},"after":${record.after},"at":${canonicalJson(at)}` +
    `,"attachments":${record.attachments},"before":${record.before},"chain":${canonicalJson(record.chain)}` +
    `,"previous":"${previousHash}","seq":${seq},"session":${canonicalJson(session)}` +
    `,"subject":${canonicalJson(record.subjectId)},"subjectKind":${canonicalJson(record.subjectKind)}` +
    `,"version":${HISTORY_BODY_VERSION},"what":${canonicalJson(record.what)}}`
  );
}

/** An entry's body as it is read back. */
export interface ParsedBody {
  readonly actor: string;
  readonly after: HistoryValues | null;
  readonly at: Instant;
  readonly attachments: readonly string[];
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

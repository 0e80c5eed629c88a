// Verifies a history that was exported from the ledger, without the ledger. It needs Node 16 or later and nothing else.
//
//   node verify-history.mjs history-141128103-57.ndjson [--head CHAIN:COUNT:HASH]…
//
// 核验从账本导出的留痕,不需要账本,只需要 Node 16 以上。--head 后面写纸上印的链头,可写多个。
//
// Prints what it found; exit code 0 when all fits, 1 when something does not, 2 when it was called wrongly.
// Each entry is a line { seq, hash, body }: hash is the SHA-256 of body in UTF-8, and body is JSON that names its own
// chain, its number and the hash of the entry before it (64 zeros before the first).
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

const FILE_VERSION = 1;
const BODY_VERSION = 1;
const NO_HASH = '0'.repeat(64);
const DIGITS_MIN = 16;

const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

function wrongUse(sentence) {
  console.error(`${sentence}\n用法 · usage: node verify-history.mjs FILE.ndjson [--head CHAIN:COUNT:HASH]…`);
  process.exit(2);
}

/** A head as it was typed, or undefined; at least 16 digits of the hash. */
function headOf(text) {
  const [, chain, count, hash = ''] =
    /^\s*([a-z0-9-]+)\s*:\s*(\d{1,15})\s*:\s*([0-9a-f][0-9a-f\s-]*)$/.exec(
      text.normalize('NFKC').toLowerCase(),
    ) ?? [];
  const digits = hash.replace(/[\s-]/g, '');
  if (digits.length < DIGITS_MIN || digits.length > 64) return undefined;
  return { text, chain, count: Number(count), digits, found: null };
}

function parsed(line) {
  try {
    const value = JSON.parse(line);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

/** Why an entry does not follow the one before it; undefined where it does. */
function faultOf(entry, chain, seq, previous) {
  if (entry.seq !== seq + 1) return `expected entry ${seq + 1}, found ${entry.seq}`;
  if (typeof entry.body !== 'string' || sha256(entry.body) !== entry.hash)
    return 'its hash is not that of its body';
  const body = parsed(entry.body);
  if (body.version !== BODY_VERSION)
    return `its body has version ${body.version}, this verifier knows ${BODY_VERSION}`;
  if (body.seq !== entry.seq || body.chain !== chain) return 'its body speaks of another place';
  if (body.previous !== previous) return 'it does not name the hash of the entry before it';
  return undefined;
}

/** Walks the file once, line by line, however long it is. */
async function walk(file, heads) {
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
  let begin;
  let end;
  let seq = 0;
  let hash = NO_HASH;
  let bad;
  for await (const line of lines) {
    if (line.trim() === '') continue;
    const document = parsed(line);
    if (begin === undefined) {
      begin = document;
      if (begin.history !== FILE_VERSION)
        wrongUse(`不是本程序认识的留痕文件 · no history file that this verifier knows`);
    } else if (end !== undefined) {
      bad ??= { seq: seq + 1, why: 'something stands behind the last line' };
    } else if (document.head !== undefined) {
      end = document.head;
    } else {
      const why = bad === undefined ? faultOf(document, begin.chain, seq, hash) : undefined;
      if (why !== undefined) bad = { seq: seq + 1, why };
      seq = document.seq;
      hash = document.hash;
      for (const head of heads) if (head.count === seq && head.chain === begin.chain) head.found = hash;
    }
  }
  if (begin === undefined) wrongUse('文件是空的 · the file is empty');
  const stated = `${begin.chain}:${begin.count}:${begin.hash}`;
  if (bad === undefined && (end !== stated || `${begin.chain}:${seq}:${hash}` !== stated))
    bad = { seq: seq + 1, why: `the file says it has ${begin.count} entries, and ends otherwise` };
  return { chain: begin.chain, seq, hash, bad };
}

const args = process.argv.slice(2);
const files = [];
const heads = [];
for (let at = 0; at < args.length; at += 1) {
  if (args[at] !== '--head') files.push(args[at]);
  else {
    at += 1;
    const head = headOf(args[at] ?? '');
    if (head === undefined) wrongUse(`不是链头 · no head: ${args[at] ?? ''}`);
    heads.push(head);
  }
}
if (files.length !== 1) wrongUse('请给出一个文件 · name one file');

let outcome;
try {
  outcome = await walk(files[0], heads);
} catch (error) {
  wrongUse(`读不了文件 · the file cannot be read: ${error.message}`);
}
const { chain, seq, hash, bad } = outcome;
let ok = bad === undefined;
if (ok) console.log(`完整 ok  ${chain}:${seq}:${hash}`);
else console.log(`第 ${bad.seq} 条起不符 · broken from entry ${bad.seq}: ${bad.why}`);
for (const head of heads) {
  const fits =
    head.found !== null &&
    head.found.startsWith(head.digits) &&
    !(bad !== undefined && bad.seq <= head.count);
  if (!fits) ok = false;
  console.log(`${fits ? '相符 ok' : '不符 differs'}  ${head.text}`);
}
process.exitCode = ok ? 0 : 1;

import { verify, hash } from '@node-rs/argon2';
import { Database } from './driver.mjs';
import { join } from 'node:path';
import { inTurns, median, percentile, timed } from './measure.mjs';
import { BENCH_USER, CAMPAIGN, emptyLedger, ledgerOf, OWN_PASSWORD, serve, signIn } from './program.mjs';
import { openServices } from './services.mjs';

const AT_ONCE = 10;
/** An address may verify 240 passwords a minute; both parts together stay below. */
const ROUNDS = 9;
const OWASP = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const tenTimes = (work) => Promise.all(Array.from({ length: AT_ONCE }, work));

/** Times of small reads in milliseconds, one after another, while the work lasts. */
async function readsDuring(server, work) {
  const times = [];
  let over = false;
  const reading = (async () => {
    while (!over) times.push((await timed(() => server.get('villages?size=50'))).ms);
  })();
  await work();
  over = true;
  await reading;
  return times;
}

async function signIns() {
  const server = await serve(await emptyLedger());
  try {
    const known = await hash(OWN_PASSWORD, OWASP);
    const ours = async () =>
      (await timed(() => tenTimes(() => signIn(server.url, BENCH_USER, OWN_PASSWORD)))).ms;
    const bare = async () => (await timed(() => tenTimes(() => verify(known, OWN_PASSWORD)))).ms;
    await ours();
    await bare();
    const { first, second } = await inTurns(ROUNDS, ours, bare);
    const idle = [];
    const meanwhile = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const busy = await readsDuring(server, ours);
      meanwhile.push(...busy);
      const until = performance.now() + median(busy) * busy.length;
      idle.push(
        ...(await readsDuring(
          server,
          () => new Promise((done) => setTimeout(done, until - performance.now())),
        )),
      );
    }
    return [
      {
        what: `${AT_ONCE} sign-ins at once against as many bare argon2 verifications`,
        value: first / second,
        unit: '×',
        target: 1.5,
      },
      {
        what: `p99 of a read beside ${AT_ONCE} sign-ins at once, against the same read alone`,
        value: percentile(meanwhile, 0.99) / percentile(idle, 0.99),
        unit: '×',
        target: 3,
      },
    ];
  } finally {
    await server.stop();
  }
}

const LARGE = 100_000;
const LIST_ROUNDS = 25;
const SORTS = [
  { by: 'number', descending: false },
  { by: 'amountFen', descending: true },
];

async function scopedLists() {
  const ledger = await ledgerOf(LARGE);
  const file = new Database(join(ledger, 'ledger.sqlite'), { readonly: true });
  const towns = file.prepare('SELECT code FROM towns').pluck().all();
  const villageIds = file.prepare('SELECT id FROM villages').pluck().all();
  file.close();
  const services = await openServices(ledger);
  try {
    const [village] = villageIds;
    const whole = services.actor;
    const within = (scope) => ({ ...whole, scope });
    const pairs = [
      ['a town', within({ kind: 'towns', townCodes: towns }), {}, {}],
      ['a village', within({ kind: 'villages', villageIds: [village] }), {}, { villageIds: [village] }],
    ];
    const found = [];
    for (const [what, scoped, own, same] of pairs) {
      const ratios = [];
      for (const sort of SORTS) {
        const list = (actor, more) => async () =>
          (await timed(() => services.register.list(actor, CAMPAIGN, { page: 1, size: 50, sort, ...more })))
            .ms;
        await list(scoped, own)();
        await list(whole, same)();
        const { first, second } = await inTurns(LIST_ROUNDS, list(scoped, own), list(whole, same));
        ratios.push(first / second);
      }
      found.push({
        what: `list of ${what} by scope against the same list by whoever sees everything, the slower of ${SORTS.length} orders`,
        value: Math.max(...ratios),
        unit: '×',
        target: 1.3,
      });
    }
    return found;
  } finally {
    await services.close();
  }
}

/** Lines about accounts. */
export const TRUST_LINES = { 'sign-ins': signIns, 'scoped-list': scopedLists };

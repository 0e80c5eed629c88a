import type { Role } from '../../src/access/role.js';
import { ROLES } from '../../src/access/role.js';
import { CampaignRow } from '../../src/campaigns/campaign.entity.js';
import type { CaseRow } from '../../src/cases/case.entity.js';
import type { HistoryEntryView } from '../../src/history/history.js';
import { day } from '../../src/kernel/calendar.js';
import { checkUrgings } from '../../src/rectification/urging.check.js';
import type { RectificationView } from '../../src/rectification/rectification.js';
import type {
  UrgingDetailView,
  UrgingIssued,
  UrgingPage,
  UrgingProposal,
} from '../../src/rectification/urging.js';
import { tableOf } from '../../src/storage/table.js';
import { servedLedger, type ServedLedger } from '../support/app.js';
import { ENGINES } from '../support/ledger.js';
import { makeCase, makeVillage, writeRows } from '../support/make.js';
import { addPerson, cookieOf } from '../support/people.js';

interface Refused {
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

describe.each(ENGINES)('urging letters on %s', (engine) => {
  let served: ServedLedger;
  const villages = [
    makeVillage({ name: '红罗沟', printOrder: 1 }),
    makeVillage({ name: '白家咀', printOrder: 2 }),
  ] as const;
  const ids: Record<number, string> = {};
  const cookies = new Map<Role, string>();

  const ask = <Answer>(method: string, path: string, body?: object) =>
    served.ask<Answer>(method, `/api/urgings${path}`, body);
  const list = async (query = ''): Promise<UrgingPage> =>
    (await ask<UrgingPage>('GET', `?campaign=${served.campaign}${query}`)).body;
  const issue = (nos: readonly number[], over: object = {}) =>
    ask<UrgingIssued & Refused>('POST', '', {
      campaign: served.campaign,
      caseIds: nos.map((no) => ids[no]),
      word: '方三资督',
      sentDay: '2015-09-28',
      replyDueDay: '2015-10-15',
      ...over,
    });
  const as = (role: Role, path: string): Promise<Response> =>
    fetch(`${served.url}/api${path}`, { headers: { cookie: cookies.get(role) ?? '' } });

  beforeAll(async () => {
    served = await servedLedger(engine);
    const { storage } = served.ledger;
    const campaign = await storage.read.first<CampaignRow>(
      `SELECT ${tableOf(CampaignRow).select('c')} FROM campaigns c`,
    );
    if (campaign === undefined) throw new Error('the ledger has no campaign');
    const of = (no: number, over: Partial<CaseRow>) => {
      const row = makeCase(campaign, {
        ...{ no, categoryCode: 'funds', itemCode: 'funds/2', description: `出借集体资金第${no}笔` },
        ...{ state: 'rectifying', dueDay: day('2015-08-31'), rectifier: '张某' },
        ...over,
      });
      ids[no] = row.id;
      return row;
    };
    const [first, second] = villages;
    await writeRows(storage, {
      villages: [...villages],
      cases: [
        of(1, { villageId: second.id, amountKind: 'known', selfAmountFen: 50_000, amountFen: 50_000 }),
        of(2, { villageId: first.id, dueDay: day('2015-09-29') }),
        of(3, { villageId: first.id }),
        of(4, { villageId: first.id, state: 'closed' }),
        of(5, { villageId: first.id, state: 'closure-requested' }),
        of(6, { villageId: first.id, dueDay: day('2015-12-31') }),
        of(7, { villageId: null, categoryCode: 'unclassified', itemCode: null, state: 'registered' }),
      ],
    });
  });
  afterAll(() => served.close());

  it('are proposed for what is overdue and waits for its village, in printing order', async () => {
    const { body } = await ask<UrgingProposal>('GET', `/proposal?campaign=${served.campaign}`);
    expect(body).toMatchObject({ today: '2015-09-30', word: '督', year: 2015, nextNo: 1 });
    const offered = body.villages.map(({ villageName, cases }) => [
      villageName,
      cases.map(({ number, daysLate, urgedBy }) => [number, daysLate, urgedBy]),
    ]);
    expect(offered).toEqual([
      [
        '红罗沟',
        [
          ['DAWU-2015-0002', 1, null],
          ['DAWU-2015-0003', 30, null],
        ],
      ],
      ['白家咀', [['DAWU-2015-0001', 30, null]]],
      [null, [['DAWU-2015-0007', 30, null]]],
    ]);
  });

  it('go to each village with a number of its own, and every case tells that it was urged', async () => {
    const { status, body } = await issue([1, 2, 3], { firstNo: 7 });
    expect(status).toBe(201);
    expect(body.letters.map(({ number, villageName }) => [number, villageName])).toEqual([
      ['方三资督〔2015〕7号', '红罗沟'],
      ['方三资督〔2015〕8号', '白家咀'],
    ]);
    const one = (await ask<UrgingDetailView>('GET', `/${body.letters[1]?.id}`)).body;
    expect(one).toMatchObject({ standing: 'waiting', cases: 1, closed: 0, daysLate: 0 });
    expect(one.rows).toMatchObject([
      { number: 'DAWU-2015-0001', daysLate: 28, outstandingFen: 50_000, rectifier: '张某' },
    ]);
    const told = (await served.ask<RectificationView>('GET', `/api/cases/${ids[1]}/rectification`)).body;
    expect(told.urgings.map(({ number, replyDueDay }) => [number, replyDueDay])).toEqual([
      ['方三资督〔2015〕8号', '2015-10-15'],
    ]);
    const proposal = (await ask<UrgingProposal>('GET', `/proposal?campaign=${served.campaign}`)).body;
    expect(proposal).toMatchObject({ word: '方三资督', nextNo: 9 });
    expect(proposal.villages[0]?.cases.map(({ urgedBy }) => urgedBy)).toEqual([
      '方三资督〔2015〕7号',
      '方三资督〔2015〕7号',
    ]);
  });

  it.each([
    ['for what is urged and not answered', [1], {}, 'urging.urged-already'],
    ['for what is closed', [7, 4], {}, 'urging.not-open'],
    ['for what the village has handed in', [5], {}, 'urging.not-open'],
    ['with a number that is used', [6], { firstNo: 8 }, 'urging.number-used'],
    ['with another word and a number of the campaign', [6], { firstNo: 7, word: '督' }, 'urging.number-used'],
    ['before it is sent', [6], { sentDay: '2015-10-01' }, 'urging.day-impossible'],
    ['to be answered on no day', [6], { replyDueDay: '2015-02-30' }, 'urging.day-impossible'],
    ['to be answered before it is sent', [6], { replyDueDay: '2015-09-27' }, 'urging.out-of-order'],
  ])('are not issued %s, and none of them is written', async (_, nos, over, code) => {
    const before = (await list()).total;
    expect(await issue(nos, over)).toMatchObject({ status: 422, body: { code } });
    expect((await list()).total).toBe(before);
  });

  it('are not issued for a case that is not there, nor for nothing', async () => {
    expect(await issue([], { caseIds: ['018f0000-0000-7000-8000-000000000000'] })).toMatchObject({
      status: 404,
      body: { code: 'case.missing' },
    });
    expect((await issue([], { caseIds: [] })).status).toBe(400);
  });

  it('are late once their day is over, answered with a day, and a reply kept by mistake is taken out', async () => {
    const rows = (await list()).rows;
    const [first, second] = [rows.find(({ cases }) => cases === 2), rows.find(({ cases }) => cases === 1)];
    served.clock.instant = new Date('2015-10-18T02:00:00.000Z');
    expect(await list()).toMatchObject({ standings: { waiting: 0, late: 2, answered: 0, withdrawn: 0 } });
    expect((await list('&letterStanding=late')).rows.map(({ daysLate }) => daysLate)).toEqual([3, 3]);
    const reply = (version: number, body: object) =>
      ask<UrgingDetailView & Refused>('PUT', `/${first?.id}/reply`, { version, ...body });
    expect((await reply(1, { repliedDay: '2015-09-27' })).body.code).toBe('urging.out-of-order');
    expect((await reply(1, { repliedDay: '2015-10-19' })).body.code).toBe('urging.day-impossible');
    expect(await reply(1, { repliedDay: null, text: '已整改' })).toMatchObject({ status: 400 });
    expect((await reply(1, { repliedDay: '2015-10-17', text: ' 已追回 ' })).body).toMatchObject({
      ...{ standing: 'answered', daysLate: 2, replyText: '已追回', version: 2 },
    });
    expect(await reply(1, { repliedDay: '2015-10-16' })).toMatchObject({ status: 409 });
    const stay = await ask<Refused>('POST', `/${first?.id}/withdraw`, { version: 2, reason: '发错' });
    expect(stay.body.code).toBe('urging.answered');
    expect((await reply(2, { repliedDay: null })).body).toMatchObject({ standing: 'late', replyText: null });
    expect((await reply(3, { repliedDay: '2015-10-14' })).body).toMatchObject({
      ...{ standing: 'answered', daysLate: 0 },
    });
    expect((await list()).rows.map(({ id }) => id)).toEqual([second?.id, first?.id]);
  });

  it('are withdrawn for a reason, and their numbers stay used', async () => {
    const [late] = (await list('&letterStanding=late')).rows;
    const withdraw = (reason: string) =>
      ask<UrgingDetailView & Refused>('POST', `/${late?.id}/withdraw`, { version: 1, reason });
    expect((await withdraw('  ')).body.code).toBe('urging.reason-missing');
    expect((await withdraw('村名写错')).body).toMatchObject({
      ...{ standing: 'withdrawn', withdrawnDay: '2015-10-18', daysLate: 0 },
    });
    expect((await withdraw('再撤一次')).body.code).toBe('urging.withdrawn');
    // What is withdrawn urges no longer.
    expect((await issue([1])).body.letters[0]?.number).toBe('方三资督〔2015〕9号');
    expect((await issue([1], { again: true, word: '督' })).body.letters[0]?.number).toBe('督〔2015〕10号');
    expect((await issue([6, 7], { sentDay: '2015-10-18', replyDueDay: '2015-10-18' })).status).toBe(201);
  });

  const OF_FIRST = `villageId=${villages[0].id}`;
  it.each<[string, string, readonly number[]]>([
    ['village', OF_FIRST, [11, 7]],
    ['no village', 'villageId=none', [12]],
    ['category', 'categoryCode=unclassified', [12]],
    ['item', `itemCode=funds%2F2&${OF_FIRST}`, [11, 7]],
    ['standing', 'letterStanding=answered,withdrawn', [8, 7]],
    ['day', 'sentFrom=2015-10-01&sentTo=2015-10-31', [11, 12]],
    ['no standing at all', 'letterStanding=', []],
  ])('are narrowed by %s', async (_, query, numbers) => {
    const { rows, total } = await list(`&${query}`);
    expect(rows.map(({ number }) => Number(/(\d+)号/.exec(number)?.[1])).sort((a, b) => b - a)).toEqual(
      [...numbers].sort((a, b) => b - a),
    );
    expect(total).toBe(numbers.length);
  });

  it('are told by the history without what was answered in the chain, and pass the doctor', async () => {
    const answered = (await list('&letterStanding=answered')).rows[0];
    const told = (await ask<HistoryEntryView[]>('GET', `/${answered?.id}/history`)).body;
    expect(told.map(({ what }) => what)).toEqual([
      'urging.issued',
      'urging.replied',
      'urging.reply-taken-out',
      'urging.replied',
    ]);
    const bodies = await served.ledger.storage.read.all<{ body: string }>(
      'SELECT h.body AS "body" FROM history_entries h',
    );
    const chain = bodies.map(({ body }) => body).join('\n');
    expect(chain).toContain('urging.replied');
    expect(chain).not.toContain('已追回');
    expect(await checkUrgings(served.ledger.storage.read)).toMatchObject({ ok: true, checked: 6 });
  });

  it('are seen by who sees the village, without persons for who sees none, and issued by who may', async () => {
    for (const role of ROLES) {
      const scope =
        role === 'clerk'
          ? ({ kind: 'villages', villageIds: [villages[0].id] } as const)
          : ({ kind: 'all' } as const);
      const { accountId } = await addPerson(served.app, { name: `urging-${role}`, role, scope });
      cookies.set(role, await cookieOf(served.app, accountId));
    }
    const path = `/urgings?campaign=${served.campaign}`;
    const ofOther = (await list(`&villageId=${villages[1].id}`)).rows[0];
    expect((await as('clerk', `/urgings/${ofOther?.id}`)).status).toBe(404);
    expect(((await (await as('clerk', path)).json()) as UrgingPage).total).toBe(2);
    expect((await as('admin', path)).status).toBe(403);
    const seen = (await (await as('supervisor', `/urgings/${ofOther?.id}`)).json()) as UrgingDetailView;
    expect(seen.rows.map(({ rectifier }) => rectifier)).toEqual([null]);
    const proposing = await Promise.all(
      ROLES.map(async (role) => [
        role,
        (await as(role, `/urgings/proposal?campaign=${served.campaign}`)).status,
      ]),
    );
    expect(proposing.filter(([, status]) => status === 200).map(([role]) => role)).toEqual([
      'officer',
      'lead',
      'inspector',
    ]);
  });
});

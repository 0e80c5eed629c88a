import type { CaseView } from '../../src/cases/case.js';
import type { Page } from '../../src/kernel/paging.js';
import type { CollectionDetailView, CollectionView } from '../../src/rectification/collection.js';
import { markOf } from '../../src/rectification/reinspection-mark.js';
import { draw } from '../../src/rectification/reinspection.rules.js';
import type {
  DrawPopulation,
  DrawPreview,
  RecurrencesView,
  ReinspectionDetailView,
  ReinspectionView,
  RepeatView,
  SampleView,
} from '../../src/rectification/reinspection.js';
import type { Role } from '../../src/access/role.js';
import type { Scope } from '../../src/access/scope.js';
import { DoctorService } from '../../src/upkeep/doctor.service.js';
import type { VillageView } from '../../src/villages/village.js';
import { servedLedger, type ServedLedger } from '../support/app.js';
import { importOffice } from '../support/imports.js';
import { ENGINES } from '../support/ledger.js';
import { addPerson, cookieOf } from '../support/people.js';

const TODAY = '2015-09-30';

describe.each(ENGINES)('looking again, and asking villages, on %s', (engine) => {
  let served: ServedLedger;
  let villages: readonly VillageView[];
  const cookies: Record<string, string> = {};

  const ask = async <Answer>(
    who: string,
    method: string,
    path: string,
    body?: object,
  ): Promise<{ status: number; body: Answer & { code: string } }> => {
    const response = await fetch(`${served.url}/api${path}`, {
      method,
      headers: {
        cookie: cookies[who] ?? '',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Answer & { code: string } };
  };
  const person = async (name: string, role: Role, scope: Scope = { kind: 'all' }): Promise<void> => {
    const { accountId } = await addPerson(served.app, { name, role, scope });
    cookies[name] = await cookieOf(served.app, accountId);
  };
  const done = async <Answer>(...asked: Parameters<typeof ask>): Promise<Answer> => {
    const { status, body } = await ask<Answer>(...asked);
    if (status >= 300) throw new Error(`${asked[2]}: ${JSON.stringify(body)}`);
    return body;
  };
  const village = (place: number): VillageView => {
    const found = villages[place];
    if (found === undefined) throw new Error(`no village ${place}`);
    return found;
  };

  beforeAll(async () => {
    served = await servedLedger(engine);
    await importOffice(served, 'villages', 'villages.xlsx');
    villages = (await served.ask<Page<VillageView>>('GET', '/api/villages?size=200')).body.rows;
    await person('officer', 'officer');
    await person('lead', 'lead');
    await person('inspector', 'inspector');
    await person('other-inspector', 'inspector');
    await person('clerk', 'clerk', { kind: 'villages', villageIds: [village(0).id] });
  });
  afterAll(() => served.close());

  let serial = 0;
  const closed = async (place: number, input: object = {}): Promise<CaseView> => {
    let one = await done<CaseView>('officer', 'POST', '/cases', {
      campaignCode: served.campaign,
      villageId: village(place).id,
      itemCode: 'funds/2',
      foundDay: '2015-07-03',
      description: `出借集体资金第${++serial}笔`,
      amountKind: 'none',
      ...input,
    });
    const act = (who: string, what: string, said: object): Promise<CaseView> =>
      done(who, 'POST', `/cases/${one.id}/${what}`, { version: one.version, ...said });
    if (one.amountKind === 'known') {
      one = await act('officer', 'settlements', {
        kind: 'recovered',
        amountFen: one.amountFen,
        day: '2015-08-01',
        voucher: '收据1',
      });
    }
    one = await act('officer', 'immediate', { day: '2015-09-01', personHandling: 'not-needed' });
    return act('inspector', 'close', { day: '2015-09-02' });
  };
  const drawOf = (said: object): ReturnType<typeof ask<ReinspectionDetailView>> =>
    ask('inspector', 'POST', '/reinspections', {
      campaignCode: served.campaign,
      sharePercent: 50,
      fromFen: null,
      zeroPercent: 0,
      ...said,
    });

  describe('a re-inspection', () => {
    let large: CaseView;
    let drawn: ReinspectionDetailView;
    beforeAll(async () => {
      for (let place = 0; place < 4; place += 1) await closed(place);
      large = await closed(4, { amountKind: 'known', selfAmountFen: 900_000 });
    });
    const sampleOf = (fits: (sample: SampleView) => boolean): SampleView => {
      const found = drawn.samples.find(fits);
      if (found === undefined) throw new Error('no such line');
      return found;
    };
    const result = async (sample: SampleView, input: object, who = 'inspector') =>
      ask<ReinspectionDetailView>(who, 'PUT', `/reinspections/samples/${sample.id}/result`, {
        version: sample.version,
        ...input,
      });

    it('says beforehand how many, and never which', async () => {
      const criteria = { sharePercent: 50, fromFen: 500_000, zeroPercent: 10 };
      const preview = await done<DrawPreview>('inspector', 'POST', '/reinspections/preview', {
        campaignCode: served.campaign,
        ...criteria,
      });
      expect(preview).toEqual({
        cases: 5,
        villages: villages.length - 5,
        byAmount: 1,
        byShare: 2,
        zeroReports: Math.ceil((villages.length - 5) / 10),
      });
      const { status, body } = await drawOf({ ...criteria, seed: '第三次会议' });
      expect(status).toBe(201);
      drawn = body;
      expect(drawn).toMatchObject({
        no: 1,
        seed: '第三次会议',
        seedThrown: false,
        drawnDay: TODAY,
        checked: 0,
      });
      expect(drawn.samples).toHaveLength(preview.byAmount + preview.byShare + preview.zeroReports);
      expect(drawn.samples[0]).toMatchObject({ reason: 'amount', case: { id: large.id, state: 'closed' } });
    });

    it('can be drawn again from its seed and what it was drawn from', async () => {
      const from = await done<DrawPopulation>('officer', 'GET', `/reinspections/${drawn.id}/population`);
      const again = draw(from, drawn, (name) => markOf(drawn.seed, name));
      expect(again.map(({ name }) => name)).toEqual(
        drawn.samples.map((sample) => sample.case?.number ?? sample.villageName),
      );
    });

    it('is for the inspector to draw, and throws a seed of its own where none is typed', async () => {
      expect((await ask('officer', 'POST', '/reinspections', {})).body.code).toBe('access.forbidden');
      expect((await ask('clerk', 'GET', `/reinspections?campaign=${served.campaign}`)).status).toBe(403);
      const { body } = await drawOf({});
      expect(body).toMatchObject({ no: 2, seedThrown: true });
      expect(body.seed).toMatch(/^[0-9a-f]{16}$/);
      expect((await drawOf({ sharePercent: 0 })).body.code).toBe('reinspection.nothing-asked');
    });

    it('keeps results with day, who looked and a file, and counts them', async () => {
      const uploaded = await fetch(`${served.url}/api/attachments?name=现场.txt`, {
        method: 'POST',
        headers: { cookie: cookies['inspector'] ?? '', 'content-type': 'application/octet-stream' },
        body: '现场查看记录:账款已入账',
      });
      const file = (await uploaded.json()) as { id: string };
      expect(uploaded.status).toBe(201);
      const of = sampleOf((sample) => sample.reason === 'amount');
      expect((await result(of, { result: 'false' })).body.code).toBe('reinspection.words-missing');
      const said = { result: 'false', text: '收据是补开的', checkedBy: '李某', attachmentId: file.id };
      drawn = (await result(of, said)).body;
      expect(drawn).toMatchObject({ checked: 1, bad: 1 });
      expect(drawn.samples[0]).toMatchObject({ result: 'false', resultDay: TODAY, checkedBy: '李某' });
      expect((await result(of, said)).body.code).toBe('reinspection.changed');
      const seen = await fetch(`${served.url}/api/attachments/${file.id}`, {
        headers: { cookie: cookies['other-inspector'] ?? '' },
      });
      expect(seen.status).toBe(200);
      const zero = sampleOf((sample) => sample.reason === 'zero-report');
      expect((await result(zero, { result: 'genuine' })).body.code).toBe('reinspection.result-impossible');
      drawn = (await result(zero, { result: 'none-found' })).body;
      expect(drawn).toMatchObject({ checked: 2, bad: 1 });
    });

    it('never moves a case by itself: the closure is taken back by the move, and by another inspector', async () => {
      const { case: one } = sampleOf((sample) => sample.reason === 'amount');
      expect(one?.state).toBe('closed');
      const said = { version: one?.version, reasonCode: 'false', reason: '收据是补开的' };
      const revoke = `/cases/${one?.id}/revoke`;
      expect((await ask('inspector', 'POST', revoke, said)).body.code).toBe('duties.too-near');
      expect(await done('other-inspector', 'POST', revoke, said)).toMatchObject({ state: 'rectifying' });
    });

    it('lets the office record a problem that came back as a new case that names the old', async () => {
      const of = sampleOf((sample) => sample.reason === 'share');
      const path = `/reinspections/samples/${of.id}/recurrence`;
      expect((await ask('officer', 'POST', path, {})).body.code).toBe('recurrence.not-found');
      drawn = (await result(of, { result: 'recurred', text: '又借出去了' })).body;
      expect((await ask('inspector', 'POST', path, {})).status).toBe(403);
      const fresh = await done<CaseView>('officer', 'POST', path, {});
      expect(fresh).toMatchObject({ state: 'registered', source: 'spot-check', foundDay: TODAY });
      expect(fresh.description).toContain(of.case?.number ?? 'none');
      expect((await ask('officer', 'POST', path, {})).body.code).toBe('recurrence.twice');
      expect(await done<RecurrencesView>('officer', 'GET', `/cases/${fresh.id}/recurrences`)).toEqual({
        of: { id: of.case?.id, number: of.case?.number },
        back: [],
      });
      const old = await done<RecurrencesView>('officer', 'GET', `/cases/${of.case?.id}/recurrences`);
      expect(old).toEqual({ of: null, back: [{ id: fresh.id, number: fresh.number }] });
      const list = await done<ReinspectionView[]>(
        'officer',
        'GET',
        `/reinspections?campaign=${served.campaign}`,
      );
      expect(list.map(({ no, checked, bad }) => [no, checked, bad])).toEqual([
        [2, 0, 0],
        [1, 3, 2],
      ]);
    });

    it('finds no repeats where there is one campaign', async () => {
      expect(
        await done<RepeatView[]>('lead', 'GET', `/reinspections/repeats?campaign=${served.campaign}`),
      ).toEqual([]);
    });

    it('is found sound by the doctor, and not any more once a sample was changed behind its back', async () => {
      const check = async () =>
        (await served.app.get(DoctorService).examine()).checks.find(({ name }) => name === 'reinspections');
      expect(await check()).toMatchObject({ ok: true, checked: 2 });
      const swap = (mark: string): Promise<number> =>
        served.ledger.storage.unitOfWork.run('test.swap', ({ sql }) =>
          sql.run('UPDATE reinspection_samples SET mark = ? WHERE id = ?', [
            mark,
            drawn.samples[1]?.id ?? '',
          ]),
        );
      await swap('0'.repeat(64));
      expect(await check()).toMatchObject({ ok: false });
      await swap(drawn.samples[1]?.mark ?? '');
      expect(await check()).toMatchObject({ ok: true });
    });
  });

  describe('a collection', () => {
    let asked: CollectionDetailView;
    const set = (who: string, place: number, input: object) => {
      const row = asked.rows.find(({ villageId }) => villageId === village(place).id);
      return ask<CollectionDetailView>(
        who,
        'POST',
        `/collections/${asked.id}/villages/${village(place).id}`,
        {
          version: row?.version,
          ...input,
        },
      );
    };

    it('asks every village that is valid, and none where the name would tell of a case', async () => {
      const wish = { campaignCode: served.campaign, name: '10月整改进展月报', dueDay: '2015-10-10' };
      const telling = { ...wish, name: 'DAWU-2015-0001 的收据' };
      expect((await ask('officer', 'POST', '/collections', telling)).body.code).toBe('collection.name-tells');
      expect((await ask('inspector', 'POST', '/collections', wish)).status).toBe(403);
      asked = await done('officer', 'POST', '/collections', wish);
      expect(asked).toMatchObject({ villages: villages.length, townName: '大武镇', endedDay: null });
      expect(asked.counts).toEqual({ waiting: villages.length, 'handed-in': 0, returned: 0, nil: 0 });
    });

    it('lets a village report for itself alone, and return nothing', async () => {
      const own = await done<CollectionDetailView>('clerk', 'GET', `/collections/${asked.id}`);
      expect(own.rows.map(({ villageId }) => villageId)).toEqual([village(0).id]);
      expect((await set('clerk', 1, { state: 'nil' })).status).toBe(404);
      expect((await set('clerk', 0, { state: 'returned', note: '重报' })).status).toBe(403);
      const reported = await set('clerk', 0, { state: 'nil', providedBy: '王会计' });
      expect(reported.body.rows[0]).toMatchObject({
        state: 'nil',
        stateDay: TODAY,
        providedBy: '王会计',
        recordedBy: 'user:clerk',
      });
    });

    it('is set by hand, one after the other, until it is over', async () => {
      expect((await set('officer', 0, { state: 'waiting' })).body.code).toBe('collection.changed');
      asked = await done('officer', 'GET', `/collections/${asked.id}`);
      asked = (await set('officer', 1, { state: 'handed-in', day: '2015-09-29' })).body;
      asked = (await set('lead', 2, { state: 'returned', note: '没有盖章' })).body;
      expect(asked.counts).toMatchObject({ 'handed-in': 1, returned: 1, nil: 1 });
      asked = await done('officer', 'PATCH', `/collections/${asked.id}`, {
        version: asked.version,
        ended: true,
      });
      expect(asked.endedDay).toBe(TODAY);
      expect((await set('officer', 3, { state: 'nil' })).body.code).toBe('collection.ended');
      const [listed] = await done<CollectionView[]>(
        'clerk',
        'GET',
        `/collections?campaign=${served.campaign}`,
      );
      expect(listed).toMatchObject({ villages: 1, counts: { nil: 1 } });
    });
  });
});

import { newId } from '../../src/kernel/ids.js';
import { day } from '../../src/kernel/calendar.js';
import { insertRows } from '../../src/storage/table.js';
import { CaseMoveRow, CaseRow } from '../../src/cases/case.entity.js';
import { DeputyRow, PersonKinRow, PersonRow, PersonVillageRow } from '../../src/users/person.entity.js';
import { ENGINES, temporaryLedger, type TemporaryLedger } from '../support/ledger.js';
import { makeCampaign, makeCase, makeMove, makeTown, makeVillage, TOWN, writeRows } from '../support/make.js';

const ON = day('2026-03-02');
const AT = '2026-03-01T00:00:00.000Z';

describe.each(ENGINES)('the database on %s', (engine) => {
  let ledger: TemporaryLedger;
  const campaign = makeCampaign();
  const village = makeVillage({ name: '红罗沟', printOrder: 1 });
  const person = (name: string) => ({ id: newId(), name });
  const wang = person('王某');
  const li = person('李某');
  const zhao = person('赵某');
  const zhang = person('张某');
  const cadre = person('陈某');
  let no = 0;

  beforeAll(async () => {
    ledger = await temporaryLedger(engine);
    await writeRows(ledger.storage, { towns: [makeTown()], villages: [village], campaigns: [campaign] });
    await ledger.storage.unitOfWork.run('test.persons', async ({ sql }) => {
      const rows = [wang, li, zhao, zhang, cadre].map(({ id, name }) => ({
        id,
        townCode: TOWN,
        name,
        telephone: null,
        recordedAt: AT,
        version: 1,
      }));
      await insertRows(sql, PersonRow, rows);
      await insertRows(sql, PersonVillageRow, [{ personId: cadre.id, villageId: village.id }]);
      const [personId = '', otherId = ''] = [zhang.id, zhao.id].sort();
      await insertRows(sql, PersonKinRow, [{ personId, otherId }]);
      const deputy = {
        id: newId(),
        fromDay: ON,
        toDay: ON,
        endedAt: null,
        recordedBy: 'user:a',
        recordedAt: AT,
      };
      await insertRows(sql, DeputyRow, [{ ...deputy, personId: wang.id, deputyId: li.id }]);
    });
  });
  afterAll(() => ledger.close());

  /** A case whose closure was requested by one person, after another recorded it. */
  const requested = async (over: Partial<CaseRow> = {}, requestedBy: string = newId()): Promise<CaseRow> => {
    const row = makeCase(campaign, {
      no: (no += 1),
      categoryCode: 'funds',
      villageId: village.id,
      description: `第${no}件`,
      state: 'closure-requested',
      recordedByPerson: newId(),
      ...over,
    });
    await ledger.storage.unitOfWork.run('test.case', ({ sql }) => insertRows(sql, CaseRow, [row]));
    await move({ ...makeMove(row, 'rectifying', 'closure-requested', ON), movedByPerson: requestedBy });
    return row;
  };
  const move = (row: CaseMoveRow): Promise<void> =>
    ledger.storage.unitOfWork.run('test.move', ({ sql }) => insertRows(sql, CaseMoveRow, [row]));
  const close = (
    row: CaseRow,
    movedByPerson: string | null,
    over: Partial<CaseMoveRow> = {},
  ): Promise<void> => move({ ...makeMove(row, 'closure-requested', 'closed', ON), movedByPerson, ...over });
  const refusal = { kind: 'refused', code: 'storage.duties' };

  it('lets somebody close who has nothing to do with the case', async () => {
    await expect(close(await requested(), zhao.id)).resolves.toBeUndefined();
  });

  it('refuses who recorded the case, also as the deputy of somebody else', async () => {
    const row = await requested({ recordedByPerson: zhao.id });
    await expect(close(row, zhao.id)).rejects.toMatchObject(refusal);
    await expect(close(row, zhang.id, { movedForPerson: zhao.id })).rejects.toMatchObject(refusal);
    const asDeputy = await requested({ recordedByPerson: zhang.id, recordedForPerson: zhao.id });
    await expect(close(asDeputy, zhao.id)).rejects.toMatchObject(refusal);
  });

  it('refuses who requested the closure, whatever account was used', async () => {
    await expect(close(await requested({}, zhao.id), zhao.id)).rejects.toMatchObject(refusal);
  });

  it('refuses a deputy what the absent person may not, and only on the days', async () => {
    const row = await requested({ recordedByPerson: wang.id });
    await expect(close(row, li.id)).rejects.toMatchObject(refusal);
    await expect(close(row, li.id, { day: day('2026-03-03') })).resolves.toBeUndefined();
  });

  it('refuses who looks after the village', async () => {
    await expect(close(await requested(), cadre.id)).rejects.toMatchObject(refusal);
  });

  it.each(['responsiblePerson', 'rectifier'] as const)('refuses the %s and their kin', async (field) => {
    const row = await requested({ [field]: zhang.name });
    await expect(close(row, zhang.id)).rejects.toMatchObject(refusal);
    await expect(close(row, zhao.id)).rejects.toMatchObject(refusal);
    await expect(close(row, wang.id)).resolves.toBeUndefined();
  });

  it('refuses a closing that nobody answers for', async () => {
    await expect(close(await requested(), null)).rejects.toMatchObject(refusal);
  });

  it('refuses a revocation by who closed, and takes one by another', async () => {
    const row = await requested();
    await close(row, zhao.id);
    const revoke = (movedByPerson: string | null): Promise<void> =>
      move({ ...makeMove(row, 'closed', 'rectifying', ON), movedByPerson });
    await expect(revoke(zhao.id)).rejects.toMatchObject(refusal);
    await expect(revoke(null)).rejects.toMatchObject(refusal);
    await expect(revoke(wang.id)).resolves.toBeUndefined();
  });
});

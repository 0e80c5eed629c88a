import { LOCAL_USER } from '../support/actor.js';
import { VillageGroupRow } from '../../src/villages/village.entity.js';
import { HistoryService } from '../../src/history/history.service.js';
import { day } from '../../src/kernel/calendar.js';
import type { Check } from '../../src/kernel/check.js';
import { newId } from '../../src/kernel/ids.js';
import { insertRows } from '../../src/storage/table.js';
import { DOCTOR_CHECK_LABELS } from '../../src/upkeep/doctor.js';
import { DoctorService } from '../../src/upkeep/doctor.service.js';
import { ENGINES, temporaryLedger, type TemporaryLedger } from '../support/ledger.js';
import {
  makeCampaign,
  makeCase,
  makeDisposition,
  makeItem,
  makeMove,
  makeSettlement,
  makeTown,
  makeVillage,
  TOWN,
  writeRows,
} from '../support/make.js';
import { tamper } from '../support/tamper.js';

const clock = { now: () => new Date('2026-03-10T04:00:00.000Z') };
const CASES = 30;

const campaign = makeCampaign({ nextNo: CASES + 1 });
const gully = makeVillage({ name: '红罗沟', printOrder: 1 });
const mouth = makeVillage({ name: '白家咀', printOrder: 2 });
const group: VillageGroupRow = { id: newId(), townCode: TOWN, villageId: gully.id, name: '一组' };

const cases = Array.from({ length: CASES }, (_, at) =>
  makeCase(campaign, {
    no: at + 1,
    categoryCode: 'funds',
    itemCode: `funds/${(at % 2) + 1}`,
    villageId: at % 3 === 0 ? gully.id : mouth.id,
    selfAmountFen: 1_000_000,
    foundDay: day('2026-01-05'),
    dueDay: day('2026-04-01'),
    description: `第${at + 1}件:村集体资金出借给个人,没有手续,也没有收回。`.repeat(4),
  }),
);
const [lent, moved, assigned] = cases;
if (lent === undefined || moved === undefined || assigned === undefined) throw new Error('no cases');
moved.state = 'rectifying';
assigned.state = 'assigned';

const rows = {
  towns: [makeTown(), makeTown({ code: '141128200', name: '圪洞镇' })],
  villages: [gully, mouth],
  campaigns: [campaign],
  items: [
    makeItem(campaign, 'funds', 1, '违规出借资金'),
    makeItem(campaign, 'funds', 2, '收入不入账'),
    makeItem(campaign, 'assets', 1, '账有实无'),
  ],
  declarations: [
    {
      campaignId: campaign.id,
      townCode: TOWN,
      source: '阶段汇报',
      statedCases: 99,
      statedAmountFen: 1,
      amountAsWritten: null,
      lines: '[{"categoryCode":"funds","itemNo":null,"name":"集体资金","statedCases":98}]',
    },
  ],
  cases,
  moves: [
    makeMove(moved, 'registered', 'assigned', day('2026-01-06')),
    makeMove(moved, 'assigned', 'rectifying', day('2026-01-10')),
    makeMove(assigned, 'registered', 'assigned', day('2026-01-07')),
  ],
  settlements: [makeSettlement(lent, { kind: 'recovered', amountFen: 70_000, day: day('2026-01-20') })],
  dispositions: [makeDisposition(lent, { kind: 'held', amountFen: 50_000, day: day('2026-02-12') })],
};

describe.each(ENGINES)('doctor on %s', (engine) => {
  let ledger: TemporaryLedger;
  let doctor: DoctorService;
  beforeAll(async () => {
    ledger = await temporaryLedger(engine);
    doctor = new DoctorService(ledger.storage);
    await writeRows(ledger.storage, rows);
    const history = new HistoryService(ledger.storage, clock);
    await ledger.storage.unitOfWork.run('test', async (unit) => {
      await insertRows(unit.sql, VillageGroupRow, [group]);
      for (const no of [1, 2, 3]) {
        history.record(unit, LOCAL_USER, {
          chain: TOWN,
          what: 'case.changed',
          subjectKind: 'case',
          subjectId: lent.id,
          before: null,
          after: { no, responsiblePerson: '冯某' },
          personal: ['responsiblePerson'],
        });
      }
    });
  });
  afterAll(() => ledger.close());

  const checkNamed = async (name: string): Promise<Check> => {
    const found = (await doctor.examine()).checks.find((check) => check.name === name);
    if (found === undefined) throw new Error(`no check is called ${name}`);
    return found;
  };

  it('finds nothing wrong with a sound ledger, also where a declaration does not tie', async () => {
    const report = await doctor.examine();
    expect(report.checks.filter((check) => !check.ok)).toEqual([]);
    expect(report.ok).toBe(true);
    const checked = new Map(report.checks.map((check) => [check.name, check.checked]));
    expect([...checked.keys()]).toEqual(Object.keys(DOCTOR_CHECK_LABELS));
    expect(checked.get('case-numbers')).toBe(CASES);
    expect(checked.get('search')).toBe(CASES);
    expect(checked.get('history')).toBe(3);
    expect(checked.get('history-personal')).toBe(3);
    expect(checked.get('line-days')).toBe(5);
    expect(checked.get('tallies')).toBe(6);
    expect(checked.get('references')).toBeGreaterThan(10);
    expect(checked.get('triggers')).toBeGreaterThanOrEqual(6);
  });

  // Each breaks the ledger in one way more; what it names was not named before.
  const no = (number: number): string => `campaign_id = '${campaign.id}' AND no = ${number}`;
  const searchKey = engine === 'sqlite' ? 'rowid' : 'key';
  const BREAKS: readonly (readonly [title: string, check: string, statement: string, finding: RegExp])[] = [
    [
      'a tally that a recount does not give',
      'tallies',
      `UPDATE case_tallies SET amount_fen = amount_fen + 1 WHERE village_id = '${mouth.id}' AND item_code = 'funds/1'`,
      /^clean-up 白家咀 funds\/1 已登记:涉及金额 记 [\d,]+\.01,重数为 [\d,]+\.00$/,
    ],
    [
      'an entry of the history that was rewritten',
      'history',
      `UPDATE history_entries SET body = replace(body, '"no":2', '"no":9') WHERE seq = 2`,
      /^留痕链 141128103 从第 2 条起对不上$/,
    ],
    [
      'entries whose head is gone',
      'history',
      `DELETE FROM history_heads`,
      /^留痕链 141128103 有 3 条,却没有链头$/,
    ],
    [
      'a personal value that is not the one in the history',
      'history-personal',
      `UPDATE history_personal SET value = '"别人"' WHERE seq = 3`,
      /第 3 条的 after\.responsiblePerson 与留痕不符$/,
    ],
    [
      'a village whose name no longer compares as kept',
      'villages',
      `UPDATE villages SET name_key = '别处' WHERE id = '${gully.id}'`,
      /^红罗沟.*比对名/,
    ],
    [
      'a village valid from a day that does not exist',
      'villages',
      `UPDATE villages SET valid_from_day = '2026-02-30' WHERE id = '${mouth.id}'`,
      /^白家咀.*日期不存在:2026-02-30$/,
    ],
    [
      'a group in another town than its village',
      'villages',
      `UPDATE village_groups SET town_code = '141128200'`,
      /^小组 .*不在同一乡镇$/,
    ],
    [
      'a campaign that ends before it begins',
      'campaigns',
      `UPDATE campaigns SET begins_day = '2026-05-01', ends_day = '2026-04-01'`,
      /^专项 clean-up 先止后起/,
    ],
    [
      'an item that is numbered in another category',
      'campaigns',
      `UPDATE campaign_items SET category_code = 'management' WHERE code = 'assets/1'`,
      /小类 assets\/1 与类别 management 不符$/,
    ],
    [
      'a declaration that cannot be read',
      'campaigns',
      `UPDATE declarations SET lines = '[{"categoryCode":"colour"}]'`,
      /^专项 clean-up 的上报数读不出来$/,
    ],
    [
      'a number that was never given out',
      'case-numbers',
      `UPDATE campaigns SET next_no = ${CASES}`,
      /^CLEAN-UP-0030 的编号不在 1 到 29 之间$/,
    ],
    [
      'a classified case without village',
      'case-places',
      `UPDATE cases SET village_id = NULL WHERE ${no(4)}`,
      /^CLEAN-UP-0004 已归类,却没有村$/,
    ],
    [
      'a group of another village',
      'case-places',
      `UPDATE cases SET group_id = '${group.id}' WHERE ${no(5)}`,
      /^CLEAN-UP-0005 的小组不属于该村$/,
    ],
    [
      'an item of another category',
      'case-places',
      `UPDATE cases SET category_code = 'claims-debts' WHERE ${no(6)}`,
      /^CLEAN-UP-0006 的小类不属于它的类别$/,
    ],
    [
      'an item that the campaign does not have',
      'case-places',
      `UPDATE cases SET item_code = 'funds/77' WHERE ${no(7)}`,
      /^CLEAN-UP-0007 的小类不在专项的分类里$/,
    ],
    [
      'a description that was changed without its match key',
      'case-match-keys',
      `UPDATE cases SET description = '另一件事' WHERE ${no(8)}`,
      /^CLEAN-UP-0008 的比对码与内容不符$/,
    ],
    [
      'a day that does not exist',
      'case-days',
      `UPDATE cases SET occurred_from = '2026-13' WHERE ${no(9)}`,
      /^CLEAN-UP-0009 的日期不存在:2026-13$/,
    ],
    [
      'a deadline before the day found',
      'case-days',
      `UPDATE cases SET due_day = '2026-01-04' WHERE ${no(10)}`,
      /^CLEAN-UP-0010 的整改时限 2026-01-04 早于发现时间 2026-01-05$/,
    ],
    [
      'a state that no move led to',
      'case-states',
      `UPDATE cases SET state = 'closed' WHERE ${no(11)}`,
      /^CLEAN-UP-0011 记为已销号,按变动应为已登记$/,
    ],
    [
      'the day of a closure in a case that is open',
      'rectification',
      `UPDATE cases SET closed_day = '2026-02-01' WHERE ${no(12)}`,
      /^CLEAN-UP-0012 销号日期与状态不符$/,
    ],
    [
      'an extension that nobody granted',
      'rectification',
      `UPDATE cases SET extension_count = 1 WHERE ${no(11)}`,
      /^CLEAN-UP-0011 延期次数与批准的延期不符$/,
    ],
    [
      'money that is counted in another case and in its own',
      'rectification',
      `UPDATE cases SET same_money_as = (SELECT id FROM cases WHERE ${no(12)}), same_money_before = '{}' WHERE ${no(11)}`,
      /^CLEAN-UP-0011 与另一件是同一笔钱,却没有只计一次$/,
    ],
    [
      'moves that do not follow one another',
      'case-states',
      `UPDATE case_moves SET to_state = 'suspended' WHERE from_state = 'registered' AND case_id = '${moved.id}'`,
      /^CLEAN-UP-0002 的状态变动接不上:已交办 至 整改中$/,
    ],
    [
      'a move that the state table does not know',
      'case-states',
      `UPDATE case_moves SET to_state = 'closed' WHERE case_id = '${assigned.id}'`,
      /^CLEAN-UP-0003 不能从已登记变为已销号$/,
    ],
    [
      'a sum that is not that of its lines',
      'case-sums',
      `UPDATE cases SET set_off_fen = 12345 WHERE ${no(12)}`,
      /^CLEAN-UP-0012 的处理与各笔不符:合计记 123\.45 元,各笔相加 0\.00 元$/,
    ],
    [
      'more disposed of than recovered',
      'case-money',
      `UPDATE cases SET returned_fen = 1 WHERE ${no(13)}`,
      /^CLEAN-UP-0013 的去向合计超过收回金额$/,
    ],
    [
      'more put right than there was',
      'case-money',
      `UPDATE cases SET not_pursued_fen = 1000001 WHERE ${no(14)}`,
      /^CLEAN-UP-0014 的处理合计超过涉及金额$/,
    ],
    [
      'an amount beyond all bounds',
      'case-money',
      `UPDATE cases SET amount_fen = 1000000000001, self_amount_fen = 1000000000001 WHERE ${no(15)}`,
      /^CLEAN-UP-0015 的涉及金额超出允许范围$/,
    ],
    [
      'an amount where none is determined',
      'case-money',
      `UPDATE cases SET amount_kind = 'undetermined' WHERE ${no(16)}`,
      /^CLEAN-UP-0016 金额未核定或不涉及资金,却记有金额$/,
    ],
    [
      'a line on a day that does not exist',
      'line-days',
      `UPDATE settlements SET day = '2026-02-29'`,
      /^1 笔处理的日期不存在:2026-02-29$/,
    ],
    [
      'a case that the search does not hold',
      'search',
      `DELETE FROM case_search WHERE ${searchKey} = 10000017`,
      /^检索里没有 CLEAN-UP-0017$/,
    ],
    [
      'a text that the search does not know',
      'search',
      `UPDATE cases SET cause = '从来没有写进检索的原因' WHERE ${no(18)}`,
      /^检索按内容找不到 CLEAN-UP-0018$/,
    ],
    [
      'a place in the search without a case',
      'search',
      engine === 'sqlite'
        ? "INSERT INTO case_search (rowid, grams) VALUES (10000900, 'abcdabcd')"
        : "INSERT INTO case_search (key, grams) VALUES (10000900, '{abcdabcd}')",
      /^检索里有 CLEAN-UP-0900,台账里没有$/,
    ],
    [
      'an import that nobody knows',
      'imports',
      `UPDATE cases SET import_id = '${newId()}' WHERE ${no(19)}`,
      /^cases 有 1 行来自导入 .*,没有这次导入$/,
    ],
    [
      'a case of a village that is gone',
      'references',
      `UPDATE cases SET village_id = '${newId()}' WHERE ${no(20)}`,
      /^cases 有 1 行的 village_id 在 villages 里找不到$/,
    ],
  ];

  let before: readonly Check[] = [];
  beforeAll(async () => {
    before = (await doctor.examine()).checks;
  });

  it.each(BREAKS)('names %s', async (_title, name, statement, finding) => {
    const toldIn = (checks: readonly Check[]) => checks.find((check) => check.name === name)?.findings;
    expect(toldIn(before)).not.toContainEqual(expect.stringMatching(finding));
    await tamper(ledger, [statement]);
    const { ok, checks } = await doctor.examine();
    expect(toldIn(checks)).toContainEqual(expect.stringMatching(finding));
    expect(ok).toBe(false);
    before = checks;
  });

  it('names a trigger that is gone, and one that is switched off', async () => {
    expect((await checkNamed('triggers')).ok).toBe(true);
    const loseTrigger = (name: string, table: string): Promise<unknown> =>
      ledger.storage.unitOfWork.run('test', ({ sql }) =>
        sql.run(engine === 'sqlite' ? `DROP TRIGGER ${name}` : `DROP TRIGGER ${name} ON ${table}`),
      );
    await loseTrigger('settlements_sum', 'settlements');
    expect((await checkNamed('triggers')).findings).toEqual(['缺少触发器 settlements_sum']);
    if (engine === 'postgres') {
      await tamper(ledger, ['ALTER TABLE dispositions DISABLE TRIGGER dispositions_sum']);
      expect((await checkNamed('triggers')).findings).toContain('触发器 dispositions_sum 被停用');
    }
  });

  it('tells a check that cannot be finished as a finding, and goes on with the others', async () => {
    await tamper(ledger, ['DROP TABLE case_search']);
    const { ok, checks } = await doctor.examine();
    expect(ok).toBe(false);
    expect(checks.find((check) => check.name === 'search')?.findings).toEqual([
      expect.stringMatching(/^检查没有完成:.*case_search/),
    ]);
    expect(checks).toHaveLength(Object.keys(DOCTOR_CHECK_LABELS).length);
  });
});

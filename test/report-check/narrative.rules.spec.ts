import { likeness, phraseKey } from '../../src/report-check/item-match.rules.js';
import { checkReport } from '../../src/report-check/report-check.rules.js';
import { inUnit } from '../../src/report-check/finding-words.js';

const LIST = `一、全镇自查问题共20件。
1.违规出借资金的有8个村;
2.账有实无资产的有7个村;
3.合同未备案的有5个村。
二、整改情况
`;

/** What the check says of the three items, after a narrative. */
const classesAfter = (narrative: string): (string | undefined)[] =>
  checkReport({ name: '', text: LIST + narrative }).coverage?.items.map(({ classes }) => classes.join('+')) ??
  [];

const verdicts = (text: string): string[] =>
  checkReport({ name: '', text }).relations.map(({ kind, verdict, how }) => `${kind} ${verdict} ${how}`);

describe('what is said of an item', () => {
  it.each([
    ['对违规出借资金的8个村,已全部追回。', 'done'],
    ['对违规出借资金的8个村,责令限期追回。', 'required'],
    ['违规出借资金的行为已及时制止。', 'stopped'],
    ['违规出借资金的主要原因是制度不健全。', 'cause-only'],
    ['对违规出借资金问题,将按政策逐步清收。', 'continuing'],
    ['对违规出借资金的有关人员给予党纪处分。', 'persons-only'],
    ['违规出借资金问题比较突出。', 'mentioned'],
    ['对违规出借资金的8个村,已有6个村追回,2个村限期追回。', 'done+required'],
    ['对违规出借资金问题,力争全部追回。', 'mentioned'],
    ['对违规借出资金的8个村,已全部追回。', 'done'],
    ['下一步,我镇将加强学习。', 'not-mentioned'],
  ])('%s', (narrative, classes) => {
    expect(classesAfter(narrative)).toEqual([classes, 'not-mentioned', 'not-mentioned']);
  });

  it('is said of all of them where all problems are meant', () => {
    expect(classesAfter('以上问题已全部整改到位。')).toEqual(['done', 'done', 'done']);
  });

  it('is said of all of them where the total is told put right, whole or in part', () => {
    expect(classesAfter('20件问题,已整改20件。')).toEqual(['done', 'done', 'done']);
    expect(classesAfter('20件问题,已整改15件,正在整改5件。')).toEqual([
      'mentioned',
      'mentioned',
      'mentioned',
    ]);
    expect(classesAfter('已有3名干部受到处分。')).toEqual(Array(3).fill('not-mentioned'));
  });

  it('is said of one alone where its name stands whole, though pieces of it are like another', () => {
    const text = `一、共查出问题4件。
1.未按规定处置资产的有2个村;
2.其他违规管理、使用、处置资产的有2个村。
二、整改情况
`;
    const said = (narrative: string): (string | undefined)[] =>
      checkReport({ name: '', text: text + narrative }).coverage?.items.map(({ classes }) =>
        classes.join('+'),
      ) ?? [];
    expect(said('对其他违规管理、使用、处置资产的2个村,已全部整改到位。')).toEqual(['not-mentioned', 'done']);
    expect(said('对违规处置资产的2个村,已全部整改到位。')).toEqual(['done', 'not-mentioned']);
  });

  it('is told from names that are alike, not from words that all have', () => {
    expect(likeness(phraseKey('违规处理集体资源'), phraseKey('未按规定处置资产'))).toBe(1);
    expect(likeness(phraseKey('思想认识不足'), phraseKey('违规出借资金'))).toBe(0);
  });
});

describe('totals and parts', () => {
  it.each([
    ['全镇8个村有问题,其中出借的5个村,招待的4个村。', ['parts overlap exact']],
    ['查出问题8件,其中出借5件,招待4件。', ['parts contradicts exact']],
    ['查出问题10件,其中出借5件,招待4件。', ['parts partial exact']],
    ['查出问题10件,分别为5件、4件。', ['parts contradicts exact']],
    ['出借5件,招待4件,共计9件。', ['total-after holds exact']],
    ['查出问题3件,已整改2件,整改率66.7%。', ['states partial exact', 'percent holds rounded']],
    ['查出问题3件,已整改2件,整改率66.6%。', ['states partial exact', 'percent holds truncated']],
    ['查出问题3件,已整改2件,整改率67.7%。', ['states partial exact', 'percent contradicts exact']],
    ['查出问题3件,已整改2件,整改率同比提高20%。', ['states partial exact']],
    ['涉及金额12.35万元,其中出借100,000元,招待23,456元。', ['parts holds rounded']],
    ['共三十余人,其中镇干部12人,村干部21人。', ['parts holds approximate']],
    ['发放资料3000份。张贴公告20处。', []],
  ])('%s', (text, expected) => {
    expect(verdicts(text)).toEqual(expected);
  });

  it('are told in the unit in which the whole was written', () => {
    expect(inUnit(865_990_000, { unit: '万元', counter: 'money' })).toBe('865.99万元');
    expect(inUnit(9_524, { unit: '%', counter: 'percent' })).toBe('95.24%');
    expect(inUnit(14_600, { unit: '件', counter: 'cases' })).toBe('146件');
  });
});

describe('persons who are named', () => {
  it.each([
    ['给予党纪处分2人:红旗村王某某警告,李某甲严重警告。', ['红旗:王某某', '红旗:李某甲']],
    ['其中有上湾张某某开除党籍;下湾赵某留党察看一年。', ['上湾:张某某', '下湾:赵某']],
    ['前进村支部书记李建国受到党内警告处分。', ['前进:前进村支部书记李建国']],
    ['领导组由党委书记杨某某任组长。', []],
  ])('%s', (text, persons) => {
    const check = checkReport({ name: '', text });
    expect(check.persons.map(({ village, start, end }) => `${village}:${text.slice(start, end)}`)).toEqual(
      persons,
    );
  });
});

describe('the town and the month', () => {
  it.each([
    ['', '方山县青石镇三资整治汇报\n(2026年3月)\n正文', '青石镇', '2026-03'],
    ['白石乡2026-02.docx', '情况汇报\n正文', '白石乡', '2026-02'],
    ['', '情况汇报\n正文。\n望山镇人民政府\n2026年4月2日', '望山镇', '2026-04'],
    ['', '全镇农村集体三资情况\n各乡镇', null, null],
  ])('of %s %j', (name, text, town, month) => {
    expect(checkReport({ name, text })).toMatchObject({ town, month });
  });
});

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../src/app.module.js';
import { headsOfPaper } from '../../src/history/paper-heads.js';
import { VerificationService } from '../../src/history/verification.service.js';
import { SCOPE_ALL } from '../../src/access/scope.js';
import { ROLE_PERMISSIONS } from '../../src/access/role.js';
import { StageReportService } from '../../src/papers/stage-report.service.js';
import type { StageReportView, StageTexts } from '../../src/papers/stage-report.js';
import { StageTextService } from '../../src/papers/stage-text.service.js';
import { textOf } from '../../src/papers/stage-writing.rules.js';
import { checkReport } from '../../src/report-check/report-check.rules.js';
import { readDocx } from '../../src/report-check/docx-text.js';
import { CountingService } from '../../src/rollups/counting.service.js';
import { StandingService } from '../../src/rollups/standing.service.js';
import { SampleService } from '../../src/upkeep/sample.service.js';
import { ZipPackage } from '../../src/workbooks/zip-package.js';
import { LOCAL_USER } from '../support/actor.js';
import { ENGINES, temporaryLedger, type TemporaryLedger } from '../support/ledger.js';

const clock = { now: () => new Date('2026-03-10T04:00:00.000Z') };
const CAMPAIGN = 'dawu-2015';
const WISH = { campaign: CAMPAIGN, footnotes: 'all' } as const;

/** Every figure that the report of 2015 states, and what its own words leave open. */
interface Stated {
  readonly town: {
    readonly villages: number;
    readonly groups: number;
    readonly population: number;
    readonly areaKm2: number;
  };
  readonly campaign: { readonly stages: readonly string[] };
  readonly stated: { readonly cases: number; readonly amountAsWritten: string };
  readonly computed: { readonly cases: number; readonly differenceToStated: number };
  readonly categories: readonly {
    readonly name: string;
    readonly statedItems: number;
    readonly statedCases: number;
    readonly items: readonly { readonly no: number; readonly name: string; readonly villages: number }[];
  }[];
}
const stated = JSON.parse(
  readFileSync(new URL('../../data/sample/dawu-2015/report.json', import.meta.url), 'utf8'),
) as Stated;

/** The text with signs of half width, as the tests write them. */
const wordsOf = ({ paragraphs }: StageReportView): string =>
  paragraphs.map(textOf).join('\n').normalize('NFKC');

describe.each(ENGINES)('the stage report of the sample ledger on %s', (engine) => {
  let ledger: TemporaryLedger;
  let app: INestApplicationContext;
  beforeAll(async () => {
    ledger = await temporaryLedger(engine);
    const wiring = AppModule.of({ storage: ledger.storage, clock });
    app = await NestFactory.createApplicationContext(wiring, { logger: false, abortOnError: false });
    await service(SampleService).create(LOCAL_USER);
  });
  afterAll(async () => {
    await app.close();
    await ledger.close();
  });
  const service = <T>(type: new (...parts: never[]) => T): T => app.get<T>(type, { strict: false });

  it('states every figure of the report of 2015', async () => {
    const view = await service(StageReportService).view(LOCAL_USER, WISH);
    const text = wordsOf(view);
    const { town, campaign, computed } = stated;
    const told = [
      `${town.villages}个行政村`,
      `${town.groups}个村民小组`,
      `${town.population}人`,
      `${town.areaKm2}平方公里`,
      `${campaign.stages.length}个步骤`,
      '公示5天以上',
      '5—7人',
      `共发现问题${stated.stated.cases}件`,
      stated.stated.amountAsWritten,
      ...stated.categories.flatMap(({ name, statedItems, statedCases, items }) => [
        `${name}方面${statedItems}项共${statedCases}件`,
        ...items.map((item) => `${item.no}.${item.name}的${item.villages}件,涉及${item.villages}个村`),
      ]),
      // What became of it: 9 villages, 6 and 2, 30, 4, 21, 5, 6, 25, and 29 of which nothing is said.
      '尚未整改9件(9个村)',
      '整改中6件(款项已处理到位6件),已提出要求、尚未整改2件',
      '招待费(2013年前)的30件,整改中',
      '上缴财政92.297476万元',
      '收入不入账的4件,整改中',
      '账有实无资产的21件,已说明情况',
      '实有账无资产的5件,整改中',
      '持续整改12件(6个村)',
      '补贴、福利的25件,整改中',
      '没有整改记载的29件',
      '受到党纪政务处分的11人',
      '党内严重警告3人,留党察看一年3人,开除党籍3人,处分种类不明确2人;涉及5个村',
    ];
    expect(told.filter((words) => !text.includes(words))).toEqual([]);
    expect(view.footnotes.map((footnote) => footnote.normalize('NFKC'))).toEqual([
      `上报总数${stated.stated.cases}件,上报的各分项合计${computed.cases}件,相差${computed.differenceToStated}件,尚待查明。`,
    ]);
  });

  it('read back by the check of reports holds, and adds up to the stated total', async () => {
    const { content, view } = await service(StageReportService).write(LOCAL_USER, WISH);
    const text = await readDocx(new ZipPackage(content), 100_000);
    expect(text.replace(/\n+/g, '\n').trim().normalize('NFKC')).toBe(wordsOf(view));
    const check = checkReport({ name: 'stage', text });
    expect(check.summary).toMatchObject({ overlaps: 0, foundCases: 147, kinds: 18, amountFen: 865_990_000 });
    // One sentence of an item names two kinds by like words; it is no sum.
    expect(
      check.relations.filter(({ verdict, kind }) => verdict === 'contradicts' && kind !== 'items'),
    ).toEqual([]);
    expect(check.relations.filter(({ verdict }) => verdict === 'holds').length).toBeGreaterThan(30);
  });

  it('says of each figure which roll-up it is, and that roll-up gives the same', async () => {
    const view = await service(StageReportService).view(LOCAL_USER, WISH);
    const standings = await service(StandingService).standings(LOCAL_USER, CAMPAIGN);
    const byItem = await service(CountingService).count(LOCAL_USER, { campaign: CAMPAIGN, by: 'item' });
    const byCategory = await service(CountingService).count(LOCAL_USER, {
      campaign: CAMPAIGN,
      by: 'category',
    });
    const wrong: string[] = [];
    let looked = 0;
    for (const { text, origin } of view.paragraphs.flatMap(({ pieces }) => pieces)) {
      if (origin?.of === 'counting' && !text.endsWith('项')) {
        const whole = origin.by === 'item' ? byItem : byCategory;
        const line = origin.code === undefined ? whole : whole.lines.find(({ code }) => code === origin.code);
        const value = line?.figures[origin.figure] ?? -1;
        const told = text.endsWith('万元')
          ? Math.round(Number(text.slice(0, -2)) * 1_000_000)
          : parseInt(text, 10);
        if (told !== value) wrong.push(`${text} ${JSON.stringify(origin)}`);
        looked += 1;
      }
      if (origin?.of === 'standing') {
        const line = standings.lines.find(({ code }) => code === (origin.code ?? ''))?.of[origin.standing];
        const { total } = await service(StandingService).rows(LOCAL_USER, {
          campaign: CAMPAIGN,
          ...origin,
          page: 1,
          size: 1,
        });
        if (total !== line?.cases) wrong.push(`${text}: ${total} rows`);
        if (!Object.values(line ?? {}).includes(parseInt(text, 10)))
          wrong.push(`${text} ${JSON.stringify(line)}`);
        looked += 1;
      }
    }
    expect(wrong).toEqual([]);
    expect(looked).toBeGreaterThan(60);
  });

  it('does not leave before the difference to what was stated stands in a footnote', async () => {
    const reports = service(StageReportService);
    const view = await reports.view(LOCAL_USER, { campaign: CAMPAIGN, footnotes: [] });
    expect(view).toMatchObject({ leaves: false, footnotes: [] });
    expect(view.findings.filter(({ kind }) => kind === 'footnote').map(({ code }) => code)).toEqual([
      'stated:statedLinesSum',
    ]);
    await expect(reports.write(LOCAL_USER, { campaign: CAMPAIGN, footnotes: [] })).rejects.toMatchObject({
      code: 'stage-report.not-named',
    });
    const named = await reports.view(LOCAL_USER, {
      campaign: CAMPAIGN,
      footnotes: ['stated:statedLinesSum'],
    });
    expect(named).toMatchObject({ leaves: true });
    expect(
      named.paragraphs.flatMap(({ pieces }) => pieces.flatMap(({ footnotes = [] }) => footnotes)),
    ).toEqual([1]);
  });

  it('does not leave while a sum that somebody typed does not hold', async () => {
    const texts = service(StageTextService);
    const { version, changedBy: _, ...before } = await texts.texts(LOCAL_USER, CAMPAIGN);
    const typed: StageTexts = { ...before, problems: '另查出合同不规范10件,其中口头合同4件、低价合同7件。' };
    const kept = await texts.keep(LOCAL_USER, CAMPAIGN, version, typed);
    const view = await service(StageReportService).view(LOCAL_USER, WISH);
    expect(view.leaves).toBe(false);
    await expect(service(StageReportService).write(LOCAL_USER, WISH)).rejects.toMatchObject({
      code: 'stage-report.does-not-tie',
    });
    await expect(texts.keep(LOCAL_USER, CAMPAIGN, version, before)).rejects.toMatchObject({
      code: 'stage-report.changed',
    });
    await texts.keep(LOCAL_USER, CAMPAIGN, kept.version, before);
    expect(await service(StageReportService).view(LOCAL_USER, WISH)).toMatchObject({ leaves: true });
  });

  it('says nothing of discipline to who may not read that register', async () => {
    const officer = { ...LOCAL_USER, permissions: new Set(ROLE_PERMISSIONS.officer), scope: SCOPE_ALL };
    const view = await service(StageReportService).view(officer, WISH);
    expect(view.discipline).toBe(false);
    expect(wordsOf(view)).not.toMatch(/处分的|人,分为/);
  });

  it('tells the history that it left, and carries the head of the last change: the same bytes until the next', async () => {
    const { heads, content } = await service(StageReportService).write(LOCAL_USER, WISH);
    const foot = (await new ZipPackage(content).whole('word/footer1.xml')).toString('utf8');
    expect(foot).toMatch(/制表:\w+</);
    expect(foot).not.toContain('shell:');
    const folder = mkdtempSync(join(tmpdir(), 'ledger-stage-'));
    try {
      const path = join(folder, 'report.docx');
      const written = await service(StageReportService).writeTo(LOCAL_USER, WISH, path);
      expect(content.length).toBeGreaterThan(5_000);
      expect(readFileSync(path).equals(content)).toBe(true);
      expect(written.heads).toEqual(heads);
      expect((await headsOfPaper(path)).map((head) => head.replaceAll(' ', ''))).toEqual(written.heads);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    const told = await ledger.storage.read.first<{ body: string }>(
      `SELECT e.body AS "body" FROM history_entries e WHERE e.chain = '141128103' ORDER BY e.seq DESC LIMIT 1`,
    );
    expect(told?.body).toContain('"kind":"stage-report"');
    expect(told?.body).toContain('"what":"export.made"');
    const verified = await service(VerificationService).verify(LOCAL_USER, heads);
    expect(verified).toMatchObject({ ok: true });
    const texts = service(StageTextService);
    const { version, changedBy: _, ...kept } = await texts.texts(LOCAL_USER, CAMPAIGN);
    await texts.keep(LOCAL_USER, CAMPAIGN, version, { ...kept, nextSteps: '下月再查一遍。' });
    const changed = await service(StageReportService).write(LOCAL_USER, WISH);
    expect(changed.heads).not.toEqual(heads);
    expect(changed.content.equals(content)).toBe(false);
  });
});

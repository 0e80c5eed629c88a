import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Language } from '../../src/kernel/label.js';
import {
  PICTURED_SECTIONS,
  pictureOf,
  type PicturedSection,
} from '../../src/web/pages/guide/guide-sections.js';
import { temporaryPlace, type TemporaryPlace } from '../support/ledger.js';
import {
  officeFile,
  PROJECT,
  signIn,
  startProgram,
  variablesOf,
  type RunningProgram,
} from '../support/program.js';
import { describeWithBrowser, launch, openPage } from './browser.js';
import { show } from './open-office.js';
import { hindrances, seriousFindings } from './serious-findings.js';
import { newFolder } from '../support/folders.js';

/** With LEDGER_GUIDE_PICTURES=1 the guide's pictures are taken anew into the source, otherwise into a folder of the test. */
const pictures =
  process.env['LEDGER_GUIDE_PICTURES'] === '1' ? join(PROJECT, 'src', 'web', 'public') : newFolder('guide');

const LANGUAGES: readonly Language[] = ['zh', 'en'];

describeWithBrowser('every page', () => {
  let temporary: TemporaryPlace;
  let program: RunningProgram;
  let browser: Browser;
  let cookie: string;
  let page: Page;
  let faults: string[];
  let report: string;

  beforeAll(async () => {
    temporary = await temporaryPlace('sqlite');
    program = await startProgram(variablesOf(temporary.place));
    browser = await launch();
    cookie = await signIn(program.url, temporary.place, 'lead');
    ({ page, faults } = await openPage(browser, program.url, cookie));
    await page.setViewportSize({ width: 1366, height: 768 });
    report = await importFaulty();
  });

  afterAll(async () => {
    await browser.close();
    await program.end('SIGTERM');
    await temporary.remove();
  });

  /** Reads a workbook with faults and answers the address of its report. */
  async function importFaulty(): Promise<string> {
    const content = readFileSync(officeFile('cases-with-faults.xlsx'));
    const started = await fetch(
      `${program.url}/api/imports/cases?campaign=dawu-2015&dryRun=true&name=${encodeURIComponent('各村问题清单.xlsx')}`,
      { method: 'POST', body: content, headers: { 'content-type': 'application/octet-stream', cookie } },
    );
    const { id, jobId } = (await started.json()) as { id: string; jobId: string };
    await fetch(`${program.url}/api/jobs/${jobId}?waitMs=20000`, { headers: { cookie } });
    return `/imports/${id}`;
  }

  const open = (path: string, language: Language): Promise<void> => show(page, program.url, path, language);

  const PAGES: readonly (readonly [string, () => string])[] = [
    ['the day', () => '/'],
    ['the overview', () => '/overview'],
    ['the queue of who decides', () => '/queue'],
    ['what is overdue', () => '/overdue'],
    ['the register', () => '/cases'],
    ['a new case', () => '/cases?new=1'],
    ['a list that matches nothing', () => '/cases?q=没有这样的问题'],
    ['the villages', () => '/villages'],
    ['the imports', () => '/imports'],
    ["an import's report", () => report],
    ['the returns', () => '/exports'],
    ['the basis of the campaign', () => '/campaign'],
    ['its items', () => '/campaign?tab=taxonomy'],
    ['its stated figures', () => '/campaign?tab=declaration'],
    ['its reconciliation', () => '/campaign?tab=reconciliation'],
    ['the holidays', () => '/campaign?tab=holidays'],
    ['the guide', () => '/guide'],
    ['an address that leads nowhere', () => '/nowhere'],
  ];

  describe.each(PAGES)('%s', (_, path) => {
    it.each(LANGUAGES)('can be used by everybody and fits an office screen, in %s', async (language) => {
      await open(path(), language);
      expect(await hindrances(page)).toEqual([]);
    });
  });

  it("is there for one village and one case, with the case's history", async () => {
    const inBoth = async (drawn: () => Promise<void>): Promise<void> => {
      const { pathname, search } = new URL(page.url());
      for (const language of LANGUAGES) {
        await open(`${pathname}${search}`, language);
        await drawn();
        expect(await seriousFindings(page)).toEqual([]);
      }
    };
    await open('/villages', 'zh');
    await page.getByRole('link', { name: '白家咀', exact: true }).click();
    await page.waitForURL(/\/villages\/[^/?]+/);
    await inBoth(() => page.getByRole('heading', { level: 1, name: '白家咀' }).waitFor());
    await open('/cases', 'zh');
    await page.getByRole('link', { name: 'DAWU-2015-0001' }).click();
    await inBoth(async () => {
      await page.getByRole('tab', { name: /^(时间线|Time ?line)/ }).click();
      await page.locator('ol.timeline > li').first().waitFor();
    });
  });

  it('counts what is overdue in every line that shows it, and opens the rows of a day that is past', async () => {
    const link = (name: string) => page.getByRole('link', { name, exact: true });
    await open('/overview', 'zh');
    // By category and item, and by village.
    await link('合计 逾期 2').nth(1).waitFor();
    expect(await link('违规出借资金 逾期 2').count()).toBe(1);
    expect(await link('整改中 未处理余额 913,383.90').count()).toBe(1);
    await open('/villages', 'zh');
    await link('示例村24 逾期 1').waitFor();
    await link('示例村24 未处理余额 265,775.10').click();
    await page.waitForURL(/\/cases\?villageId=[^&]+&is=outstanding/);
    await open('/overview?asOf=2015-12-31', 'zh');
    await link('已交办 55').click();
    await page.getByRole('heading', { level: 1, name: '已交办 · 发现' }).waitFor();
    await page.getByText('截至 2015-12-31 的累计数。 55 件').waitFor();
  });

  it('draws without a word in the console', () => {
    expect(faults).toEqual([]);
  });

  describe('of the guide', () => {
    /** Brings the page to what the picture of a section shows. */
    const SCENES: Readonly<Record<PicturedSection, (language: Language) => Promise<void>>> = {
      first: (language) => open('/overview', language),
      villages: (language) => open('/villages', language),
      importing: async (language) => {
        await open(report, language);
        await page.locator('.ant-table-wrapper').first().scrollIntoViewIfNeeded();
      },
      mending: (language) => open(report, language),
      typing: async (language) => {
        await open('/cases?new=1', language);
        await page.locator('#description').fill('2009年至2012年机动地承包费三笔未入账,由时任村主任保管');
        await page.locator('#selfAmount').fill('3.92万元');
        await page.locator('#foundDay').fill('2015.7.3');
      },
      today: (language) => open('/', language),
      assets: (language) => open('/assets?tab=comparison', language),
      flags: (language) => open('/flags?register=funds', language),
      finding: (language) => open('/campaign?tab=reconciliation', language),
      evidence: async (language) => {
        await open('/cases', language);
        await page.getByRole('link', { name: 'DAWU-2015-0001' }).click();
        await page.getByRole('tab').nth(2).click();
      },
      handing: (language) => open('/exports', language),
      correcting: async (language) => {
        await open('/cases', language);
        await page.getByRole('link', { name: 'DAWU-2015-0001' }).click();
        await page.getByRole('tab', { name: /^(时间线|Time ?line)/ }).click();
        await page.locator('ol.timeline > li').first().waitFor();
      },
      checking: (language) => open('/history', language),
    };

    it.each(
      PICTURED_SECTIONS.flatMap((section) => LANGUAGES.map((language) => [section, language] as const)),
    )('the picture of “%s” in %s is taken of the program itself', async (section, language) => {
      await page.setViewportSize({ width: 1280, height: 720 });
      await SCENES[section](language);
      const path = join(pictures, pictureOf(section, language));
      await page.screenshot({ path });
      expect(statSync(path).size).toBeGreaterThan(20_000);
      const shipped = readFileSync(join(PROJECT, 'src', 'web', 'public', pictureOf(section, language)));
      expect([shipped.readUInt32BE(16), shipped.readUInt32BE(20)]).toEqual([1280, 720]);
    });
  });
});

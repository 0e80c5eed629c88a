import { existsSync } from 'node:fs';
import { chromium, type Browser, type Download, type Page } from 'playwright-core';

const PLACES = [
  process.env['CHROMIUM'] ?? '',
  // Chromium without the windows that no test looks at: it draws a page with a fifth less work.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const executable = PLACES.find((path) => path !== '' && existsSync(path));

/** `describe` where a browser is there, `describe.skip` with a sentence where none is; with LEDGER_TEST=all it must be. */
export function describeWithBrowser(title: string, tests: () => void): void {
  if (executable !== undefined || process.env['LEDGER_TEST'] === 'all') {
    describe(title, tests);
    return;
  }
  console.info(`No Chromium is installed (CHROMIUM names one elsewhere): ${title} was not tried.`);
  describe.skip(title, tests);
}

/** Starts the browser without a window. */
export function launch(): Promise<Browser> {
  if (executable === undefined) throw new Error('LEDGER_TEST=all, but there is no Chromium');
  return chromium.launch({
    executablePath: executable,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/**
 * A page of an office's PC, signed in by the cookie, that fails the test when the console shows an error or something
 * breaks.
 */
export async function openPage(
  browser: Browser,
  url: string,
  cookie: string,
): Promise<{ page: Page; faults: string[] }> {
  const page = await browser.newPage({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'America/Los_Angeles',
    acceptDownloads: true,
    // What is still moving cannot be clicked for sure.
    reducedMotion: 'reduce',
  });
  const [name = '', value = ''] = cookie.split('=', 2);
  await page.context().addCookies([{ name, value, url, httpOnly: true, sameSite: 'Strict' }]);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // A refused request is a case that the pages explain; the browser notes it all the same.
    if (message.type() === 'error' && !message.text().includes('status of 4')) faults.push(message.text());
  });
  page.setDefaultTimeout(15_000);
  await page.goto(url);
  return { page, faults };
}

/** Does something that saves a file, and answers where it was saved and under which name. */
export async function saved(
  page: Page,
  act: () => Promise<unknown>,
): Promise<{ path: string; name: string }> {
  const [download]: [Download, unknown] = await Promise.all([page.waitForEvent('download'), act()]);
  return { path: await download.path(), name: download.suggestedFilename() };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Role } from '../../src/access/role.js';
import type { Language } from '../../src/kernel/label.js';
import { temporaryPlace } from '../support/ledger.js';
import { signIn, startProgram, variablesOf } from '../support/program.js';
import { launch, openPage } from './browser.js';

/** A desk at which somebody is signed in. */
export interface Desk {
  readonly page: Page;
  /** What the console said that it should not. */
  readonly faults: readonly string[];
  /** Opens an address of the program and waits until it is drawn. */
  open(path: string, language?: Language): Promise<void>;
}

/** An office: the sample ledger in a program of its own, a browser, and a desk for whoever is asked for. */
export interface Office {
  readonly url: string;
  /** Signs somebody of the sample ledger in. */
  desk(role: Role): Promise<Desk>;
  /** The first password of somebody of the sample ledger. */
  password(role: Role): string;
  /** The cookie of somebody of the sample ledger, for requests beside the pages. */
  cookie(role: Role): Promise<string>;
  close(): Promise<void>;
}

/** Opens an office on a temporary folder. */
export async function openOffice(): Promise<Office> {
  const temporary = await temporaryPlace('sqlite');
  const program = await startProgram(variablesOf(temporary.place));
  const browser = await launch();
  const cookie = (role: Role): Promise<string> => signIn(program.url, temporary.place, role);
  return {
    url: program.url,
    password: (role) => {
      const file = readFileSync(join(temporary.place.dataDir, 'first-passwords.json'), 'utf8');
      return (JSON.parse(file) as Record<Role, string>)[role];
    },
    cookie,
    desk: async (role) => {
      const { page, faults } = await openPage(browser, program.url, await cookie(role));
      return { page, faults, open: (path, language = 'zh') => show(page, program.url, path, language) };
    },
    close: async () => {
      await browser.close();
      await program.end('SIGTERM');
      await temporary.remove();
    },
  };
}

/** Shows an address of the program in a language, and waits until it is drawn. */
export async function show(page: Page, url: string, path: string, language: Language): Promise<void> {
  const asked = new URL(path, url);
  asked.searchParams.set('lang', language);
  const shown = new URL(page.url());
  shown.searchParams.set('lang', language);
  const other = page.locator(`header button[lang|="${language}"]`);
  const isCovered = await page.locator('.ant-drawer-open, .ant-modal-wrap:visible').count();
  // As its reader would: what is there already is only put into the other language.
  if (shown.href === asked.href && (await other.isVisible()) && isCovered === 0) {
    await other.click();
    await page.locator(`html[lang|="${language}"]`).waitFor();
    return;
  }
  await page.goto(asked.href);
  await page.waitForLoadState('networkidle');
  await page.locator('h1, .ant-drawer-title').first().waitFor();
}

/** How much wider a page is than the window, in pixels; what does not fit cannot be read without scrolling sideways. */
export const beyondWindow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

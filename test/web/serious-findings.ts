import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { beyondWindow } from './open-office.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rules that look at words, names and languages; all others find the same in both languages. */
const OF_WORDS = [
  'aria-command-name',
  'aria-dialog-name',
  'aria-input-field-name',
  'aria-meter-name',
  'aria-progressbar-name',
  'aria-toggle-field-name',
  'aria-tooltip-name',
  'aria-treeitem-name',
  'button-name',
  'document-title',
  'frame-title',
  'html-has-lang',
  'html-lang-valid',
  'image-alt',
  'input-button-name',
  'label',
  'link-name',
  'role-img-alt',
  'select-name',
  'summary-name',
  'svg-img-alt',
  'valid-lang',
];

/**
 * What axe found that keeps somebody from using a page, in a line each. A page in English is looked at for its words
 * alone: it is drawn in Chinese as well, and what does not hang on words is looked at there.
 */
export async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (ofWords) => {
    interface Finding {
      readonly id: string;
      readonly impact: string | null;
      readonly nodes: readonly { readonly html: string }[];
    }
    const run: (options: object) => Promise<{ violations: readonly Finding[] }> = Reflect.get(
      Reflect.get(globalThis, 'axe'),
      'run',
    ).bind(Reflect.get(globalThis, 'axe'));
    const { violations } = await run({
      resultTypes: ['violations'],
      preload: false,
      ...(document.documentElement.lang === 'en' ? { runOnly: ofWords } : {}),
    });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`);
  }, OF_WORDS);
}

/** What keeps somebody from using a page that has come to rest: what axe found, and what the window does not show. */
export async function hindrances(page: Page): Promise<string[]> {
  // A drawer that still slides in is paler than it will be.
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) => playState !== 'running' || effect?.getTiming().iterations === Infinity,
      ),
  );
  const beyond = await beyondWindow(page);
  return [...(await seriousFindings(page)), ...(beyond > 0 ? [`${beyond} px beyond the window`] : [])];
}

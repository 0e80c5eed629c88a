import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe found that keeps somebody from using a page, in a line each. */
export async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
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
      // Looking at colours takes longest, and they are the same in both languages.
      rules: { 'color-contrast': { enabled: document.documentElement.lang !== 'en' } },
    });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`);
  });
}

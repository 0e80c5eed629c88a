import type { Language } from '../../kernel/label.js';
import type { ShownUnit } from './money-text.js';

/** The unit's name in the language of the page: 万元 is "10k yuan" in English. */
export const unitName = (unit: ShownUnit, language: Language): string =>
  language === 'zh' ? unit : unit === '元' ? 'yuan' : '10k yuan';

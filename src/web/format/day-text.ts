import type { Day } from '../../kernel/calendar.js';
import type { Language } from '../../kernel/label.js';

const FORMATS: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  zh: new Intl.DateTimeFormat('zh-CN', { timeZone: 'UTC', dateStyle: 'full' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', dateStyle: 'full' }),
};

/** A day in full, with the day of the week: 2026年11月22日星期日. */
export const dayText = (day: Day, language: Language): string =>
  FORMATS[language].format(new Date(`${day}T00:00:00Z`));

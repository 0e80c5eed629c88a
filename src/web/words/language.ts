import i18next, { type PostProcessorModule } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Label, Language } from '../../kernel/label.js';
import { remembered, remember } from '../layout/remembered.js';
import { agreeing } from './agreeing.js';
import { en } from './en.js';
import { zh } from './zh.js';

const LANGUAGE_KEY = 'language';

const isLanguage = (text: unknown): text is Language => text === 'zh' || text === 'en';

/** The asked language (`?lang=en`), else the one that was chosen last on this machine, else Chinese. */
function firstLanguage(): Language {
  const asked = new URLSearchParams(window.location.search).get('lang');
  if (isLanguage(asked)) {
    remember(LANGUAGE_KEY, asked);
    return asked;
  }
  return remembered(LANGUAGE_KEY, isLanguage) ?? 'zh';
}

function showLanguage(language: Language): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.title = i18next.t('frame.product');
}

/** Loads the words; to be awaited before the first page is drawn. */
export async function startLanguage(): Promise<void> {
  const agreement: PostProcessorModule = { type: 'postProcessor', name: 'agreeing', process: agreeing };
  await i18next
    .use(initReactI18next)
    .use(agreement)
    .init({
      lng: firstLanguage(),
      fallbackLng: 'zh',
      resources: { zh: { translation: zh }, en: { translation: en } },
      interpolation: { escapeValue: false },
      returnNull: false,
      postProcess: [agreement.name],
    });
  showLanguage(languageOf(i18next.language));
}

const languageOf = (text: string): Language => (isLanguage(text) ? text : 'zh');

/** The language of the pages, how to change it, and how a label reads in it. */
export function useLanguage(): {
  readonly language: Language;
  readonly change: (language: Language) => Promise<void>;
  readonly read: (label: Label) => string;
} {
  const { i18n } = useTranslation();
  const language = languageOf(i18n.language);
  return {
    language,
    change: async (chosen) => {
      remember(LANGUAGE_KEY, chosen);
      await i18n.changeLanguage(chosen);
      showLanguage(chosen);
    },
    read: (label) => label[language],
  };
}

import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../words/language.js';
import './session.css';

/** What stands before the ledger: a title, something to fill in, and the other language. */
export function GateCard({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const { language, change } = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <main className="gate">
      <section className="gate-card" aria-labelledby="gate-title">
        <div className="gate-head">
          <img src="/favicon.svg" alt="" width={28} height={28} />
          <h1 id="gate-title">{title}</h1>
          <Button
            type="text"
            lang={other === 'zh' ? 'zh-CN' : 'en'}
            title={t('frame.otherLanguageHint')}
            onClick={() => void change(other)}
          >
            {t('frame.otherLanguage')}
          </Button>
        </div>
        {children}
      </section>
    </main>
  );
}

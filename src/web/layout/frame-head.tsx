import { Button, Segmented, Tooltip } from 'antd';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { SHOWN_UNITS } from '../format/money-text.js';
import { useMoneyUnit } from '../format/money-unit.js';
import { unitName } from '../format/unit-name.js';
import { useLanguage } from '../words/language.js';
import { openKeys } from './keys.js';
import { useLedger } from './ledger-context.js';
import { MainMenu } from './main-menu.js';
import { UserMenu } from './user-menu.js';

// Most ledgers have one campaign and need no choice.
const CampaignChoice = lazy(async () => ({ default: (await import('./campaign-choice.js')).CampaignChoice }));

/** The head: town, menu, campaign, unit, language, keys. */
export function FrameHead() {
  const { t } = useTranslation();
  const { ledger } = useLedger();
  return (
    <header className="frame-head">
      <div className="frame-brand">
        <img src="/favicon.svg" alt="" width={24} height={24} />
        <span>{ledger.town?.name ?? t('frame.product')}</span>
      </div>
      <MainMenu />
      <div className="frame-tools">
        {ledger.campaigns.length > 1 && (
          <Suspense fallback={null}>
            <CampaignChoice />
          </Suspense>
        )}
        <UnitChoice />
        <LanguageButton />
        <Tooltip title={t('frame.keys')}>
          <Button type="text" aria-label={t('frame.keys')} onClick={openKeys}>
            <kbd>?</kbd>
          </Button>
        </Tooltip>
        <UserMenu />
      </div>
    </header>
  );
}

function UnitChoice() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { unit, choose } = useMoneyUnit();
  return (
    <Segmented
      aria-label={t('frame.unit')}
      value={unit}
      options={SHOWN_UNITS.map((value) => ({ value, label: unitName(value, language) }))}
      onChange={choose}
    />
  );
}

function LanguageButton() {
  const { t } = useTranslation();
  const { language, change } = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <Button
      type="text"
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      title={t('frame.otherLanguageHint')}
      onClick={() => void change(other)}
    >
      {t('frame.otherLanguage')}
    </Button>
  );
}

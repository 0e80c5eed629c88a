import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { FLAG_SEVERITY_LABELS, type FlagSeverity } from '../../../red-flags/flag.js';
import { useLanguage } from '../../words/language.js';

const COLORS = { high: 'red', middle: 'orange', low: 'default' } as const;

/** How much weighs what a rule noticed: a word, and a colour beside it. */
export function SeverityTag({ severity }: { readonly severity: FlagSeverity }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  return (
    <Tag color={COLORS[severity]} title={t('flags.severity')}>
      {read(FLAG_SEVERITY_LABELS[severity])}
    </Tag>
  );
}

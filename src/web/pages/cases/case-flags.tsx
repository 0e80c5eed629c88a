import { Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFlagsOfCase } from '../../api/flags.js';
import { useMay } from '../../layout/session-context.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';

/** Says of a case from which red flags it was made, to who may see flags; nothing where it was not. */
export function CaseFlags({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const flags = useFlagsOfCase(caseId, useMay('flags:read')).data ?? [];
  if (flags.length === 0) return null;
  return (
    <p className="case-flags">
      <Space wrap size={[12, 0]}>
        <span className="muted">{t('flags.ofCase')}</span>
        {flags.map(({ id, ruleCode, title }) => (
          <Link key={id} to={places.flags({ caseId, flag: id })}>
            <span className="number">{ruleCode}</span> {read(title)}
          </Link>
        ))}
      </Space>
    </p>
  );
}

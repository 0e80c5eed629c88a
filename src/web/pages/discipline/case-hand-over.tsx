import { Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDisciplineSetting } from '../../api/discipline.js';
import { useMay } from '../../layout/session-context.js';
import { places } from '../../places.js';
import { HandOverLines } from './hand-over-lines.js';
import { MoneyLines } from './money-lines.js';
import { MeasureLines, SanctionLines } from './standing-lines.js';

/**
 * A case's discipline, for those alone who may read the register: whether it was handed over, who was dealt with for it,
 * and what was taken. `isVoided` shows what stands and takes nothing new.
 */
export function CaseDiscipline({
  caseId,
  isVoided,
}: {
  readonly caseId: string;
  readonly isVoided: boolean;
}) {
  const { t } = useTranslation();
  const setting = useDisciplineSetting();
  const mayWrite =
    useMay('discipline:write') && !isVoided && setting.data !== undefined && setting.data.mode !== 'off';
  const of = { caseId };
  return (
    <>
      {setting.data?.mode === 'off' && <p className="muted">{t('dealt.offNote')}</p>}
      <HandOverLines of={of} mayWrite={mayWrite} />
      <SanctionLines of={of} />
      <MeasureLines of={of} />
      {mayWrite && (
        <Space className="no-print" size="middle">
          <Link to={places.newSanction({ caseId })}>{t('discipline.record')}</Link>
          <Link to={places.newMeasure({ caseId })}>{t('dealt.recordMeasure')}</Link>
        </Space>
      )}
      <MoneyLines of={of} mayWrite={mayWrite} />
    </>
  );
}

import { Alert, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRecurrences } from '../../api/village-side.js';
import { places } from '../../places.js';

/** Says of a case from which one it came back, and which came back from it; nothing where neither is so. */
export function CaseRecurrences({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation();
  const { data } = useRecurrences(caseId);
  if (data === undefined || (data.of === null && data.back.length === 0)) return null;
  const { of, back } = data;
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 12 }}
      title={
        <Space wrap>
          {of !== null && (
            <Link to={places.cases({ case: of.id })}>
              {t('reinspections.cameFrom', { number: of.number })}
            </Link>
          )}
          {back.map(({ id, number }) => (
            <Link key={id} to={places.cases({ case: id })}>
              {t('reinspections.recurred', { number })}
            </Link>
          ))}
        </Space>
      }
    />
  );
}

import { Tag, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';

/** Marks a case that came over from paper (期初). */
export function OpeningMark() {
  const { t } = useTranslation();
  return (
    <Tooltip title={t('opening.markText')}>
      <Tag>{t('opening.mark')}</Tag>
    </Tooltip>
  );
}

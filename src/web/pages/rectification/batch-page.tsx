import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { PageHead } from '../../layout/page-head.js';
import { places } from '../../places.js';
import { BatchPanel } from './batch-panel.js';

/** One batch on a page of its own, for who comes back to it. */
export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  return (
    <>
      <PageHead title={t('bulk.menu')}>
        <Link to={places.batches}>{t('bulk.batches')}</Link>
      </PageHead>
      <BatchPanel key={id} id={id} />
    </>
  );
}

import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSanctions } from '../../api/discipline.js';
import { FailureNote } from '../../layout/failure-note.js';
import { places } from '../../places.js';

/** How many sanctions persons of a village received, for who may read them. */
export function VillageDealt({ villageId }: { readonly villageId: string }) {
  const { t } = useTranslation();
  const sanctions = useSanctions({ villageId, size: 1 });
  if (sanctions.isError)
    return <FailureNote error={sanctions.error} onRetry={() => void sanctions.refetch()} />;
  const count = sanctions.data?.total ?? 0;
  return (
    <section className="block">
      <h2>{t('completeness.sanctions')}</h2>
      {sanctions.data && count === 0 && <p className="muted">{t('completeness.sanctionsNone')}</p>}
      {count > 0 && (
        <p>
          <Link to={places.discipline({ villageId })}>{t('completeness.sanctionsFound', { count })}</Link>
        </p>
      )}
    </section>
  );
}

import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyNote } from '../../layout/empty-note.js';
import { useMay } from '../../layout/session-context.js';
import { places } from '../../places.js';

/** A ledger without cases: what to do first, as far as the user may. */
export function EmptyLedger() {
  const { t } = useTranslation();
  const mayImport = useMay('imports:run');
  const mayWrite = useMay('cases:write');
  return (
    <EmptyNote title={t('overview.emptyTitle')} todo={t('overview.emptyTodo')}>
      {mayImport && mayWrite && <Link to="/imports?kind=villages">{t('overview.importVillages')}</Link>}
      {mayImport && <Link to="/imports">{t('register.importNow')}</Link>}
      {mayWrite && <Link to={places.newCase}>{t('register.new')}</Link>}
    </EmptyNote>
  );
}

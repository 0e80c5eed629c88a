import { useTranslation } from 'react-i18next';
import type { HistoryChangeView } from '../../../history/history.js';
import { useFieldName } from '../../format/field-name.js';
import { useFieldValue } from '../../format/field-value.js';

/** One field that somebody changed, as it was and as it is. */
export function CaseChange({ change }: { readonly change: HistoryChangeView }) {
  const { t } = useTranslation();
  const nameOf = useFieldName();
  const valueOf = useFieldValue();
  const before = valueOf(change.field, change.before);
  const after = valueOf(change.field, change.after);
  return (
    <li>
      {nameOf(change.field)}:{' '}
      {change.struckOut.includes('before') && <em className="muted">{t('oneCase.historyStruckOut')} → </em>}
      {before !== '' && (
        <>
          <del>{before}</del> →{' '}
        </>
      )}
      {change.struckOut.includes('after') ? (
        <em className="muted">{t('oneCase.historyStruckOut')}</em>
      ) : after === '' ? (
        t('oneCase.historyEmptied')
      ) : (
        <ins className="kept-breaks">{after}</ins>
      )}
    </li>
  );
}

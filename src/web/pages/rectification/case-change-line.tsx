import { useTranslation } from 'react-i18next';
import type { HistoryChangeView } from '../../../history/history.js';
import { useFieldName } from '../../format/field-name.js';
import { useFieldValue } from '../../format/field-value.js';
import { useLanguage } from '../../words/language.js';
import { ENTRY_FIELD_LABELS } from '../history/entry-words.js';

/** One field that somebody changed, as it was and as it is. */
export function CaseChange({ change }: { readonly change: HistoryChangeView }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const fieldName = useFieldName();
  // What only a history tells has its words there.
  const own = ENTRY_FIELD_LABELS[change.field];
  const name = own === undefined ? fieldName(change.field) : read(own);
  const valueOf = useFieldValue();
  const before = valueOf(change.field, change.before);
  const after = valueOf(change.field, change.after);
  return (
    <li>
      {name}:{' '}
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

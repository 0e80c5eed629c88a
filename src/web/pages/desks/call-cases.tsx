import { useTranslation } from 'react-i18next';
import { formatYuan } from '../../../kernel/money.js';
import { StateTag } from '../../format/state-tag.js';
import type { useCall } from './use-call.js';

/** How many villages are named where several may be meant. */
const NAMED_MAX = 6;

/** The id under which a screen reader finds a case in the list. */
export const optionId = (caseId: string): string => `call-case-${caseId}`;

/** Which village the line names, and which of its cases are offered; ↑ and ↓ choose. */
export function CallCases({ call }: { readonly call: ReturnType<typeof useCall> }) {
  const { t } = useTranslation();
  const { typed, meant, village, cases, chosen, isKnown, amountFen } = call.meaning;
  if (typed === '' || !isKnown) return null;
  if (meant.length === 0) return <p className="late">{t('call.noVillage', { typed })}</p>;
  if (village === undefined) {
    const names = meant.slice(0, NAMED_MAX).map(({ name }) => name);
    return <p>{t('call.manyVillages', { typed, names: names.join('、') })}</p>;
  }
  if (cases.length === 0) return <p className="late">{t('call.noCase', { village: village.name })}</p>;
  const fitting = cases.filter(({ outstandingFen }) => outstandingFen >= (amountFen ?? 0)).length;
  return (
    <>
      <h3 className="call-heading">{t('call.cases', { village: village.name })}</h3>
      {chosen === null && fitting > 1 && <p>{t('call.choose', { count: fitting })}</p>}
      <ul
        id="call-cases"
        role="listbox"
        aria-label={t('call.cases', { village: village.name })}
        className="call-cases"
      >
        {cases.map((one) => (
          <li
            key={one.id}
            id={optionId(one.id)}
            role="option"
            aria-selected={one.id === chosen?.id}
            onClick={() => call.choose(one.id)}
          >
            <span className="number">{one.number}</span> <StateTag state={one.state} />{' '}
            <span className="number">
              {t('call.outstanding', { amount: formatYuan(one.outstandingFen) })}
            </span>
            <div className="muted two-lines">
              {one.itemName} {one.description}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

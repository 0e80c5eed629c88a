import { useTranslation } from 'react-i18next';
import { ROLE_LABELS, ROLES } from '../../access/role.js';
import { Failure } from '../api/http.js';
import { useFieldName } from '../format/field-name.js';
import { FAULTS, faultsOf } from '../words/faults.js';
import { fill } from '../words/fill.js';
import { useLanguage } from '../words/language.js';
import { REFUSALS } from '../words/refusals.js';

/** A failure in words of the page's language. */
export interface FailureSentence {
  readonly what: string;
  /** The reason; empty where there is none of use to the reader. */
  readonly reason: string;
  /** What is wrong with single fields, each with the field's name. */
  readonly faults: readonly string[];
  readonly code: string;
}

/** Turns whatever was thrown into sentences; what is no Failure is a fault of the program. */
export function useFailureSentence(): (error: unknown) => FailureSentence {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const nameOf = useFieldName();
  const whoMay = (roles: unknown): string => {
    const named = ROLES.filter((role) => Array.isArray(roles) && roles.includes(role));
    const labels = named.map((role) => read(ROLE_LABELS[role]));
    return labels.length === 0 ? '' : t('failure.whoMay', { roles: labels.join(t('failure.between')) });
  };
  return (error) => {
    const failure =
      error instanceof Failure ? error : new Failure('broken', 'page.broken', {}, String(error));
    const known = REFUSALS[failure.code];
    // What a browser or a broken program says of itself helps nobody at the desk.
    const technical = failure.kind === 'offline' || failure.kind === 'broken';
    const own = technical || failure.message === failure.code ? '' : failure.message;
    return {
      what: t(`failure.kinds.${failure.kind}.what`),
      reason: (known ? fill(read(known), failure.params) : own) + whoMay(failure.params['roles']),
      faults: faultsOf(failure.params).map(({ field, code, values }) => {
        const label = FAULTS[code];
        const wrong = label ? fill(read(label), values) : code;
        return wrong === '' ? nameOf(field) : `${nameOf(field)}: ${wrong}`;
      }),
      code: failure.code,
    };
  };
}

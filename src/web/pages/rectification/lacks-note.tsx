import { Alert, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { lacksOf, missingEvidence, type ClosingFacts } from '../../../rectification/closing.js';
import { LACK_LABELS } from '../../../rectification/move.js';
import { useLanguage } from '../../words/language.js';
import type { DeedCase } from './deed-fields.js';
import { restTyped, ticksTyped, type DeedValues } from './deed-values.js';

/** What a closure would lack with what stands in the form, before anybody presses. */
export function LacksNote({ of: { one, work, files } }: { readonly of: DeedCase }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const form = Form.useFormInstance<DeedValues>();
  const ticks = Form.useWatch('ticks', form);
  const [restFate, restBasis, restApprover] = [
    Form.useWatch('restFate', form),
    Form.useWatch('restBasis', { form, preserve: true }),
    Form.useWatch('restApprover', { form, preserve: true }),
  ];
  const personHandling = Form.useWatch('personHandling', form) ?? null;
  const facts: ClosingFacts = {
    amountKind: one.amountKind,
    amountFen: one.amountFen,
    settledFen: one.amountFen - one.outstandingFen,
    rest: restTyped({
      restFate: restFate ?? null,
      restBasis: restBasis ?? '',
      restApprover: restApprover ?? '',
    }),
    personHandling,
    checklist: work.checklist,
    evidence: ticksTyped(work.checklist, ticks),
    countingLinks: files.filter(({ struck }) => struck === null).map(({ id }) => id),
  };
  const lacks = lacksOf(facts);
  const missing = missingEvidence(facts);
  return (
    <div role="status">
      {lacks.length === 0 ? (
        <Alert type="success" showIcon title={t('work.lacksNothing')} />
      ) : (
        <Alert
          type="warning"
          showIcon
          title={t('work.lacks')}
          description={
            <ul className="lacks">
              {lacks.map((lack) => (
                <li key={lack}>
                  {read(LACK_LABELS[lack])}
                  {lack === 'evidence' && `: ${missing.join('、')}`}
                </li>
              ))}
            </ul>
          }
        />
      )}
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { MEASURE_FORM_LABELS, MEASURE_LABELS, type MeasureView } from '../../../discipline/measure.js';
import { changeMeasure, measurePath, useMeasure } from '../../api/dealt.js';
import { Facts, type Fact } from '../../layout/facts.js';
import { useMay } from '../../layout/session-context.js';
import { useLanguage } from '../../words/language.js';
import { RegisterDrawer } from '../registers/register-drawer.js';
import type { RegisterState } from '../registers/use-register.js';
import { useDisciplineWords } from './discipline-words.js';
import { LinkedCases } from './linked-cases.js';
import { MeasureForm } from './measure-form.js';
import { PersonFacts } from './person-facts.js';

/** One measure beside the list, or a new one of the person and case that the address names. */
export function MeasureDrawer({ state: { search, change } }: { readonly state: RegisterState }) {
  const { t } = useTranslation();
  const mayWrite = useMay('discipline:write');
  const id = search.get('measure');
  const query = useMeasure(id);
  return (
    <RegisterDrawer
      open={id !== null ? { id } : search.has('new') && mayWrite ? 'new' : null}
      query={query}
      face={{
        path: measurePath,
        nameOf: (one) => `${one.person.villageName} ${one.person.name} ${one.asWritten}`,
        newTitle: t('dealt.recordMeasure'),
        mayWrite,
        facts: (one) => <MeasureFacts one={one} mayWrite={mayWrite && one.voidReason === null} />,
        editor: (one, done) => <MeasureForm existing={one} forPerson={null} forCase={null} onDone={done} />,
        fresh: (done) => (
          <MeasureForm
            existing={null}
            forPerson={search.get('personId')}
            forCase={search.get('caseId')}
            onDone={done}
          />
        ),
      }}
      onClose={() => change({ measure: null, new: null })}
    />
  );
}

function MeasureFacts({ one, mayWrite }: { readonly one: MeasureView; readonly mayWrite: boolean }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const words = useDisciplineWords();
  const facts: readonly Fact[] = [
    [t('fields.asWritten'), one.asWritten],
    [t('dealt.measureKind'), read(MEASURE_LABELS[one.kind])],
    [t('dealt.form'), read(MEASURE_FORM_LABELS[one.form]) + words.unconfirmed(one.mark)],
    [t('fields.organ'), one.organ],
    [t('fields.documentNumber'), one.documentNumber],
    [t('fields.decidedDay'), one.decidedDay],
    [t('fields.note'), one.note],
    [t('dealt.source'), one.source],
  ];
  return (
    <>
      <Facts title={t('dealt.measure')} facts={facts} />
      <PersonFacts person={one.person} linked />
      <LinkedCases
        cases={one.cases}
        send={mayWrite ? (caseIds) => changeMeasure(one.id, one.version, { caseIds }) : null}
      />
    </>
  );
}

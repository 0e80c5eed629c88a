import { Form, type FormInstance } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  CLAIM_BOUNDS as BOUNDS,
  CLAIM_CLASSES,
  CLAIM_CLASS_LABELS,
  CLAIM_CONFIRMATION_LABELS,
  CLAIM_CONFIRMATIONS,
  CLAIM_SIDE_LABELS,
  CLAIM_SIDES,
  type ClaimInput,
  type ClaimSide,
  type ClaimView,
} from '../../../claims-debts/claim.js';
import { claimPath, claimsPath } from '../../api/claims.js';
import { correctRow, recordRow } from '../../api/registers.js';
import type { ShownUnit } from '../../format/money-text.js';
import { DayField } from '../../layout/day-field.js';
import { AmountField, ChoiceField, PartialDayField, TextField } from '../registers/form-fields.js';
import { OneAfterAnother } from '../registers/one-after-another.js';
import { RegisterEditor } from '../registers/register-editor.js';
import { useTypedUnit } from '../registers/use-typed-unit.js';
import { VillageField } from '../registers/village-field.js';
import { WordsField } from '../registers/words-field.js';
import { claimInputOf, emptyClaim, keptOfClaim, valuesOfClaim, type ClaimValues } from './claim-values.js';

/** One new claim or debt after another, in the village that the list is narrowed to. */
export function NewClaims({
  side,
  villageId,
  onDone,
}: {
  readonly side: ClaimSide;
  readonly villageId: string | null;
  readonly onDone: () => void;
}) {
  return (
    <OneAfterAnother<ClaimValues>
      first={emptyClaim(side, villageId)}
      draw={(initial, next) => (
        <Editor
          existing={null}
          initial={initial}
          onDone={onDone}
          onNext={(values) => next(keptOfClaim(values))}
        />
      )}
    />
  );
}

/** Corrects one. */
export function ClaimEditor({
  existing,
  onDone,
}: {
  readonly existing: ClaimView;
  readonly onDone: () => void;
}) {
  const unit = useTypedUnit();
  return <Editor existing={existing} initial={valuesOfClaim(existing, unit)} onDone={onDone} />;
}

function Editor({
  existing,
  initial,
  onDone,
  onNext,
}: {
  readonly existing: ClaimView | null;
  readonly initial: ClaimValues;
  readonly onDone: () => void;
  readonly onNext?: (values: ClaimValues) => void;
}) {
  const unit = useTypedUnit();
  return (
    <RegisterEditor<ClaimValues, ClaimInput & { readonly villageId?: string }, ClaimView>
      existing={existing}
      initial={initial}
      inputOf={(values) => ({
        ...claimInputOf(values, unit),
        // A row never changes its village.
        ...(existing === null ? { villageId: values.villageId ?? '' } : {}),
      })}
      save={(input, version) =>
        existing === null || version === null
          ? recordRow(claimsPath, input)
          : correctRow(claimPath(existing.id), version, input)
      }
      nameOf={(one) => `${one.villageName} ${one.counterparty}`}
      onSaved={onDone}
      onCancel={onDone}
      {...(onNext ? { onNext } : {})}
    >
      {(form) => (
        <>
          {existing === null && <VillageField begins={initial.villageId === null} />}
          <MainFields form={form} unit={unit} begins={existing === null && initial.villageId !== null} />
          <FurtherFields unit={unit} />
        </>
      )}
    </RegisterEditor>
  );
}

function MainFields({
  form,
  unit,
  begins,
}: {
  readonly form: FormInstance<ClaimValues>;
  readonly unit: ShownUnit;
  readonly begins: boolean;
}) {
  const { t } = useTranslation();
  const side = Form.useWatch('side', form) ?? 'claim';
  // Papers are written in Chinese whatever the language of the page.
  const classes = CLAIM_CLASSES.filter((one) => one !== 'other').map((one) => CLAIM_CLASS_LABELS[one].zh);
  return (
    <>
      <ChoiceField
        name="side"
        label={t('fields.side')}
        codes={CLAIM_SIDES}
        labels={CLAIM_SIDE_LABELS}
        allowClear={false}
      />
      <TextField
        name="counterparty"
        label={t(`claims.party.${side}`)}
        max={BOUNDS.nameCharacters}
        needed={t(`claims.partyFault.${side}`)}
        autoFocus={begins}
      />
      <WordsField
        name="classAsWritten"
        label={t('fields.classAsWritten')}
        words={classes}
        max={BOUNDS.classCharacters}
      />
      <AmountField
        name="principal"
        label={t('fields.principalFen')}
        unit={unit}
        needed={t('claims.principalFault')}
      />
      <AmountField name="opened" label={t('fields.openedFen')} extra={t('claims.openedHint')} unit={unit} />
      <PartialDayField name="originDay" label={t('fields.originDay')} extra={t('claims.originHint')} />
    </>
  );
}

function FurtherFields({ unit }: { readonly unit: ShownUnit }) {
  const { t } = useTranslation();
  const { nameCharacters, textCharacters } = BOUNDS;
  return (
    <>
      <DayField name="dueDay" label={t('claims.due')} />
      <AmountField name="interest" label={t('fields.interestFen')} unit={unit} />
      <TextField name="purpose" label={t('fields.purpose')} max={textCharacters} />
      <TextField name="handler" label={t('fields.handler')} max={nameCharacters} />
      <TextField name="witness" label={t('fields.witness')} max={nameCharacters} />
      <TextField name="evidence" label={t('fields.evidence')} max={textCharacters} />
      <ChoiceField
        name="confirmation"
        label={t('fields.confirmation')}
        codes={CLAIM_CONFIRMATIONS}
        labels={CLAIM_CONFIRMATION_LABELS}
      />
      <DayField name="confirmedDay" label={t('fields.confirmedDay')} />
      <TextField name="note" label={t('fields.note')} max={textCharacters} rows={2} isWide />
    </>
  );
}

import { useTranslation } from 'react-i18next';
import {
  ASSET_BOUNDS as BOUNDS,
  ASSET_CLASSES,
  ASSET_CLASS_LABELS,
  ASSET_FUNDING_LABELS,
  ASSET_FUNDINGS,
  ASSET_USE_LABELS,
  ASSET_USES,
  type AssetInput,
  type AssetView,
} from '../../../assets/asset.js';
import { LAND_CLASS_LABELS, LAND_CLASSES } from '../../../assets/land.js';
import { assetPath, assetsPath } from '../../api/assets.js';
import { correctRow, recordRow } from '../../api/registers.js';
import type { ShownUnit } from '../../format/money-text.js';
import { AmountField, AreaField, ChoiceField, QuantityField, TextField } from '../registers/form-fields.js';
import { OneAfterAnother } from '../registers/one-after-another.js';
import { RegisterEditor } from '../registers/register-editor.js';
import { SameRowHint } from '../registers/same-row-hint.js';
import { useTypedUnit } from '../registers/use-typed-unit.js';
import { VillageField } from '../registers/village-field.js';
import { WordsField } from '../registers/words-field.js';
import type { AssetKind } from './asset-kind.js';
import { assetInputOf, emptyAsset, keptOfAsset, valuesOfAsset, type AssetValues } from './asset-values.js';

/** One new thing or resource after another, in the village that the list is narrowed to. */
export function NewAssets({
  kind,
  villageId,
  onDone,
}: {
  readonly kind: AssetKind;
  readonly villageId: string | null;
  readonly onDone: () => void;
}) {
  return (
    <OneAfterAnother<AssetValues>
      first={emptyAsset(villageId)}
      draw={(initial, next) => (
        <Editor
          kind={kind}
          existing={null}
          initial={initial}
          onDone={onDone}
          onNext={(values) => next(keptOfAsset(values))}
        />
      )}
    />
  );
}

/** Corrects what the books say of one. */
export function AssetEditor({
  existing,
  onDone,
}: {
  readonly existing: AssetView;
  readonly onDone: () => void;
}) {
  const unit = useTypedUnit();
  return (
    <Editor
      kind={existing.classCode === 'resource' ? 'resources' : 'things'}
      existing={existing}
      initial={valuesOfAsset(existing, unit)}
      onDone={onDone}
    />
  );
}

function Editor({
  kind,
  existing,
  initial,
  onDone,
  onNext,
}: {
  readonly kind: AssetKind;
  readonly existing: AssetView | null;
  readonly initial: AssetValues;
  readonly onDone: () => void;
  readonly onNext?: (values: AssetValues) => void;
}) {
  const { t } = useTranslation();
  const unit = useTypedUnit();
  return (
    <RegisterEditor<AssetValues, AssetInput & { readonly villageId?: string }, AssetView>
      existing={existing}
      initial={initial}
      inputOf={(values) => {
        const input = assetInputOf(values, unit);
        return {
          ...input,
          // Land whose class nobody wrote belongs to the resources all the same.
          ...(kind === 'resources' && existing === null && input.landClass === null
            ? { classAsWritten: input.classAsWritten ?? ASSET_CLASS_LABELS.resource.zh }
            : {}),
          // A row never changes its village.
          ...(existing === null ? { villageId: values.villageId ?? '' } : {}),
        };
      }}
      save={(input, version) =>
        existing === null || version === null
          ? recordRow(assetsPath, input)
          : correctRow(assetPath(existing.id), version, input)
      }
      nameOf={(one) => `${one.villageName} ${one.name}`}
      onSaved={onDone}
      onCancel={onDone}
      {...(onNext ? { onNext } : {})}
    >
      {() => (
        <>
          {existing === null && <VillageField begins={initial.villageId === null} />}
          <NameFields begins={existing === null && initial.villageId !== null} />
          <SameRowHint<AssetView>
            path={assetsPath}
            fields={['name', 'place']}
            existing={existing}
            toldOf={(one) => ({ number: one.number ?? '', words: [one.name, one.place ?? ''] })}
            words={t('assets.sameAsThere')}
          />
          {kind === 'resources' ? <ResourceFields unit={unit} /> : <ThingFields unit={unit} />}
          <FurtherFields />
        </>
      )}
    </RegisterEditor>
  );
}

function NameFields({ begins }: { readonly begins: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        name="name"
        label={t('assets.name')}
        max={BOUNDS.nameCharacters}
        needed={t('assets.nameFault')}
        autoFocus={begins}
      />
      <TextField name="number" label={t('fields.number')} max={BOUNDS.nameCharacters} />
    </>
  );
}

function ThingFields({ unit }: { readonly unit: ShownUnit }) {
  const { t } = useTranslation();
  // Papers are written in Chinese whatever the language of the page.
  const classes = ASSET_CLASSES.filter((one) => one !== 'other' && one !== 'resource');
  return (
    <>
      <WordsField
        name="classAsWritten"
        label={t('fields.classAsWritten')}
        words={classes.map((one) => ASSET_CLASS_LABELS[one].zh)}
        max={BOUNDS.nameCharacters}
      />
      <TextField name="model" label={t('fields.model')} max={BOUNDS.nameCharacters} />
      <QuantityField name="quantity" label={t('assets.quantity')} />
      <TextField name="unit" label={t('fields.unit')} max={BOUNDS.nameCharacters} />
      <AmountField name="value" label={t('fields.bookValueFen')} unit={unit} />
      <AmountField name="net" label={t('fields.bookNetFen')} unit={unit} />
      <TextField
        name="acquiredAsWritten"
        label={t('fields.acquiredDay')}
        extra={t('assets.acquiredHint')}
        max={BOUNDS.nameCharacters}
      />
    </>
  );
}

function ResourceFields({ unit }: { readonly unit: ShownUnit }) {
  const { t } = useTranslation();
  return (
    <>
      <ChoiceField
        name="landClass"
        label={t('fields.landClass')}
        codes={LAND_CLASSES}
        labels={LAND_CLASS_LABELS}
      />
      <AreaField name="area" label={t('assets.bookArea')} />
      <AmountField name="value" label={t('fields.bookValueFen')} unit={unit} />
    </>
  );
}

function FurtherFields() {
  const { t } = useTranslation();
  return (
    <>
      <WordsField
        name="useAsWritten"
        label={t('fields.useCode')}
        words={ASSET_USES.map((one) => ASSET_USE_LABELS[one].zh)}
        max={BOUNDS.nameCharacters}
      />
      <ChoiceField
        name="fundedBy"
        label={t('fields.fundedBy')}
        codes={ASSET_FUNDINGS}
        labels={ASSET_FUNDING_LABELS}
      />
      <TextField name="place" label={t('assets.place')} max={BOUNDS.textCharacters} />
      <TextField name="keeper" label={t('fields.keeper')} max={BOUNDS.nameCharacters} />
      <TextField name="note" label={t('fields.note')} max={BOUNDS.textCharacters} rows={2} isWide />
    </>
  );
}

import { useTranslation } from 'react-i18next';
import type { ContractInput, ContractTag, ContractView } from '../../../contracts/contract.js';
import { contractPath, contractsPath } from '../../api/contracts.js';
import { correctRow, recordRow } from '../../api/registers.js';
import { OneAfterAnother } from '../registers/one-after-another.js';
import { RegisterEditor } from '../registers/register-editor.js';
import { SameRowHint } from '../registers/same-row-hint.js';
import { useTypedUnit } from '../registers/use-typed-unit.js';
import { VillageField } from '../registers/village-field.js';
import { ProcedureFields, RentFields, TermFields, ThingFields } from './contract-fields.js';
import {
  contractInputOf,
  emptyContract,
  keptOfContract,
  valuesOfContract,
  type ContractValues,
} from './contract-values.js';

/** One new contract after another, in the village that the list is narrowed to. */
export function NewContracts({
  villageId,
  assetId,
  onDone,
}: {
  readonly villageId: string | null;
  readonly assetId: string | null;
  readonly onDone: () => void;
}) {
  return (
    <OneAfterAnother<ContractValues>
      first={emptyContract(villageId, assetId)}
      draw={(initial, next) => (
        <Editor
          existing={null}
          initial={initial}
          onDone={onDone}
          onNext={(values) => next(keptOfContract(values))}
        />
      )}
    />
  );
}

/** Corrects what the paper of one says. */
export function ContractEditor({
  existing,
  onDone,
}: {
  readonly existing: ContractView;
  readonly onDone: () => void;
}) {
  const unit = useTypedUnit();
  return <Editor existing={existing} initial={valuesOfContract(existing, unit)} onDone={onDone} />;
}

interface Told extends ContractInput {
  readonly tags: readonly ContractTag[];
  readonly villageId?: string;
}

function Editor({
  existing,
  initial,
  onDone,
  onNext,
}: {
  readonly existing: ContractView | null;
  readonly initial: ContractValues;
  readonly onDone: () => void;
  readonly onNext?: (values: ContractValues) => void;
}) {
  const { t } = useTranslation();
  const unit = useTypedUnit();
  const begins = existing === null && initial.villageId !== null;
  return (
    <RegisterEditor<ContractValues, Told, ContractView>
      existing={existing}
      initial={initial}
      inputOf={(values) => ({
        ...contractInputOf(values, unit),
        // A row never changes its village.
        ...(existing === null ? { villageId: values.villageId ?? '' } : {}),
      })}
      save={(input, version) =>
        existing === null || version === null
          ? recordRow(contractsPath, input)
          : correctRow(contractPath(existing.id), version, input)
      }
      nameOf={(one) => `${one.villageName} ${one.thing}`}
      onSaved={onDone}
      onCancel={onDone}
      {...(onNext ? { onNext } : {})}
    >
      {(form) => (
        <>
          {existing === null && <VillageField begins={initial.villageId === null} />}
          <ThingFields form={form} villageId={existing?.villageId ?? null} begins={begins} />
          <SameRowHint<ContractView>
            path={contractsPath}
            fields={['thing', 'lessee']}
            existing={existing}
            toldOf={(one) => ({ number: one.number ?? '', words: [one.thing, one.lessee ?? ''] })}
            words={t('contracts.sameAsThere')}
          />
          <h3 className="form-wide form-part">{t('contracts.termPart')}</h3>
          <TermFields />
          <h3 className="form-wide form-part">{t('contracts.rent')}</h3>
          <RentFields unit={unit} />
          <h3 className="form-wide form-part">{t('contracts.procedure')}</h3>
          <ProcedureFields />
        </>
      )}
    </RegisterEditor>
  );
}

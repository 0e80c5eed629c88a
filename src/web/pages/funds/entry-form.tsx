import { Skeleton } from 'antd';
import type { EntryInput, EntryView } from '../../../funds/fund.js';
import { entriesPath, entryPath, useEntry } from '../../api/funds.js';
import { correctRow, recordRow } from '../../api/registers.js';
import { FailureNote } from '../../layout/failure-note.js';
import { OneAfterAnother } from '../registers/one-after-another.js';
import { RegisterEditor } from '../registers/register-editor.js';
import { useTypedUnit } from '../registers/use-typed-unit.js';
import { EntryFields } from './entry-fields.js';
import {
  emptyEntry,
  entryInputOf,
  keptOfEntry,
  returnOf,
  valuesOfEntry,
  type EntryValues,
} from './entry-values.js';

/** One new entry after another, in the account that the list is of; or the money that comes back of a loan. */
export function NewEntries({
  accountId,
  returnsId,
  onDone,
}: {
  readonly accountId: string | null;
  readonly returnsId: string | null;
  readonly onDone: () => void;
}) {
  const loan = useEntry(returnsId);
  if (loan.isError) return <FailureNote error={loan.error} onRetry={() => void loan.refetch()} />;
  if (returnsId !== null && !loan.data) return <Skeleton active />;
  return (
    <OneAfterAnother<EntryValues>
      first={loan.data ? returnOf(loan.data) : emptyEntry(accountId)}
      draw={(initial, next) => (
        <Editor
          existing={null}
          initial={initial}
          onDone={onDone}
          onNext={(values) => next(keptOfEntry(values))}
        />
      )}
    />
  );
}

/** Corrects an entry. */
export function EntryEditor({
  existing,
  onDone,
}: {
  readonly existing: EntryView;
  readonly onDone: () => void;
}) {
  const unit = useTypedUnit();
  return <Editor existing={existing} initial={valuesOfEntry(existing, unit)} onDone={onDone} />;
}

function Editor({
  existing,
  initial,
  onDone,
  onNext,
}: {
  readonly existing: EntryView | null;
  readonly initial: EntryValues;
  readonly onDone: () => void;
  readonly onNext?: (values: EntryValues) => void;
}) {
  const unit = useTypedUnit();
  return (
    <RegisterEditor<EntryValues, Omit<EntryInput, 'accountId'> & { readonly accountId?: string }, EntryView>
      existing={existing}
      initial={initial}
      inputOf={(values) => ({
        ...entryInputOf(values, unit),
        ...(existing === null ? { accountId: values.accountId ?? '' } : {}),
      })}
      save={(input, version) =>
        existing === null || version === null
          ? recordRow(entriesPath, input)
          : correctRow(entryPath(existing.id), version, input)
      }
      nameOf={({ day, summary }) => `${day} ${summary}`}
      onSaved={onDone}
      onCancel={onDone}
      {...(onNext ? { onNext } : {})}
    >
      {(form) => <EntryFields form={form} unit={unit} existing={existing} initial={initial} />}
    </RegisterEditor>
  );
}

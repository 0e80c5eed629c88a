import { Button, Skeleton } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { AssignmentSheet as Sheet } from '../../../rectification/assignment.js';
import { useAssignmentSheet } from '../../api/bulk.js';
import { EmptyNote } from '../../layout/empty-note.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useKeys } from '../../layout/keys.js';
import { useCampaignCode, useLedger } from '../../layout/ledger-context.js';
import { PageHead } from '../../layout/page-head.js';
import { UnsavedGuard } from '../../layout/unsaved-guard.js';
import { AssignOptions } from './assign-options.js';
import { AssignSheet } from './assign-sheet.js';
import { AssignVillages } from './assign-villages.js';
import {
  cellText,
  chosenCases,
  dueOf,
  noEdits,
  orderOf,
  periodsIn,
  type SheetEdits,
} from './assign-values.js';
import { BulkRun, type BulkOrder } from './bulk-run.js';
import { useCountedDays } from './use-counted-days.js';

/** A whole category is handed out on one screen: everything that waits, with what items and villages propose. */
export function Component() {
  const { t } = useTranslation();
  const { today } = useLedger().ledger;
  const [edits, setEdits] = useState<SheetEdits>(() => noEdits(today));
  const sheet = useAssignmentSheet(useCampaignCode(), edits.day);
  const [order, setOrder] = useState<BulkOrder | null>(null);
  const dirty = useRef(false);
  const isDirty = useCallback(() => dirty.current, []);
  const edit = useCallback((change: (edits: SheetEdits) => SheetEdits) => {
    dirty.current = true;
    setEdits(change);
  }, []);
  const anew = (): void => {
    dirty.current = false;
    setEdits(({ day }) => noEdits(day));
    setOrder(null);
  };
  return (
    <>
      <UnsavedGuard isDirty={isDirty} />
      <PageHead title={t('handOut.title')}>{sheet.data && <Found sheet={sheet.data} />}</PageHead>
      {order !== null ? (
        <BulkRun
          order={order}
          onBack={() => setOrder(null)}
          onBegun={() => {
            dirty.current = false;
          }}
          onClose={anew}
        />
      ) : sheet.isError ? (
        <FailureNote error={sheet.error} kept onRetry={() => void sheet.refetch()} />
      ) : sheet.isPending ? (
        <Skeleton active aria-label={t('frame.loading')} />
      ) : sheet.data.total === 0 ? (
        <EmptyNote title={t('handOut.empty')} todo={t('handOut.emptyTodo')}>
          <Link to="/cases">{t('bulk.toRegister')}</Link>
        </EmptyNote>
      ) : (
        <Waiting sheet={sheet.data} edits={edits} onEdit={edit} onOrder={setOrder} />
      )}
    </>
  );
}

function Found({ sheet: { total, cases } }: { readonly sheet: Sheet }) {
  const { t } = useTranslation();
  return total > cases.length
    ? t('handOut.foundFirst', { total, count: cases.length })
    : t('handOut.found', { count: total });
}

function Waiting({
  sheet,
  edits,
  onEdit,
  onOrder,
}: {
  readonly sheet: Sheet;
  readonly edits: SheetEdits;
  readonly onEdit: (change: (edits: SheetEdits) => SheetEdits) => void;
  readonly onOrder: (order: BulkOrder) => void;
}) {
  const { t } = useTranslation();
  const { today } = useLedger().ledger;
  const [search, setSearch] = useSearchParams();
  const { counted, error } = useCountedDays(periodsIn(sheet, edits));
  const asked = search.get('categoryCode');
  const category = sheet.cases.some(({ categoryCode }) => categoryCode === asked) ? asked : null;
  const cases = sheet.cases.filter(({ categoryCode }) => category === null || categoryCode === category);
  const chosen = chosenCases(cases, edits);
  const dues = chosen.map((one) =>
    dueOf(cellText(sheet, edits, one, 'due'), sheet.counting, edits.day, counted),
  );
  const faults = dues.filter(({ kind }) => kind === 'fault' || kind === 'counting').length;
  const lacking = dues.filter(({ kind }) => kind === 'nothing').length;
  const look = (): void => {
    if (chosen.length === 0 || faults > 0) return;
    const ordered = chosen.map((one) => orderOf(sheet, edits, one, counted));
    onOrder({ deed: 'assign', cases: ordered, input: { day: edits.day } });
  };
  useKeys({ 'ctrl+enter': look });
  return (
    <>
      {error !== null && <FailureNote error={error} kept />}
      <AssignOptions
        {...{ sheet, edits, category, today, onEdit }}
        onCategory={(code) => setSearch(code === null ? {} : { categoryCode: code }, { replace: true })}
      />
      <AssignVillages {...{ sheet, edits, onEdit }} />
      <p className="muted">{t('handOut.keysHint')}</p>
      <AssignSheet {...{ sheet, cases, edits, counted, onEdit }} />
      <div className="bulk-foot">
        <Button type="primary" disabled={chosen.length === 0 || faults > 0} onClick={look}>
          {t('handOut.look', { count: chosen.length })} <kbd aria-hidden="true">Ctrl+Enter</kbd>
        </Button>{' '}
        <span aria-live="polite">
          {faults > 0 && <strong className="late">{t('handOut.faults', { count: faults })} </strong>}
          {lacking > 0 && <strong className="late">{t('handOut.lacking', { count: lacking })}</strong>}
        </span>
      </div>
    </>
  );
}

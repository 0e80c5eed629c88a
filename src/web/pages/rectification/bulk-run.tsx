import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button, Progress, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WAYS_BACK, type BulkDeed, type BulkPreview } from '../../../rectification/bulk.js';
import { previewBulk, startBulk, type BulkCase, type BulkInput } from '../../api/bulk.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useKeys } from '../../layout/keys.js';
import { useLanguage } from '../../words/language.js';
import { BatchPanel } from './batch-panel.js';
import { BulkPreviewTable } from './bulk-preview-table.js';

/** What is to be done on which cases. */
export interface BulkOrder {
  readonly deed: BulkDeed;
  readonly cases: readonly BulkCase[];
  readonly input: BulkInput;
}

/** From the preview to the results: nothing is written before what would come of it has been shown. */
export function BulkRun({
  order,
  onBack,
  onBegun,
  onClose,
}: {
  readonly order: BulkOrder;
  readonly onBack: () => void;
  readonly onBegun: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { deed, cases, input } = order;
  const [looked, setLooked] = useState(0);
  const starting = useMutation({
    mutationFn: (able: readonly BulkCase[]) => startBulk(deed, able, input),
    onSuccess: onBegun,
  });
  const batchId = starting.data?.id;
  const preview = useQuery({
    queryKey: ['bulk', 'preview', order],
    queryFn: ({ signal }) => previewBulk(deed, cases, input, setLooked, signal),
    // The ledger was changed by what was begun; what was shown before it says nothing any more.
    enabled: batchId === undefined,
    retry: false,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  const rows = preview.data?.rows ?? [];
  const versions = new Map(rows.filter((row) => row.done).map((row) => [row.id, row.version]));
  const able = cases.flatMap((one) => {
    const version = versions.get(one.id);
    return version === undefined ? [] : [{ ...one, version }];
  });
  const run = (): void => {
    if (able.length > 0 && !starting.isPending) starting.mutate(able);
  };
  useKeys({ 'ctrl+enter': run }, batchId === undefined && able.length > 0);
  if (batchId !== undefined) return <BatchPanel id={batchId} onClose={onClose} />;
  return (
    <>
      {starting.isError && <FailureNote error={starting.error} />}
      {preview.isError && <FailureNote error={preview.error} kept onRetry={() => void preview.refetch()} />}
      {preview.isPending && !preview.isError && <Looking looked={looked} total={cases.length} />}
      {preview.data && <Looked deed={deed} preview={preview.data} />}
      <Space className="bulk-foot">
        <Button
          type="primary"
          disabled={able.length === 0}
          loading={starting.isPending}
          onClick={run}
          autoFocus
        >
          {t('bulk.run', { count: able.length })} <kbd aria-hidden="true">Ctrl+Enter</kbd>
        </Button>
        <Button onClick={onBack}>{t('bulk.change')}</Button>
      </Space>
    </>
  );
}

/** How far the rehearsal is. */
function Looking({ looked, total }: { readonly looked: number; readonly total: number }) {
  const { t } = useTranslation();
  return (
    <div aria-live="polite">
      <p>{t('bulk.looking', { done: looked, total })}</p>
      <Progress percent={Math.round((looked / Math.max(1, total)) * 100)} aria-label={t('bulk.look')} />
    </div>
  );
}

/** What would come of it, and whether it can be taken back, before it is done. */
function Looked({ deed, preview }: { readonly deed: BulkDeed; readonly preview: BulkPreview }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const { open, label } = WAYS_BACK[deed];
  return (
    <>
      <Alert type={open ? 'info' : 'warning'} showIcon title={read(label)} style={{ marginBottom: 8 }} />
      <BulkPreviewTable preview={preview} />
      {preview.done === 0 ? (
        <p className="muted">{t('bulk.noneCan')}</p>
      ) : (
        preview.refused > 0 && <p className="muted">{t('bulk.skipped', { count: preview.refused })}</p>
      )}
    </>
  );
}

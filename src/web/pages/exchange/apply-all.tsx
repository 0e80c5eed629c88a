import { useMutation, useQueries, useQueryClient } from '@tanstack/react-query';
import { App, Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../../exchange/import-report.js';
import { get } from '../../api/http.js';
import { FailureNote } from '../../layout/failure-note.js';
import { refreshAfterWrite } from '../../layout/use-saving.js';
import { carryOutAll } from './carry-out.js';
import type { Upload } from './uploads.js';

/** Writes all files that have no faults, one after the other; says first what that will change. */
export function ApplyAll({ uploads }: { readonly uploads: readonly Upload[] }) {
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  const queries = useQueryClient();
  const ids = uploads.flatMap(({ state, importId }) => (state === 'sent' && importId ? [importId] : []));
  const reports = useQueries({
    queries: ids.map((id) => ({
      queryKey: ['imports', 'one', id],
      queryFn: () => get<ImportReport>(`/imports/${encodeURIComponent(id)}`),
      // The rows of the list ask; this only looks at what they have learnt.
      enabled: false,
    })),
  });
  const good = reports
    .flatMap(({ data }) => (data ? [data] : []))
    .filter(
      ({ state, refused, created, changed, opening }) =>
        state === 'read' && refused === 0 && created + changed + (opening?.stands ?? 0) > 0,
    );
  const writing = useMutation({
    mutationFn: () => carryOutAll(good),
    onSuccess: (left) => {
      if (left.length > 0) void message.warning(t('importReport.outdated'));
      else void message.success(t('imports.states.applied'));
    },
    onSettled: () => refreshAfterWrite(queries),
  });
  if (good.length < 2 && !writing.isPending)
    return writing.isError ? <FailureNote error={writing.error} /> : null;
  const sum = (name: 'created' | 'changed'): number =>
    good.reduce((total, report) => total + report[name], 0);
  return (
    <>
      {writing.isError && <FailureNote error={writing.error} />}
      <Tooltip title={t('imports.applyAllHint')}>
        <Button
          type="primary"
          loading={writing.isPending}
          onClick={() =>
            void modal.confirm({
              title: t('imports.applyAll', { count: good.length }),
              content: t('imports.applyAllAsk', {
                files: good.length,
                created: sum('created'),
                changed: sum('changed'),
              }),
              okText: t('importReport.apply'),
              cancelText: t('frame.cancel'),
              onOk: () => writing.mutate(),
            })
          }
        >
          {t('imports.applyAll', { count: good.length })}
        </Button>
      </Tooltip>
    </>
  );
}

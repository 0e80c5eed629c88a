import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LinkedCaseView } from '../../../discipline/sanction.js';
import { FailureNote } from '../../layout/failure-note.js';
import { refreshAfterWrite } from '../../layout/use-saving.js';
import { places } from '../../places.js';
import { CasePicker } from './case-picker.js';

/** The cases that something is about, each opening its own; who may says which they are. */
export function LinkedCases({
  cases,
  send,
}: {
  readonly cases: readonly LinkedCaseView[];
  /** Null where the reader may not change them. */
  readonly send: ((caseIds: readonly string[]) => Promise<unknown>) | null;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const saving = useMutation({
    mutationFn: (ids: readonly string[]) => (send === null ? Promise.resolve(null) : send(ids)),
    onSuccess: async () => {
      await refreshAfterWrite(queries);
      setChosen(null);
    },
  });
  return (
    <section className="long-fact">
      <h3>{t('discipline.cases')}</h3>
      {saving.isError && <FailureNote error={saving.error} kept />}
      {chosen === null ? (
        <>
          {cases.length === 0 && <p className="muted">{t('discipline.noCases')}</p>}
          <CaseRows cases={cases} />
          {send !== null && (
            <Button size="small" className="no-print" onClick={() => setChosen(cases.map(({ id }) => id))}>
              {t('dealt.linkCases')}
            </Button>
          )}
        </>
      ) : (
        <>
          <CasePicker aria-label={t('discipline.cases')} value={chosen} known={cases} onChange={setChosen} />
          <Space style={{ marginTop: 8 }}>
            <Button type="primary" loading={saving.isPending} onClick={() => saving.mutate(chosen)}>
              {t('frame.save')}
            </Button>
            <Button onClick={() => setChosen(null)}>{t('frame.cancel')}</Button>
          </Space>
        </>
      )}
    </section>
  );
}

function CaseRows({ cases }: { readonly cases: readonly LinkedCaseView[] }) {
  return (
    <table className="plain-table">
      <tbody>
        {cases.map(({ id, number, villageName, description }) => (
          <tr key={id}>
            <td className="number">
              <Link to={places.cases({ case: id })}>{number}</Link>
            </td>
            <td>{villageName}</td>
            <td>{description}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

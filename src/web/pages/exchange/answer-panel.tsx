import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ROW_ANSWERS, type AnsweredRow, type RowAnswer } from '../../../exchange/import.js';
import type { ImportReport } from '../../../exchange/import-report.js';
import { FailureNote } from '../../layout/failure-note.js';
import { answerRows } from './carry-out.js';

/** Asks of each row that resembles one in the register whether it is that one, and reads the file again. */
export function AnswerPanel({ report }: { readonly report: ImportReport }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [said, setSaid] = useState<Readonly<Record<string, RowAnswer>>>({});
  const asked = askedRows(report);
  const answers = asked.flatMap(({ key, sheet, row, answer: before }): AnsweredRow[] => {
    const answer = said[key];
    return answer === undefined || answer === before ? [] : [{ sheet, row, answer }];
  });
  const answering = useMutation({
    mutationFn: () => answerRows(report.importId, answers),
    onSuccess: () => setSaid({}),
    onSettled: () => queries.invalidateQueries({ queryKey: ['imports'] }),
  });
  if (asked.length === 0) return null;
  return (
    <section className="block no-print">
      <h2>{t('importReport.asked')}</h2>
      <p className="muted">{t('importReport.askedText')}</p>
      {answering.isError && <FailureNote error={answering.error} kept />}
      {asked.map(({ key, sheet, row, name, answer }) => (
        <div key={key} className="answer-row">
          <span className="muted">{t('importReport.askedPlace', { sheet, row })}</span>
          <strong>{name}</strong>
          <Radio.Group
            aria-label={t('importReport.askedOf', { sheet, row, name })}
            value={said[key] ?? answer}
            onChange={({ target }) => setSaid({ ...said, [key]: target.value as RowAnswer })}
            options={ROW_ANSWERS.map((value) => ({ value, label: t(`importReport.answers.${value}`) }))}
          />
        </div>
      ))}
      <Button
        type="primary"
        disabled={answers.length === 0}
        loading={answering.isPending}
        onClick={() => answering.mutate()}
      >
        {t('importReport.askedSave')}
      </Button>
    </section>
  );
}

interface AskedRow {
  readonly key: string;
  readonly sheet: string;
  readonly row: number;
  readonly name: string;
  readonly answer: RowAnswer | undefined;
}

/** Rows of which it is asked, and those of which it was said, so that one may think again. */
function askedRows({ problems, answers = [] }: ImportReport): readonly AskedRow[] {
  const open = problems.flatMap(({ asked, sheet, row, value }) =>
    asked === true ? [{ key: `${row} ${sheet}`, sheet, row, name: value, answer: undefined }] : [],
  );
  const done = answers.map(({ sheet, row, answer }) => ({
    key: `${row} ${sheet}`,
    sheet,
    row,
    name: '',
    answer,
  }));
  return [...open, ...done.filter(({ key }) => !open.some((one) => one.key === key))];
}

import { Button, Space, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { HAND_OVER_KINDS, HAND_OVER_LABELS, type HandOverView } from '../../../discipline/hand-over.js';
import { handOverPath, useHandOvers } from '../../api/dealt.js';
import { useMay } from '../../layout/session-context.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';
import { RegisterFilters } from '../registers/register-filters.js';
import { RegisterHead } from '../registers/register-head.js';
import { RegisterTable } from '../registers/register-table.js';
import { useRegister } from '../registers/use-register.js';
import { VoidDialog } from '../registers/void-dialog.js';
import { DISCIPLINE_LISTS } from './discipline-lists.js';
import { HandOverDialog } from './hand-over-dialog.js';
import { useMayRecord } from './use-may-record.js';

/** Cases that went to the discipline organ (移交), or to police, procuratorate and court (移送). */
export function HandOversPanel() {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const state = useRegister(DISCIPLINE_LISTS['hand-overs']);
  const mayRecord = useMayRecord();
  const list = useHandOvers(state.question);
  const [open, setOpen] = useState<HandOverView | 'new' | null>(null);
  const [voiding, setVoiding] = useState<HandOverView | null>(null);
  const columns = useColumns(setOpen, setVoiding);
  return (
    <>
      <RegisterHead
        found={
          list.data
            ? t('dealt.handOversFound', { count: list.data.total })
            : list.isPending && t('frame.loading')
        }
        record={mayRecord && { words: t('dealt.handOver'), begin: () => setOpen('new') }}
      />
      <RegisterFilters
        state={state}
        hint={t('dealt.handOverSearch')}
        choices={[
          {
            name: 'kind',
            label: t('dealt.receiver'),
            options: HAND_OVER_KINDS.map((value) => ({ value, label: read(HAND_OVER_LABELS[value]) })),
          },
        ]}
      />
      <RegisterTable
        state={state}
        query={list}
        columns={columns}
        empty={{ title: t('dealt.noHandOvers'), todo: t('dealt.noHandOversTodo') }}
      />
      {open !== null && <HandOverDialog existing={open} caseId={null} onClose={() => setOpen(null)} />}
      {voiding !== null && (
        <VoidDialog
          path={handOverPath(voiding.id)}
          version={voiding.version}
          name={t('dealt.handOverOf', { number: voiding.case.number })}
          onClose={() => setVoiding(null)}
        />
      )}
    </>
  );
}

function useColumns(
  onEdit: (one: HandOverView) => void,
  onVoid: (one: HandOverView) => void,
): TableColumnsType<HandOverView> {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const mayWrite = useMay('discipline:write');
  return [
    {
      title: t('fields.number'),
      width: 150,
      className: 'number',
      render: (_, one) => <Link to={places.cases({ case: one.case.id })}>{one.case.number}</Link>,
    },
    { title: t('fields.villageId'), width: 100, render: (_, one) => one.case.villageName },
    {
      title: t('fields.description'),
      render: (_, one) => <span className="two-lines">{one.case.description}</span>,
    },
    { title: t('dealt.receiver'), width: 150, render: (_, { kind }) => read(HAND_OVER_LABELS[kind]) },
    { title: t('fields.handedDay'), width: 110, className: 'number', dataIndex: 'handedDay' },
    {
      title: t('fields.receiptNumber'),
      width: 170,
      render: (_, { receiptNumber }) =>
        receiptNumber ?? <span className="muted">{t('dealt.noReceipt')}</span>,
    },
    { title: t('fields.organ'), width: 150, dataIndex: 'organ' },
    { title: t('fields.personCount'), width: 90, className: 'number-cell', dataIndex: 'personCount' },
    {
      title: t('dealt.standing'),
      width: 170,
      render: (_, one) =>
        one.voidReason !== null
          ? t('registers.isVoid', { reason: one.voidReason })
          : mayWrite && (
              <Space className="no-print">
                <Button size="small" onClick={() => onEdit(one)}>
                  {t('frame.edit')}
                </Button>
                <Button size="small" danger onClick={() => onVoid(one)}>
                  {t('registers.void')}
                </Button>
              </Space>
            ),
    },
  ];
}

import { Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DISCIPLINE_MONEY, DISCIPLINE_MONEY_CODES } from '../../../cases/settlement.js';
import type { DisciplineMoneyView } from '../../../discipline/discipline-money.js';
import { useDisciplineMoney } from '../../api/dealt.js';
import { Money, useWithUnit } from '../../format/money.js';
import { useMay } from '../../layout/session-context.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';
import { BetweenDays, RegisterFilters } from '../registers/register-filters.js';
import { RegisterHead } from '../registers/register-head.js';
import { RegisterTable } from '../registers/register-table.js';
import { useRegister } from '../registers/use-register.js';
import { DISCIPLINE_LISTS } from './discipline-lists.js';
import { MoneyDialog } from './money-dialog.js';
import { MoneySums } from './money-sums.js';
import { ReverseMoneyDialog } from './reverse-money-dialog.js';
import { useMayRecord } from './use-may-record.js';

/** Money that discipline organs took, in five kinds that are never one and never what a case recovered. */
export function MoneyPanel() {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const state = useRegister(DISCIPLINE_LISTS.money);
  const { search, question } = state;
  const mayRecord = useMayRecord();
  const list = useDisciplineMoney(question);
  const [adding, setAdding] = useState(false);
  const [reversing, setReversing] = useState<DisciplineMoneyView | null>(null);
  const columns = useColumns(setReversing);
  return (
    <>
      <RegisterHead
        found={
          list.data ? t('dealt.moneyFound', { count: list.data.total }) : list.isPending && t('frame.loading')
        }
        record={mayRecord && { words: t('dealt.recordMoney'), begin: () => setAdding(true) }}
      />
      <RegisterFilters
        state={state}
        hint={t('dealt.moneySearch')}
        choices={[
          {
            name: 'kind',
            label: t('dealt.moneyKind'),
            options: DISCIPLINE_MONEY_CODES.map((value) => ({ value, label: read(DISCIPLINE_MONEY[value]) })),
          },
        ]}
      >
        <BetweenDays state={state} names={['fromDay', 'toDay']} label={t('dealt.moneyDay')} />
      </RegisterFilters>
      {list.data && list.data.total > 0 && <MoneySums sums={list.data.sums} />}
      <RegisterTable
        state={state}
        query={list}
        columns={columns}
        empty={{ title: t('dealt.noMoney'), todo: t('dealt.noMoneyTodo') }}
      />
      {adding && (
        <MoneyDialog
          personId={search.get('personId')}
          caseId={search.get('caseId')}
          onClose={() => setAdding(false)}
        />
      )}
      {reversing && <ReverseMoneyDialog line={reversing} onClose={() => setReversing(null)} />}
    </>
  );
}

function useColumns(onReverse: (line: DisciplineMoneyView) => void): TableColumnsType<DisciplineMoneyView> {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const withUnit = useWithUnit();
  const mayWrite = useMay('discipline:write');
  return [
    { title: t('dealt.moneyDay'), width: 110, className: 'number', dataIndex: 'day' },
    { title: t('dealt.moneyKind'), width: 130, render: (_, { kind }) => read(DISCIPLINE_MONEY[kind]) },
    {
      title: withUnit(t('registers.amount')),
      width: 130,
      className: 'number-cell',
      render: (_, { amountFen }) => <Money fen={amountFen} />,
    },
    {
      title: t('discipline.person'),
      width: 150,
      render: (_, { person }) =>
        person && <Link to={places.dealtPerson(person.id)}>{`${person.villageName} ${person.name}`}</Link>,
    },
    {
      title: t('fields.caseId'),
      width: 150,
      render: (_, one) => one.case && <Link to={places.cases({ case: one.case.id })}>{one.case.number}</Link>,
    },
    { title: t('dealt.moneyDocument'), width: 160, dataIndex: 'documentNumber' },
    { title: t('fields.organ'), width: 140, dataIndex: 'organ' },
    { title: t('fields.note'), dataIndex: 'note' },
    {
      title: t('dealt.standing'),
      width: 100,
      render: (_, line) =>
        line.isReversed ? (
          <span className="muted">{t('registers.isReversed')}</span>
        ) : line.reverses !== null ? (
          <span className="muted">{t('registers.isReversal')}</span>
        ) : (
          mayWrite && (
            <Button size="small" className="no-print" onClick={() => onReverse(line)}>
              {t('registers.reverse')}
            </Button>
          )
        ),
    },
  ];
}

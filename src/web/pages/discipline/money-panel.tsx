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
import { MoneyDialog } from './money-dialog.js';
import { MoneySums } from './money-sums.js';
import { PanelFilters } from './panel-filters.js';
import { PanelHead } from './panel-head.js';
import type { Changes } from './panel-search.js';
import { PanelTable } from './panel-table.js';
import { ReverseDialog } from './reverse-dialog.js';
import { usePanel } from './use-panel.js';

/** Money that discipline organs took, in five kinds that are never one and never what a case recovered. */
export function MoneyPanel() {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const { search, question, change } = usePanel('money');
  const list = useDisciplineMoney(question);
  const [adding, setAdding] = useState(false);
  const [reversing, setReversing] = useState<DisciplineMoneyView | null>(null);
  const columns = useColumns(setReversing);
  return (
    <>
      <PanelHead
        found={
          list.data ? t('dealt.moneyFound', { count: list.data.total }) : list.isPending && t('frame.loading')
        }
        record={t('dealt.recordMoney')}
        onNew={() => setAdding(true)}
      />
      <PanelFilters
        panel="money"
        search={search}
        hint={t('dealt.moneySearch')}
        onChange={change}
        choices={[
          {
            name: 'kind',
            label: t('dealt.moneyKind'),
            options: DISCIPLINE_MONEY_CODES.map((value) => ({ value, label: read(DISCIPLINE_MONEY[value]) })),
          },
        ]}
      >
        <Between search={search} onChange={change} />
      </PanelFilters>
      {list.data && list.data.total > 0 && <MoneySums sums={list.data.sums} />}
      <PanelTable
        panel="money"
        list={list}
        columns={columns}
        search={search}
        onChange={change}
        empty={{ title: t('dealt.noMoney'), todo: t('dealt.noMoneyTodo') }}
      />
      {adding && (
        <MoneyDialog
          personId={search.get('personId')}
          caseId={search.get('caseId')}
          onClose={() => setAdding(false)}
        />
      )}
      {reversing && <ReverseDialog line={reversing} onClose={() => setReversing(null)} />}
    </>
  );
}

/** From which day to which; the sums are those of the days between. */
function Between({
  search,
  onChange,
}: {
  readonly search: URLSearchParams;
  readonly onChange: (changes: Changes) => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      {(['fromDay', 'toDay'] as const).map((name) => (
        <label key={name}>
          {t(`dealt.${name}`)}{' '}
          <input
            type="date"
            className="day-input"
            value={search.get(name) ?? ''}
            onChange={(event) => onChange({ [name]: event.target.value })}
          />
        </label>
      ))}
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
      title: withUnit(t('dealt.amount')),
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
          <span className="muted">{t('dealt.isReversed')}</span>
        ) : line.reverses !== null ? (
          <span className="muted">{t('dealt.isReversal')}</span>
        ) : (
          mayWrite && (
            <Button size="small" className="no-print" onClick={() => onReverse(line)}>
              {t('dealt.reverse')}
            </Button>
          )
        ),
    },
  ];
}

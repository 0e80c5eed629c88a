import { Table, type TableColumnsType, type TableColumnType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RollupView } from '../../../rollups/rollup.js';
import type { VillageView } from '../../../villages/village.js';
import { useRollup } from '../../api/rollups.js';
import { CountLink, MoneyLink } from '../../format/count-link.js';
import { useWithUnit } from '../../format/money.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useCampaignCode, useLedger } from '../../layout/ledger-context.js';
import { lineAddress, type RolledFigure } from '../../layout/line-address.js';
import { decimalsOf } from '../../layout/rollup-table.js';
import { useMay } from '../../layout/session-context.js';
import { places } from '../../places.js';

/** Chinese names in the order of their pinyin. */
const NAMES = new Intl.Collator('zh-Hans-u-co-pinyin');

type Column = TableColumnType<VillageView>;
type Rolled = 'cases' | 'open' | 'overdue' | 'amountFen' | 'undetermined' | 'outstandingFen';

/** The villages as a table; it sorts here, since a town has some dozens. */
export function VillageList({
  rows,
  loading,
}: {
  readonly rows: readonly VillageView[];
  readonly loading: boolean;
}) {
  const mayCount = useMay('rollups:read');
  const campaign = useCampaignCode();
  const rollup = useRollup(mayCount ? campaign : '', 'village');
  const [facts, rolled] = [useFactColumns(), useRolledColumns(rollup.data)];
  const columns: TableColumnsType<VillageView> = mayCount ? [...facts, ...rolled] : facts;
  return (
    <>
      {rollup.isError && <FailureNote error={rollup.error} onRetry={() => void rollup.refetch()} />}
      <Table<VillageView>
        rowKey="id"
        size="small"
        bordered
        loading={loading}
        columns={columns}
        dataSource={[...rows]}
        pagination={false}
        showSorterTooltip={false}
        className="page-table"
      />
    </>
  );
}

function useFactColumns(): Column[] {
  const { t } = useTranslation();
  const { ledger } = useLedger();
  const counted = (name: 'groupsCount' | 'households' | 'population'): Column => ({
    title: t(`fields.${name}`),
    dataIndex: name,
    className: 'number-cell',
    sorter: (first, second) => (first[name] ?? 0) - (second[name] ?? 0),
  });
  return [
    {
      title: t('villages.order'),
      dataIndex: 'printOrder',
      className: 'number-cell',
      width: 64,
      sorter: (first, second) => first.printOrder - second.printOrder,
      defaultSortOrder: 'ascend',
    },
    {
      title: t('fields.name'),
      // So that usual names stand on one line; long ones still wrap.
      minWidth: 104,
      sorter: (first, second) => NAMES.compare(first.name, second.name),
      render: (_, village) => (
        <>
          <Link to={places.village(village.id)}>{village.name}</Link>
          {village.validToDay !== null && village.validToDay < ledger.today && (
            <span className="muted"> ({t('villages.invalid')})</span>
          )}
        </>
      ),
    },
    { title: t('fields.code'), dataIndex: 'code', className: 'number' },
    { title: t('fields.formerNames'), render: (_, village) => village.formerNames.join('、') },
    counted('groupsCount'),
    counted('households'),
    counted('population'),
  ];
}

/** Where the rows of a figure of a village are. */
const addressOf = ({ id }: VillageView, figure: RolledFigure): string =>
  lineAddress({ by: 'village', code: id, filters: { villageId: id }, asOf: null }, figure);

/** What the campaign found in each; the cells stay empty until it is known, since nothing found is 0. */
function useRolledColumns(rollup: RollupView | undefined): Column[] {
  const { t } = useTranslation();
  const withUnit = useWithUnit();
  const lines = new Map((rollup?.lines ?? []).map((line) => [line.code, line]));
  const decimals = decimalsOf(rollup?.lines ?? []);
  const figure = (village: VillageView, name: Rolled): number => lines.get(village.id)?.[name] ?? 0;
  const rolled = (name: Rolled, title: string, render: (village: VillageView) => ReactNode): Column => ({
    title,
    className: 'number-cell',
    sorter: (first, second) => figure(first, name) - figure(second, name),
    render: (_: unknown, village) => rollup && render(village),
  });
  const counted = (name: 'cases' | 'open' | 'overdue' | 'undetermined', title: string): Column =>
    rolled(name, title, (village) => (
      <CountLink
        count={figure(village, name)}
        to={addressOf(village, name)}
        label={`${village.name} ${title}`}
      />
    ));
  const summed = (name: 'amountFen' | 'outstandingFen'): Column =>
    rolled(name, withUnit(t(`fields.${name}`)), (village) => (
      <MoneyLink
        fen={figure(village, name)}
        decimals={decimals}
        to={addressOf(village, name)}
        label={`${village.name} ${t(`fields.${name}`)}`}
      />
    ));
  return [
    counted('cases', t('villages.cases')),
    counted('open', t('overview.figures.open')),
    counted('overdue', t('overview.figures.overdue')),
    summed('amountFen'),
    // A village whose amounts are not determined shows no amount, and that is a gap.
    counted('undetermined', t('overview.short.undetermined')),
    summed('outstandingFen'),
  ];
}

import { Table, type TableColumnsType, type TableColumnType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RollupLine, RollupView } from '../../../rollups/rollup.js';
import type { VillageView } from '../../../villages/village.js';
import { useRollup } from '../../api/rollups.js';
import { CountLink } from '../../format/count-link.js';
import { Money, useWithUnit } from '../../format/money.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useCampaignCode, useLedger } from '../../layout/ledger-context.js';
import { useMay } from '../../layout/session-context.js';
import { places } from '../../places.js';

/** Chinese names in the order of their pinyin. */
const NAMES = new Intl.Collator('zh-Hans-u-co-pinyin');

type Column = TableColumnType<VillageView>;
type Rolled = 'cases' | 'open' | 'amountFen' | 'outstandingFen';

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

/** What the campaign found in each; the cells stay empty until it is known, since nothing found is 0. */
function useRolledColumns(rollup: RollupView | undefined): Column[] {
  const { t } = useTranslation();
  const withUnit = useWithUnit();
  const lines = new Map((rollup?.lines ?? []).map((line) => [line.code, line]));
  const figure = (village: VillageView, name: Rolled): number => lines.get(village.id)?.[name] ?? 0;
  const rolled = (
    name: Rolled,
    title: string,
    render: (line: RollupLine | undefined, village: VillageView) => ReactNode,
  ): Column => ({
    title,
    className: 'number-cell',
    sorter: (first, second) => figure(first, name) - figure(second, name),
    render: (_: unknown, village) => rollup && render(lines.get(village.id), village),
  });
  return [
    rolled('cases', t('villages.cases'), (line, village) => (
      <CountLink
        count={line?.cases ?? 0}
        filters={{ villageId: village.id }}
        label={`${village.name} ${t('villages.cases')}`}
      />
    )),
    rolled('open', t('overview.figures.open'), (line, village) => (
      <CountLink
        count={line?.open ?? 0}
        filters={{ villageId: village.id, is: 'open' }}
        label={`${village.name} ${t('overview.figures.open')}`}
      />
    )),
    rolled('amountFen', withUnit(t('fields.amountFen')), (line) => <Money fen={line?.amountFen ?? 0} />),
    rolled('outstandingFen', withUnit(t('fields.outstandingFen')), (line) => (
      <Money fen={line?.outstandingFen ?? 0} />
    )),
  ];
}

import { DownloadOutlined, PlusOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Drawer, Input, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { RollupLine } from '../../../rollups/rollup.js';
import type { VillageView } from '../../../villages/village.js';
import { villagesAddress } from '../../api/exports.js';
import { useRollup } from '../../api/rollups.js';
import { useVillages } from '../../api/villages.js';
import { CountLink } from '../../format/count-link.js';
import { isNamedBy } from '../../format/initials.js';
import { Money, useWithUnit } from '../../format/money.js';
import { EmptyNote } from '../../layout/empty-note.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useCampaignCode, useLedger, useMay } from '../../layout/ledger-context.js';
import { PageHead } from '../../layout/page-head.js';
import { places } from '../../places.js';
import { VillageEditor } from './village-editor.js';

/** All villages with what the campaign has found in each. */
export function Component() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const mayWrite = useMay('villages:write');
  const mayExport = useMay('exports:run');
  const villages = useVillages();
  const wanted = search.get('q') ?? '';
  const shown = (villages.data ?? []).filter((village) =>
    isNamedBy(
      wanted,
      [village.name, village.shortName ?? '', ...village.formerNames].join(' '),
      village.initials,
    ),
  );
  return (
    <>
      <PageHead
        title={t('villages.title')}
        tools={
          <>
            <Input
              type="search"
              aria-label={t('villages.search')}
              placeholder={t('villages.searchHint')}
              prefix={<SearchOutlined />}
              allowClear
              value={wanted}
              style={{ width: 280 }}
              onChange={({ target }) =>
                setSearch(target.value === '' ? {} : { q: target.value }, { replace: true })
              }
            />
            <Link to="/imports?kind=villages">{t('villages.import')}</Link>
            {mayExport && (
              <Button icon={<DownloadOutlined />} href={villagesAddress()}>
                {t('villages.export')}
              </Button>
            )}
            {mayWrite && (
              <Button type="primary" icon={<PlusOutlined />} onClick={() => setSearch({ new: '1' })}>
                {t('villages.add')}
              </Button>
            )}
          </>
        }
      >
        {villages.data && t('villages.count', { count: villages.data.length })}
      </PageHead>
      {villages.isError && <FailureNote error={villages.error} onRetry={() => void villages.refetch()} />}
      {villages.data?.length === 0 && (
        <EmptyNote title={t('villages.empty')} todo={t('villages.emptyTodo')}>
          <Link to="/imports?kind=villages">{t('villages.import')}</Link>
        </EmptyNote>
      )}
      {villages.data && villages.data.length > 0 && shown.length === 0 && (
        <EmptyNote title={t('villages.emptySearch')} todo={t('villages.emptySearchTodo')} />
      )}
      {(villages.isPending || shown.length > 0) && <VillageList rows={shown} loading={villages.isPending} />}
      <Drawer
        open={search.has('new') && mayWrite}
        size={640}
        title={t('villages.newTitle')}
        onClose={() => setSearch({})}
        destroyOnHidden
        autoFocus={false}
      >
        <VillageEditor
          existing={null}
          onSaved={({ id }) => void navigate(places.village(id))}
          onCancel={() => setSearch({})}
        />
      </Drawer>
    </>
  );
}

const TEXT = new Intl.Collator('zh-Hans-u-co-pinyin');

function VillageList({
  rows,
  loading,
}: {
  readonly rows: readonly VillageView[];
  readonly loading: boolean;
}) {
  const { t } = useTranslation();
  const withUnit = useWithUnit();
  const { ledger } = useLedger();
  const rollup = useRollup(useCampaignCode(), 'village');
  const lines = new Map((rollup.data?.lines ?? []).map((line) => [line.code, line]));
  const figure = (village: VillageView, name: 'cases' | 'amountFen' | 'open' | 'outstandingFen'): number =>
    lines.get(village.id)?.[name] ?? 0;
  const counted = (name: 'groupsCount' | 'households' | 'population') => ({
    title: t(`fields.${name}`),
    dataIndex: name,
    className: 'number-cell',
    sorter: (first: VillageView, second: VillageView) => (first[name] ?? 0) - (second[name] ?? 0),
  });
  const rolled = (
    name: 'cases' | 'open' | 'amountFen' | 'outstandingFen',
    title: string,
    render: (line: RollupLine | undefined, village: VillageView) => React.ReactNode,
  ) => ({
    title,
    className: 'number-cell',
    sorter: (first: VillageView, second: VillageView) => figure(first, name) - figure(second, name),
    render: (_: unknown, village: VillageView) => render(lines.get(village.id), village),
  });
  const columns: TableColumnsType<VillageView> = [
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
      sorter: (first, second) => TEXT.compare(first.name, second.name),
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
  return (
    <Table<VillageView>
      rowKey="id"
      size="small"
      bordered
      loading={loading}
      columns={columns}
      dataSource={[...rows]}
      pagination={false}
      showSorterTooltip={false}
      sticky={{ offsetHeader: 44 }}
    />
  );
}

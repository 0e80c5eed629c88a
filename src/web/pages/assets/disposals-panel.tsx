import { useTranslation } from 'react-i18next';
import {
  DISPOSAL_WAY_LABELS,
  DISPOSAL_WAYS,
  type AssetDisposalLine,
  type AssetDisposalPage,
} from '../../../assets/asset.js';
import { useDisposalList } from '../../api/assets.js';
import { quantityText } from '../../format/measure-text.js';
import { Money, useWithUnit } from '../../format/money.js';
import { useMay } from '../../layout/session-context.js';
import { useLanguage } from '../../words/language.js';
import { useMoneyColumn } from '../registers/register-cells.js';
import { BetweenDays, RegisterFilters } from '../registers/register-filters.js';
import { RegisterHead } from '../registers/register-head.js';
import { RegisterTable } from '../registers/register-table.js';
import { useColumns, type MovableColumn } from '../registers/use-columns.js';
import { useRegister } from '../registers/use-register.js';
import { AssetDrawer } from './asset-drawer.js';
import { ASSET_LISTS } from './asset-lists.js';

/** How things left the villages, with procedure and decision; a row opens its asset. */
export function DisposalsPanel() {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const state = useRegister(ASSET_LISTS.disposals);
  const { question, change } = state;
  const mayWrite = useMay('assets:write');
  const query = useDisposalList(question);
  const { shown, choice } = useColumns('assets.disposals', useDisposalColumns(query.data?.rows ?? []));
  return (
    <>
      <RegisterHead
        found={query.data ? <Found page={query.data} /> : query.isPending && t('frame.loading')}
        columns={choice}
      />
      <RegisterFilters
        state={state}
        hint={t('assets.disposalSearch')}
        choices={[
          {
            name: 'way',
            label: t('fields.way'),
            options: DISPOSAL_WAYS.map((value) => ({ value, label: read(DISPOSAL_WAY_LABELS[value]) })),
          },
        ]}
      >
        <BetweenDays state={state} names={['fromDay', 'toDay']} label={t('assets.disposedDay')} />
      </RegisterFilters>
      <RegisterTable<AssetDisposalLine, AssetDisposalPage>
        state={state}
        query={query}
        columns={shown}
        onOpen={(row) => change({ row: row.assetId })}
        empty={{
          title: t('assets.disposalsEmpty'),
          todo: t(mayWrite ? 'assets.disposalsTodo' : 'assets.emptyWait'),
        }}
      />
      <AssetDrawer state={state} kind="things" />
    </>
  );
}

function Found({ page }: { readonly page: AssetDisposalPage }) {
  const { t } = useTranslation();
  const withUnit = useWithUnit();
  const { valuationFen, proceedsFen } = page.sums;
  return (
    <>
      {t('assets.found.disposals', { count: page.total, assets: page.assets, villages: page.villages })}
      {' · '}
      {withUnit(t('fields.valuationFen'))} <Money fen={valuationFen} />
      {' · '}
      <strong>
        {withUnit(t('fields.proceedsFen'))} <Money fen={proceedsFen} />
      </strong>
    </>
  );
}

function useDisposalColumns(rows: readonly AssetDisposalLine[]): MovableColumn<AssetDisposalLine>[] {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const money = useMoneyColumn(rows);
  return [
    {
      key: 'day',
      title: t('assets.disposedDay'),
      width: 104,
      className: 'number',
      sorter: true,
      dataIndex: 'day',
    },
    { key: 'village', title: t('fields.villageId'), width: 92, sorter: true, dataIndex: 'villageName' },
    {
      key: 'asset',
      title: t('assets.name'),
      sorter: true,
      render: (_, { assetName, assetNumber }) => (
        <>
          {assetName} {assetNumber !== null && <span className="muted">{assetNumber}</span>}
        </>
      ),
    },
    {
      key: 'way',
      title: t('fields.way'),
      width: 110,
      render: (_, { way }) => read(DISPOSAL_WAY_LABELS[way]),
    },
    {
      key: 'quantityMilli',
      title: t('assets.quantity'),
      width: 84,
      className: 'number-cell',
      render: (_, { quantityMilli, unit }) =>
        quantityMilli === null ? t('assets.all') : `${quantityText(quantityMilli)} ${unit ?? ''}`,
    },
    money('valuationFen', t('fields.valuationFen'), ({ valuationFen }) => valuationFen, { sorter: true }),
    money('proceedsFen', t('fields.proceedsFen'), ({ proceedsFen }) => proceedsFen, { sorter: true }),
    { key: 'counterparty', title: t('assets.receiver'), width: 120, dataIndex: 'counterparty' },
    { key: 'resolution', title: t('fields.resolution'), width: 150, dataIndex: 'resolution' },
    { key: 'procedure', title: t('fields.procedure'), width: 140, dataIndex: 'procedure' },
  ];
}

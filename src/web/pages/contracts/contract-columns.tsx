import { useTranslation } from 'react-i18next';
import {
  CONTRACT_BIDDING_LABELS,
  CONTRACT_FORM_LABELS,
  CONTRACT_KIND_LABELS,
  type ContractView,
} from '../../../contracts/contract.js';
import { formatMu } from '../../../kernel/area.js';
import { Money, useWithUnit } from '../../format/money.js';
import { useLanguage } from '../../words/language.js';
import { seldomText, useMoneyColumn } from '../registers/register-cells.js';
import type { MovableColumn } from '../registers/use-columns.js';
import { ContractTags } from './contract-tags.js';

/** Village, number, thing and lessee: by these a contract is known. */
export function useNameColumns<
  Row extends { readonly number: string | null; readonly thing: string; readonly lessee: string | null },
>(isSorted: boolean): MovableColumn<Row>[] {
  const { t } = useTranslation();
  const sorter = isSorted ? { sorter: true as const } : {};
  return [
    { key: 'village', title: t('fields.villageId'), width: 92, ...sorter, dataIndex: 'villageName' },
    { key: 'number', title: t('fields.number'), width: 92, ...sorter, dataIndex: 'number' },
    { key: 'thing', title: t('fields.thing'), ...sorter, dataIndex: 'thing' },
    { key: 'lessee', title: t('fields.lessee'), width: 110, ...sorter, dataIndex: 'lessee' },
  ];
}

/** What is due and unpaid; a dash where nobody knows what was paid before. */
export function useOverdueColumn(): MovableColumn<ContractView> {
  const { t } = useTranslation();
  const withUnit = useWithUnit();
  return {
    key: 'overdueFen',
    title: withUnit(t('contracts.overdue')),
    width: 116,
    className: 'number-cell',
    align: 'right',
    render: (_, { rentFen, rent: { overdueFen } }) => {
      if (rentFen === null) return null;
      if (overdueFen === null) return <span className="muted">{t('contracts.unknown')}</span>;
      return overdueFen > 0 ? (
        <strong className="late">
          <Money fen={overdueFen} />
        </strong>
      ) : null;
    },
  };
}

/** The columns of the register. */
export function useContractColumns(rows: readonly ContractView[]): MovableColumn<ContractView>[] {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const money = useMoneyColumn(rows);
  return [
    ...useNameColumns<ContractView>(true),
    {
      key: 'kind',
      title: t('contracts.kind'),
      width: 100,
      render: (_, { kind }) => read(CONTRACT_KIND_LABELS[kind]),
    },
    {
      key: 'areaCentiMu',
      title: t('contracts.area'),
      width: 84,
      className: 'number-cell',
      align: 'right',
      sorter: true,
      render: (_, { areaCentiMu }) => (areaCentiMu === null ? null : formatMu(areaCentiMu)),
    },
    {
      key: 'fromDay',
      title: t('contracts.from'),
      width: 100,
      className: 'number',
      sorter: true,
      dataIndex: 'fromDay',
    },
    {
      key: 'toDay',
      title: t('contracts.to'),
      width: 100,
      className: 'number',
      sorter: true,
      dataIndex: 'toDay',
    },
    money('rentFen', t('fields.rentFen'), ({ rentFen }) => rentFen, { sorter: true, width: 110 }),
    useOverdueColumn(),
    {
      key: 'tags',
      title: t('fields.tags'),
      width: 150,
      render: (_, { tags }) => <ContractTags tags={tags} />,
    },
    {
      key: 'form',
      title: t('fields.form'),
      width: 90,
      seldom: true,
      render: (_, { form }) => form && read(CONTRACT_FORM_LABELS[form]),
    },
    {
      key: 'bidding',
      title: t('fields.bidding'),
      width: 100,
      seldom: true,
      render: (_, { bidding }) => bidding && read(CONTRACT_BIDDING_LABELS[bidding]),
    },
    money('depositFen', t('fields.depositFen'), ({ depositFen }) => depositFen, { width: 104, seldom: true }),
    seldomText('signedDay', t('fields.signedDay'), 104),
    seldomText('endedDay', t('fields.endedDay'), 116),
    seldomText('resolution', t('fields.resolution')),
    seldomText('approvedByTown', t('fields.approvedByTown')),
    seldomText('filing', t('fields.filing')),
    seldomText('missingTerms', t('fields.missingTerms')),
    seldomText('note', t('fields.note')),
  ];
}

import { Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  DISPOSITION_KIND_LABELS,
  SETTLEMENT_KIND_LABELS,
  type CaseView,
  type DispositionView,
  type SettlementView,
} from '../../../cases/case.js';
import { CaseAmount, Money } from '../../format/money.js';
import { useLanguage } from '../../words/language.js';

const FIGURES = [
  'recoveredFen',
  'setOffFen',
  'correctedFen',
  'writtenOffFen',
  'notPursuedFen',
  'outstandingFen',
  'returnedFen',
  'turnedOverFen',
  'householdsFen',
  'heldFen',
] as const;

/** How the money of a case was put right, and where it went. */
export function CaseMoneyTab({ one }: { readonly one: CaseView }) {
  const { t } = useTranslation();
  return (
    <>
      <table className="plain-table">
        <tbody>
          <tr>
            <th scope="row">{t('fields.amountFen')}</th>
            <td className="number-cell">
              <CaseAmount kind={one.amountKind} fen={one.amountFen} />
            </td>
          </tr>
          {FIGURES.filter((name) => one[name] !== 0 || name === 'outstandingFen').map((name) => (
            <tr key={name}>
              <th scope="row">{t(`fields.${name}`)}</th>
              <td className="number-cell">
                <Money fen={one[name]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{t('fields.settlements')}</h3>
      <Lines
        rows={one.settlements}
        heading={t('oneCase.settlementKind')}
        empty={t('oneCase.settlementsEmpty')}
      />
      <h3>{t('fields.dispositions')}</h3>
      <Lines
        rows={one.dispositions}
        heading={t('oneCase.dispositionKind')}
        empty={t('oneCase.dispositionsEmpty')}
      />
    </>
  );
}

const KINDS = { ...SETTLEMENT_KIND_LABELS, ...DISPOSITION_KIND_LABELS };

function Lines({
  rows,
  heading,
  empty,
}: {
  readonly rows: readonly (SettlementView | DispositionView)[];
  readonly heading: string;
  readonly empty: string;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  if (rows.length === 0) return <p className="muted">{empty}</p>;
  const columns: TableColumnsType<SettlementView | DispositionView> = [
    { title: t('oneCase.lineDay'), dataIndex: 'day' },
    { title: heading, render: (_, line) => read(KINDS[line.kind]) },
    {
      title: t('oneCase.lineAmount'),
      className: 'number-cell',
      render: (_, line) => <Money fen={line.amountFen} />,
    },
    { title: t('oneCase.lineVoucher'), dataIndex: 'voucher' },
    { title: t('oneCase.lineNote'), dataIndex: 'note' },
  ];
  return <Table rowKey="id" size="small" pagination={false} columns={columns} dataSource={[...rows]} />;
}

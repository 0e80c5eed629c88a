import { useTranslation } from 'react-i18next';
import type { StatementView } from '../../../funds/statement.js';
import { useMoneyColumn } from '../registers/register-cells.js';
import type { MovableColumn } from '../registers/use-columns.js';

/** The columns of statement balances; of one account they leave out whose they are. */
export function useStatementColumns(
  rows: readonly StatementView[],
  isOfOne: boolean,
): MovableColumn<StatementView>[] {
  const { t } = useTranslation();
  const money = useMoneyColumn(rows);
  return [
    { key: 'day', title: t('fields.day'), width: 104, className: 'number', sorter: true, dataIndex: 'day' },
    ...(isOfOne
      ? []
      : [
          {
            key: 'village',
            title: t('fields.villageId'),
            width: 110,
            sorter: true as const,
            dataIndex: 'villageName',
          },
          { key: 'account', title: t('fields.accountId'), width: 180, dataIndex: 'accountName' },
        ]),
    money('statementFen', t('fields.statementFen'), ({ statementFen }) => statementFen, {
      width: 156,
      sorter: true,
    }),
    money('bookFen', t('statements.bookFen'), ({ bookFen }) => bookFen),
    money('differenceFen', t('statements.differenceFen'), ({ differenceFen }) => differenceFen, {
      width: 150,
    }),
    {
      key: 'result',
      title: t('statements.result'),
      width: 104,
      render: (_, { differenceFen }) => <Result differenceFen={differenceFen} />,
    },
    {
      key: 'paper',
      title: t('fields.paper'),
      width: 180,
      render: (_, { paper }) => <span className="two-lines">{paper}</span>,
    },
    {
      key: 'note',
      title: t('fields.note'),
      render: (_, { note }) => <span className="two-lines">{note}</span>,
    },
  ];
}

/** Does the balance tie, in a word? */
export function Result({ differenceFen }: { readonly differenceFen: number }) {
  const { t } = useTranslation();
  return differenceFen === 0 ? (
    <span className="muted">{t('statements.ties')}</span>
  ) : (
    <strong>{t('statements.differs')}</strong>
  );
}

import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FlagSource, FlagSourceRow, FlagView } from '../../../red-flags/flag.js';
import { useFlagSources } from '../../api/flags.js';
import { Facts } from '../../layout/facts.js';
import { QueryNote } from '../../layout/query-note.js';
import { places } from '../../places.js';
import { useFlagValue, useInputName } from './flag-values.js';

type Kind = FlagSource['kind'];

/** Where a row is at home. */
const HOMES: Readonly<Record<Kind, (row: FlagSourceRow) => string>> = {
  entry: ({ id }) => places.funds({ tab: 'entries', row: id }),
  account: ({ id }) => places.funds({ row: id }),
  asset: ({ id }) => places.assets({ row: id }),
  contract: ({ id }) => places.contracts({ row: id }),
  claim: ({ id, facts }) => places.claims({ tab: facts['side'] === 'debt' ? 'debts' : null, row: id }),
  case: ({ id }) => places.cases({ case: id }),
  village: ({ id }) => places.village(id),
  campaign: () => places.overview,
};

/** Columns in which many rows of a kind are compared; fewer rows show all that they say. */
const COLUMNS: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  entry: ['day', 'voucher', 'summary', 'incomeFen', 'expenseFen'],
  claim: ['counterparty', 'originDay', 'principalFen', 'outstandingFen'],
};
/** More rows than these stand in a table. */
const FACTS_MAX = 1;
/** An entry has one of the two; nothing is said of the other. */
const ONE_OF_TWO: readonly string[] = ['incomeFen', 'expenseFen'];

/** The rows of the registers that a flag was computed from, as they stand now, each with the way to its register. */
export function FlagSources({ flag }: { readonly flag: FlagView }) {
  const { t } = useTranslation();
  const sources = useFlagSources(flag.id);
  const rows = sources.data ?? [];
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  const isOfCampaign = flag.subjectKind === 'campaign';
  return (
    <section className="flag-sources" aria-label={t('flags.sources')}>
      <h3>{t('flags.sources')}</h3>
      <QueryNote query={sources} />
      {sources.data && rows.length === 0 && (
        <p className="desk-quiet">
          {t(isOfCampaign ? 'flags.noSources' : 'flags.sourcesGone')}{' '}
          {isOfCampaign && (
            <Link className="in-text" to="/campaign?tab=reconciliation">
              {t('flags.openReconciliation')}
            </Link>
          )}
        </p>
      )}
      {kinds.map((kind) => {
        const ofKind = rows.filter((row) => row.kind === kind);
        return ofKind.length > FACTS_MAX && COLUMNS[kind] !== undefined ? (
          <RowsTable key={kind} kind={kind} rows={ofKind} columns={COLUMNS[kind]} />
        ) : (
          ofKind.map((row) => <OneRow key={row.id} row={row} />)
        );
      })}
    </section>
  );
}

function OneRow({ row }: { readonly row: FlagSourceRow }) {
  const { t } = useTranslation();
  const inputName = useInputName();
  const valueOf = useFlagValue();
  return (
    <article className="flag-row">
      <Facts
        title={t(`flags.kinds.${row.kind}`)}
        facts={Object.entries(row.facts).map(([name, value]) => [
          inputName(name),
          value === 0 && ONE_OF_TWO.includes(name) ? '' : valueOf(name, value),
        ])}
      />
      <p>
        <Link to={HOMES[row.kind](row)}>{t('flags.openRow', { name: row.name })}</Link>
      </p>
    </article>
  );
}

function RowsTable({
  kind,
  rows,
  columns,
}: {
  readonly kind: Kind;
  readonly rows: readonly FlagSourceRow[];
  readonly columns: readonly string[];
}) {
  const { t } = useTranslation();
  const inputName = useInputName();
  const valueOf = useFlagValue();
  const isNumber = (name: string): boolean => name.endsWith('Fen');
  return (
    <table className="plain-table">
      <caption>{t(`flags.kinds.${kind}`)}</caption>
      <thead>
        <tr>
          {columns.map((name) => (
            <th key={name} scope="col" className={isNumber(name) ? 'number-cell' : undefined}>
              {inputName(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            {columns.map((name) => {
              const value = row.facts[name] ?? null;
              const said = value === 0 && ONE_OF_TWO.includes(name) ? '' : valueOf(name, value);
              return (
                <td key={name} className={isNumber(name) ? 'number-cell' : undefined}>
                  {value === row.name ? <Link to={HOMES[kind](row)}>{said}</Link> : said}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

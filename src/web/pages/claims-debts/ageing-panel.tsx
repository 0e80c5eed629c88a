import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  CLAIM_SIDE_LABELS,
  CLAIM_SIDES,
  type AgeingLine,
  type ClaimSide,
} from '../../../claims-debts/claim.js';
import { day, isDay, type Day } from '../../../kernel/calendar.js';
import { sumFen, wanYuanDecimals } from '../../../kernel/money.js';
import { useAgeing } from '../../api/claims.js';
import { Money, useWithUnit } from '../../format/money.js';
import { EmptyNote } from '../../layout/empty-note.js';
import { useLedger } from '../../layout/ledger-context.js';
import { PrintButton } from '../../layout/print-button.js';
import { QueryNote } from '../../layout/query-note.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';
import { RegisterFilters } from '../registers/register-filters.js';
import { useRegister } from '../registers/use-register.js';
import { rowsOfLine } from './ageing-filters.js';
import { AGEING_LIST } from './claim-lists.js';

/** What is outstanding by age on a day; a count opens its rows. */
export function AgeingPanel() {
  const { t } = useTranslation();
  const { today } = useLedger().ledger;
  const state = useRegister(AGEING_LIST);
  const { search, change } = state;
  const asked = search.get('asOf') ?? '';
  const asOf = isDay(asked) ? asked : day(today);
  const villageId = search.get('villageId');
  const query = useAgeing({ asOf, villageId });
  return (
    <>
      <RegisterFilters state={state}>
        <label>
          {t('claims.asOf')}{' '}
          <input
            type="date"
            className="day-input"
            value={asOf}
            onChange={(event) => change({ asOf: event.target.value })}
          />
        </label>
        <PrintButton />
      </RegisterFilters>
      <QueryNote query={query} />
      {query.data?.every(({ rows }) => rows === 0) && (
        <EmptyNote title={t('claims.ageingEmpty')} todo={t('claims.ageingEmptyTodo')} />
      )}
      {query.data?.some(({ rows }) => rows > 0) && (
        <AgeingTable lines={query.data} asOf={asOf} villageId={villageId} />
      )}
    </>
  );
}

const ofSide = (lines: readonly AgeingLine[], side: ClaimSide): readonly AgeingLine[] =>
  lines.filter((line) => line.side === side);

function AgeingTable({
  lines,
  asOf,
  villageId,
}: {
  readonly lines: readonly AgeingLine[];
  readonly asOf: Day;
  readonly villageId: string | null;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const bands = ofSide(lines, 'claim');
  const sums = CLAIM_SIDES.map((side) => ({
    side,
    rows: ofSide(lines, side).reduce((sum, { rows }) => sum + rows, 0),
    outstandingFen: sumFen(ofSide(lines, side).map(({ outstandingFen }) => outstandingFen)),
  }));
  const decimals = wanYuanDecimals([...lines, ...sums].map(({ outstandingFen }) => outstandingFen));
  const cells = (
    line: { side: ClaimSide; rows: number; outstandingFen: number },
    of: Record<string, string>,
  ) => [
    <td key={`${line.side}-rows`} className="number-cell">
      {line.rows === 0 ? (
        <span className="muted">0</span>
      ) : (
        <Link
          to={places.claims({ tab: line.side === 'debt' ? 'debts' : null, villageId, ...of })}
          aria-label={`${read(CLAIM_SIDE_LABELS[line.side])} ${line.rows}`}
        >
          {line.rows}
        </Link>
      )}
    </td>,
    <td key={`${line.side}-fen`} className="number-cell">
      <Money fen={line.outstandingFen} decimals={decimals} />
    </td>,
  ];
  return (
    <table className="plain-table ageing-table">
      <caption className="visually-hidden">{t('claims.ageing')}</caption>
      <AgeingHead />
      <tbody>
        {bands.map((band) => (
          <tr key={`${band.fromYears}-${band.belowYears}`}>
            <th scope="row">
              <BandName line={band} />
            </th>
            {CLAIM_SIDES.flatMap((side) => {
              const line = ofSide(lines, side).find(({ fromYears }) => fromYears === band.fromYears);
              return line ? cells(line, { ...rowsOfLine(line, asOf) }) : [];
            })}
          </tr>
        ))}
        <tr className="summary-row">
          <th scope="row">{t('claims.total')}</th>
          {sums.flatMap((sum) => cells(sum, { outstanding: 'true' }))}
        </tr>
      </tbody>
    </table>
  );
}

function AgeingHead() {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const withUnit = useWithUnit();
  return (
    <thead>
      <tr>
        <th scope="col">{t('claims.age')}</th>
        {CLAIM_SIDES.flatMap((side) => [
          <th key={`${side}-rows`} scope="col" className="number-cell">
            {t('claims.rowsOf', { side: read(CLAIM_SIDE_LABELS[side]) })}
          </th>,
          <th key={`${side}-fen`} scope="col" className="number-cell">
            {withUnit(t(`claims.outstanding.${side}`))}
          </th>,
        ])}
      </tr>
    </thead>
  );
}

function BandName({ line: { fromYears, belowYears } }: { readonly line: AgeingLine }) {
  const { t } = useTranslation();
  if (fromYears === null) return t('claims.undated');
  if (belowYears === null) return t('claims.bands.above', { from: fromYears });
  return t(fromYears === 0 ? 'claims.bands.below' : 'claims.bands.between', {
    from: fromYears,
    to: belowYears,
  });
}

import { scopeCondition } from '../access/scope.js';
import type { MeasureEntry } from '../discipline/discipline-tables.js';
import type { Day } from '../kernel/calendar.js';
import type { SqlReader } from '../storage/sql.js';
import { COUNTING_NO_CASE, COUNTING_NONE, type CountingBy } from './counting.js';
import type { CountingFigure } from './counting-figures.js';
import type { Member, Portion } from './counting.rules.js';
import { codeOfCase, narrowedTo, type Counted, type Piece } from './counting.sql.js';

/** What links something of a person to cases. */
interface Links {
  readonly table: 'sanctions' | 'measures';
  readonly links: 'sanction_cases' | 'measure_cases';
  readonly column: 'sanction_id' | 'measure_id';
  /** What says more of it: the track, or the kind. */
  readonly word: 'track' | 'kind';
}

const SANCTIONS: Links = {
  table: 'sanctions',
  links: 'sanction_cases',
  column: 'sanction_id',
  word: 'track',
};
const MEASURES: Links = { table: 'measures', links: 'measure_cases', column: 'measure_id', word: 'kind' };

/** Of rows `x`: those about a case of the campaign (one blank), or about no case of any campaign. */
export const ofCampaign = ({ links, column }: Pick<Links, 'links' | 'column'>): string =>
  `(EXISTS (SELECT 1 FROM ${links} l JOIN cases k ON k.id = l.case_id WHERE l.${column} = x.id AND k.campaign_id = ?)
     OR NOT EXISTS (SELECT 1 FROM ${links} l WHERE l.${column} = x.id))`;

/** Of rows `x`: those of the campaign, or those about a case of the category or item that is asked for. */
function asked({ campaign, only }: Counted, of: Links): Piece {
  if (only === undefined) return { sql: ofCampaign(of), parameters: [campaign.id] };
  const narrowed = narrowedTo(only, 'k');
  return {
    sql: `EXISTS (SELECT 1 FROM ${of.links} l JOIN cases k ON k.id = l.case_id
       WHERE l.${of.column} = x.id AND k.campaign_id = ? AND k.state <> 'voided'${narrowed.sql})`,
    parameters: [campaign.id, ...narrowed.parameters],
  };
}

/** The line of somebody `p` for what was decided on a day; by what cases have, that of the case `c`. */
function codeOfPerson(by: CountingBy, day: string): string {
  if (by === 'village') return 'p.village_id';
  if (by === 'month') return `coalesce(substr(${day}, 1, 7), '${COUNTING_NONE}')`;
  return `CASE WHEN c.id IS NULL THEN '${COUNTING_NO_CASE}' ELSE ${codeOfCase(by, day)} END`;
}

interface PersonRow {
  readonly code: string;
  readonly recent: number;
  readonly member: string;
  readonly word: string | null;
}

/** Everybody with a sanction, or a measure, of the campaign; without a day of decision it counts on every day. */
async function persons(
  sql: SqlReader,
  counted: Counted,
  by: CountingBy,
  from: Day,
  of: Links,
): Promise<PersonRow[]> {
  const { campaign, scope, asOf } = counted;
  const about = asked(counted, of);
  const within = scopeCondition(scope, 'p.town_code', 'p.village_id');
  const byCase = by !== 'village' && by !== 'month';
  const cases = `LEFT JOIN (SELECT l.${of.column} AS of_id, k.id, k.category_code, k.item_code, k.nature, k.source
       FROM ${of.links} l JOIN cases k ON k.id = l.case_id WHERE k.campaign_id = ? AND k.state <> 'voided') c
     ON c.of_id = x.id`;
  return sql.all<PersonRow>(
    `SELECT DISTINCT ${codeOfPerson(by, 'x.decided_day')} AS "code",
       CASE WHEN x.decided_day >= ? THEN 1 ELSE 0 END AS "recent", x.person_id AS "member", x.${of.word} AS "word"
     FROM ${of.table} x JOIN dealt_persons p ON p.id = x.person_id ${byCase ? cases : ''}
     WHERE x.town_code = ? AND x.void_reason IS NULL AND (x.decided_day IS NULL OR x.decided_day <= ?)
       AND ${about.sql} AND ${within.sql}`,
    [
      from,
      ...(byCase ? [campaign.id] : []),
      campaign.townCode,
      asOf,
      ...about.parameters,
      ...within.parameters,
    ],
  );
}

/** Measures of the first form that reports name by themselves. */
const OF_FIRST_FORM: Readonly<Record<string, CountingFigure>> = {
  admonition: 'admonished',
  talk: 'talkedTo',
  circular: 'circularPersons',
};

/** Persons by what they received; `measures` says of which form each measure is. */
export async function personMembers(
  sql: SqlReader,
  counted: Counted,
  by: CountingBy,
  from: Day,
  measures: readonly MeasureEntry[],
): Promise<Member[]> {
  const forms = new Map<string, MeasureEntry['form']>(measures.map(({ code, form }) => [code, form]));
  const named = ({ code, recent, member }: PersonRow, figure: CountingFigure): Member => ({
    code,
    recent: recent === 1,
    figure,
    member,
  });
  const sanctioned = await persons(sql, counted, by, from, SANCTIONS);
  const measured = await persons(sql, counted, by, from, MEASURES);
  return [
    ...sanctioned.flatMap((row): Member[] => {
      const track = row.word === 'party' || row.word === 'gov' ? [named(row, row.word)] : [];
      return [named(row, 'persons'), ...track];
    }),
    ...measured.flatMap((row): Member[] => {
      const form = forms.get(row.word ?? '');
      if (form === 'organisational') return [named(row, 'organisational')];
      const own = OF_FIRST_FORM[row.word ?? ''];
      const first = form === 'first' ? [named(row, 'firstForm')] : [];
      return own === undefined ? first : [...first, named(row, own)];
    }),
  ];
}

const MONEY: Readonly<Record<string, CountingFigure>> = {
  collected: 'collectedFen',
  confiscated: 'confiscatedFen',
  repaid: 'repaidFen',
  'handed-in': 'handedInFen',
  'loss-recovered': 'lossRecoveredFen',
};

/** Money that a discipline organ took of persons of the town, for no case. */
export async function moneyOfPersons(
  sql: SqlReader,
  { campaign, scope, asOf }: Counted,
  by: CountingBy,
  from: Day,
): Promise<Portion[]> {
  const within = scopeCondition(scope, 'p.town_code', 'p.village_id');
  const code = by === 'village' || by === 'month' ? codeOfPerson(by, 'l.day') : `'${COUNTING_NO_CASE}'`;
  const rows = await sql.all<{ code: string; recent: number; kind: string; amount: number }>(
    `SELECT ${code} AS "code", CASE WHEN l.day >= ? THEN 1 ELSE 0 END AS "recent", l.kind AS "kind",
       sum(l.amount_fen) AS "amount"
     FROM discipline_money l JOIN dealt_persons p ON p.id = l.person_id
     WHERE l.case_id IS NULL AND l.town_code = ? AND l.day <= ? AND ${within.sql} GROUP BY 1, 2, 3`,
    [from, campaign.townCode, asOf, ...within.parameters],
  );
  return rows.flatMap(({ code: line, recent, kind, amount }): Portion[] => {
    const figure = MONEY[kind];
    return figure === undefined ? [] : [{ code: line, figure, recent: recent === 1, amount }];
  });
}

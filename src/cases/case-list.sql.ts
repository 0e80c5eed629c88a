import { scopeCondition, type Scope } from '../access/scope.js';
import type { Day } from '../kernel/calendar.js';
import type { EngineKind } from '../storage/engine.js';
import { snakeCase } from '../storage/naming.js';
import { likePattern, searchQuestion } from '../storage/search-index.js';
import { placeholders, type SqlValue } from '../storage/sql.js';
import { NONE, searchWords, type CaseCondition, type CaseListQuestion } from './case-list.js';
import { FIELDS_OF_PERSONS } from './case-persons.js';
import { SEARCHED_FIELDS, searchKeyBase, searchKeyEnd } from './case-search.js';
import { CASE_STATES, STATES_WITH_CLOCK, type CaseState } from './case-state.js';
import type { CampaignOfCases } from './new-case.js';

/** Conditions that a row of `cases c` must meet. */
export interface Filters {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

/** A question to the register, as both its list and its export ask it. */
export interface ListAsked {
  readonly engine: EngineKind;
  readonly scope: Scope;
  /** A search looks through what is said of persons as well; otherwise it would tell what the rows do not show. */
  readonly persons: boolean;
  readonly campaign: CampaignOfCases;
  readonly question: CaseListQuestion;
  /** Decides what is overdue. */
  readonly today: Day;
  /** The villages that words of the search name. */
  readonly named: ReadonlyMap<string, readonly string[]>;
}

const SETTLED = 'c.recovered_fen + c.set_off_fen + c.corrected_fen + c.written_off_fen + c.not_pursued_fen';
/** What is still outstanding of a case, in 分. */
export const OUTSTANDING = `(c.amount_fen - (${SETTLED}))`;
const DISPOSED = 'c.returned_fen + c.turned_over_fen + c.households_fen + c.held_fen';
const quoted = (states: readonly CaseState[]): string => states.map((state) => `'${state}'`).join(', ');

const CONDITIONS: Readonly<Record<CaseCondition, string>> = {
  open: `c.state IN (${quoted(STATES_WITH_CLOCK)})`,
  closed: "c.state = 'closed'",
  overdue: `c.due_day < ? AND c.state IN (${quoted(STATES_WITH_CLOCK)})`,
  outstanding: `${OUTSTANDING} > 0`,
  recovered: 'c.recovered_fen > 0',
  returned: 'c.returned_fen > 0',
  undisposed: `c.recovered_fen > ${DISPOSED}`,
  opening: 'c.opening = 1',
  'sent-back': `c.id IN (SELECT m.case_id FROM case_moves m
    WHERE m.to_state IN ('rectifying', 'continuing') AND m.from_state IN ('closure-requested', 'verified')
      AND NOT EXISTS (SELECT 1 FROM case_moves l WHERE l.case_id = m.case_id AND l.id > m.id))`,
};

/** One searchable text; NULL would swallow the rest. */
const searchedText = (fields: readonly string[]): string =>
  fields.map((field) => `coalesce(c.${snakeCase(field)}, '')`).join(" || '\u0001' || ");
const SEARCHED = searchedText(SEARCHED_FIELDS);
const OF_PERSONS: readonly string[] = FIELDS_OF_PERSONS;
const SEARCHED_WITHOUT_PERSONS = searchedText(SEARCHED_FIELDS.filter((field) => !OF_PERSONS.includes(field)));

class Conditions {
  readonly parts: string[] = [];
  readonly parameters: SqlValue[] = [];

  add(sql: string, ...parameters: readonly SqlValue[]): void {
    this.parts.push(sql);
    this.parameters.push(...parameters);
  }

  /** The column is one of these; `none` among them asks for rows without a value. */
  among(column: string, values: readonly string[] | undefined): void {
    if (values === undefined) return;
    const named = values.filter((value) => value !== NONE);
    const choices: string[] = [];
    if (named.length > 0) choices.push(`${column} IN (${placeholders(named.length)})`);
    if (values.includes(NONE)) choices.push(`${column} IS NULL`);
    this.add(choices.length === 0 ? '1 = 0' : `(${choices.join(' OR ')})`, ...named);
  }
}

/** The question's filters as conditions on `cases c`. */
export function filtersOf(asked: ListAsked): Filters {
  const { scope, campaign, question, today } = asked;
  const conditions = new Conditions();
  conditions.add('c.town_code = ? AND c.campaign_id = ?', campaign.townCode, campaign.id);
  const within = scopeCondition(scope, 'c.town_code', 'c.village_id');
  if (scope.kind !== 'all') conditions.add(within.sql, ...within.parameters);
  conditions.among('c.village_id', question.villageIds);
  conditions.among('c.category_code', question.categoryCodes);
  conditions.among('c.item_code', question.itemCodes);
  if (question.states === undefined) conditions.add("c.state <> 'voided'");
  else conditions.among('c.state', question.states);
  conditions.among('c.amount_kind', question.amountKinds);
  conditions.among('c.nature', question.natures);
  conditions.among('c.source', question.sources);
  if (question.foundFrom !== undefined) conditions.add('c.found_day >= ?', question.foundFrom);
  if (question.foundTo !== undefined) conditions.add('c.found_day <= ?', question.foundTo);
  if (question.dueFrom !== undefined) conditions.add('c.due_day >= ?', question.dueFrom);
  if (question.dueTo !== undefined) conditions.add('c.due_day <= ?', question.dueTo);
  if (question.mark !== undefined) conditions.add('c.mark = ?', question.mark);
  if (question.importId !== undefined) conditions.add('c.import_id = ?', question.importId);
  for (const condition of question.is ?? []) {
    conditions.add(CONDITIONS[condition], ...(condition === 'overdue' ? [today] : []));
  }
  for (const word of searchWords(question.q)) addWord(conditions, asked, word);
  return { sql: conditions.parts.join(' AND '), parameters: conditions.parameters };
}

/** More is asked than village, category, item and state, by which the tallies know the totals. */
export function narrowsBeyondTallies(question: CaseListQuestion): boolean {
  const { amountKinds, natures, sources, foundFrom, foundTo, dueFrom, dueTo, mark, importId, is, q } =
    question;
  return (
    [amountKinds, natures, sources, foundFrom, foundTo, dueFrom, dueTo, mark, importId, is].some(
      (filter) => filter !== undefined,
    ) || (q ?? '').trim() !== ''
  );
}

/** A word is a case's number, or names its village, or stands in its text. */
function addWord(
  conditions: Conditions,
  { engine, persons, campaign, named }: ListAsked,
  word: string,
): void {
  const prefix = `${campaign.numberPrefix}-`.toUpperCase();
  const upper = word.toUpperCase();
  const digits = upper.startsWith(prefix) ? upper.slice(prefix.length) : '';
  if (/^\d{1,7}$/.test(digits)) {
    conditions.add('c.no = ?', Number(digits));
    return;
  }
  const span = { first: searchKeyBase(campaign.ordinal), end: searchKeyEnd(campaign.ordinal) };
  const question = searchQuestion(engine, word, span);
  const searched = persons ? SEARCHED : SEARCHED_WITHOUT_PERSONS;
  const inText: Filters = {
    sql: `${question === undefined ? '' : `c.no IN (${question.sql}) AND `}lower(${searched}) LIKE ? ESCAPE '\\'`,
    parameters: [...(question?.parameters ?? []), likePattern(word)],
  };
  const villageIds = named.get(word) ?? [];
  if (villageIds.length === 0) conditions.add(inText.sql, ...inText.parameters);
  else {
    const inVillages = `c.village_id IN (${placeholders(villageIds.length)})`;
    conditions.add(`(${inText.sql} OR ${inVillages})`, ...inText.parameters, ...villageIds);
  }
}

/** All states in printing order as a CASE, for sorting. */
export const STATE_ORDER = `CASE c.state ${CASE_STATES.map((state, place) => `WHEN '${state}' THEN ${place}`).join(' ')} END`;

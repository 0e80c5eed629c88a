import { isDay, type Day } from '../kernel/calendar.js';
import { refused } from '../kernel/errors.js';
import { tidyText } from '../kernel/text.js';
import {
  COLLECTION_BOUNDS,
  COLLECTION_STATES,
  type CollectionState,
  type CollectionStateInput,
} from './collection.js';

/**
 * The name of a collection, which reminders carry into a chat. Refused `collection.name-missing`,
 * `collection.name-tells` where it holds the number of a case of a campaign with this prefix.
 */
export function collectionName(typed: string, numberPrefix: string): string {
  const name = tidyText(typed);
  if (name === '' || name.length > COLLECTION_BOUNDS.nameCharacters) {
    throw refused('collection.name-missing', { max: COLLECTION_BOUNDS.nameCharacters }, '请写明要报什么');
  }
  if (name.normalize('NFKC').toUpperCase().includes(`${numberPrefix.toUpperCase()}-`)) {
    throw refused('collection.name-tells', {}, '名称会随催报文字发到群里,不能写问题编号');
  }
  return name;
}

/** The day by which it is due; refused `collection.day-impossible`. */
export function collectionDay(day: Day): Day {
  if (!isDay(day)) throw refused('collection.day-impossible', { day }, '没有这一天');
  return day;
}

/** How a village stands, as it is kept. */
export interface DecidedState {
  readonly state: CollectionState;
  readonly stateDay: Day | null;
  readonly note: string | null;
  readonly providedBy: string | null;
}

/**
 * Decides how a village stands. Refused `collection.ended` once it is over, `collection.day-impossible`,
 * `collection.words-missing` for a return without reason.
 */
export function decideState(
  facts: { readonly ended: boolean; readonly today: Day },
  { state, day, note: typedNote, providedBy: typedProvider }: CollectionStateInput,
): DecidedState {
  if (facts.ended) throw refused('collection.ended', {}, '这次催报已经结束');
  if (!COLLECTION_STATES.includes(state)) {
    throw refused('collection.state-unknown', { state }, '没有这种报送情况');
  }
  if (state === 'waiting') return { state, stateDay: null, note: null, providedBy: null };
  const stateDay = day ?? facts.today;
  if (!isDay(stateDay) || stateDay > facts.today) {
    throw refused('collection.day-impossible', { day: stateDay }, '日期不存在或还没有到');
  }
  const note = tidyText(typedNote ?? '') || null;
  if (state === 'returned' && note === null) {
    throw refused('collection.words-missing', {}, '退回须写明原因');
  }
  return { state, stateDay, note, providedBy: tidyText(typedProvider ?? '') || null };
}

import { refused } from '../kernel/errors.js';
import { comparisonKey, tidyText } from '../kernel/text.js';
import type { DealtPersonInput, ManagingBody } from './dealt-person.js';

/** What is kept of somebody who was dealt with. */
export interface DealtPersonFields {
  readonly villageId: string;
  readonly name: string;
  readonly postThen: string | null;
  readonly managesIn: ManagingBody | null;
  readonly partyMember: boolean | null;
  readonly statusAsWritten: string | null;
  readonly note: string | null;
}

const COMMITTEE = /村委会?(?:主任|副主任|委员|成员)|村民委员会|居委会|居民委员会|村主任|村副主任|村委委员/;
const GROUP = /村民小组|小组长|组长|村组长/;

/** Where a post manages, as far as its words say: only the committee and groups, no party branch (§22 of the law). */
function managingBodyOf(post: string | null): ManagingBody | null {
  const key = comparisonKey(post ?? '');
  if (COMMITTEE.test(key) || /^主任$|[、,]主任$/.test(key)) return 'committee';
  return GROUP.test(key) ? 'group' : null;
}

/** Party member or not, from 政治面貌 as written; null where the words do not say. */
function membershipOf(status: string | null): boolean | null {
  const key = comparisonKey(status ?? '');
  if (/^(?:中共|共产)?(?:预备)?党员$|^中共(?:正式)?党员$|^是$/.test(key)) return true;
  return /群众|团员|民主党派|无党派|非党|^否$/.test(key) ? false : null;
}

const textOrNull = (text: string | null | undefined): string | null => tidyText(text ?? '') || null;

/**
 * What a person typed over what was there; left out is left as it is, and what the words of post and status say is taken
 * where nobody said otherwise. Refused `dealt-person.name-missing`.
 */
export function typeOverPerson(before: DealtPersonFields | null, input: DealtPersonInput): DealtPersonFields {
  const name = tidyText(input.name);
  if (name === '') throw refused('dealt-person.name-missing', {}, '请填写姓名(可隐名)');
  const kept = <Value>(typed: Value | undefined, there: Value | undefined, otherwise: Value): Value =>
    typed !== undefined ? typed : (there ?? otherwise);
  const postThen = textOrNull(kept(input.postThen, before?.postThen, null));
  const statusAsWritten = textOrNull(kept(input.statusAsWritten, before?.statusAsWritten, null));
  return {
    villageId: input.villageId,
    name,
    postThen,
    statusAsWritten,
    managesIn: kept(input.managesIn, before?.managesIn, managingBodyOf(postThen)),
    partyMember: kept(input.partyMember, before?.partyMember, membershipOf(statusAsWritten)),
    note: textOrNull(kept(input.note, before?.note, null)),
  };
}

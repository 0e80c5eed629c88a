import { parseAmount } from '../../../kernel/amount-text.js';
import { halfWidth } from '../../../kernel/text.js';
import type { VillageView } from '../../../villages/village.js';
import { isNamedBy, pinyinInitials } from '../../format/initials.js';

/** What stands in the line of a call: a village by any of its names or its initials, and an amount. */
export interface CallLine {
  readonly village: string;
  /** In 分; null where none was typed yet. */
  readonly amountFen: number | null;
  /** Something stands where the amount should be that is none. */
  readonly amountUnread: boolean;
}

/**
 * Reads `bjj3200`, `白家咀 3,200元` or `示例村06 0.32万`: what stands behind the last blank is the amount, or without a
 * blank what begins with the first digit. A bare number counts as 元.
 */
export function readCallLine(typed: string): CallLine {
  const text = halfWidth(typed).trim();
  const found = /^(.+?)\s+([\d.][^\s]*)$/s.exec(text) ?? /^(\D*?)\s*(\d.*)?$/s.exec(text);
  const [, village = '', amount = ''] = found ?? [];
  if (amount === '') return { village: village.trim(), amountFen: null, amountUnread: false };
  const reading = parseAmount(/[万亿]$/.test(amount) ? `${amount}元` : amount, '元');
  const amountFen = reading.kind === 'known' && reading.amountFen > 0 ? reading.amountFen : null;
  return { village: village.trim(), amountFen, amountUnread: amountFen === null };
}

const namesOf = ({ name, shortName, formerNames }: VillageView): readonly string[] => [
  name,
  ...(shortName === null ? [] : [shortName]),
  ...formerNames,
];

/** The villages that were meant: those of exactly this name or these initials, otherwise all that it is a part of. */
export function villagesMeant(typed: string, villages: readonly VillageView[]): readonly VillageView[] {
  const wanted = typed.normalize('NFKC').trim().toLowerCase().replace(/村$/, '');
  if (wanted === '') return [];
  const initialsOf = (village: VillageView): readonly string[] => [
    village.initials,
    ...namesOf(village).map(pinyinInitials),
  ];
  const exact = villages.filter(
    (village) =>
      namesOf(village).some((name) => name.toLowerCase().replace(/村$/, '') === wanted) ||
      initialsOf(village).includes(wanted),
  );
  if (exact.length > 0) return exact;
  return villages.filter((village) =>
    isNamedBy(wanted, namesOf(village).join(' ').toLowerCase(), initialsOf(village).join(' ')),
  );
}

/**
 * The case that is meant without anybody choosing: the only one that the amount fits into, or the only one of which
 * exactly this is outstanding; null where it is not clear.
 */
export function caseMeant<Case extends { readonly outstandingFen: number }>(
  cases: readonly Case[],
  amountFen: number | null,
): Case | null {
  const fitting = cases.filter(({ outstandingFen }) => outstandingFen >= (amountFen ?? 0));
  const exact = fitting.filter(({ outstandingFen }) => outstandingFen === amountFen);
  const [only, ...others] = exact.length === 1 ? exact : fitting;
  return only !== undefined && others.length === 0 ? only : null;
}

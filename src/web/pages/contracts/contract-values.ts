import type { LandClass } from '../../../assets/land.js';
import type {
  ContractBidding,
  ContractForm,
  ContractInput,
  ContractKind,
  ContractTag,
  ContractView,
  LesseeMember,
} from '../../../contracts/contract.js';
import { formatMu } from '../../../kernel/area.js';
import { daysInMonth } from '../../../kernel/calendar.js';
import type { ShownUnit } from '../../format/money-text.js';
import { dayTyped } from '../../layout/form-rules.js';
import { amountShown, amountTyped, areaRead, passed, textTyped } from '../registers/typed.js';

/** What the fields of the form hold: typed text, and codes that were chosen. */
export interface ContractValues {
  readonly villageId: string | null;
  readonly number: string;
  readonly thing: string;
  readonly assetId: string | null;
  readonly kind: ContractKind;
  readonly landClass?: LandClass;
  readonly area: string;
  readonly lessee: string;
  readonly lesseeMember: LesseeMember;
  readonly form?: ContractForm;
  readonly fromDay: string;
  readonly toDay: string;
  readonly signedDay: string;
  readonly endedDay: string;
  readonly rent: string;
  readonly dueMonthDay: string;
  readonly schedule: string;
  readonly paidBefore: string;
  readonly deposit: string;
  readonly depositReturnedDay: string;
  readonly resolution: string;
  readonly valuation: string;
  readonly bidding?: ContractBidding;
  readonly filing: string;
  readonly approvedByTown: string;
  readonly missingTerms: string;
  readonly tags: readonly ContractTag[];
  readonly note: string;
}

/** The form of a new one, about an asset where the list is of one. */
export const emptyContract = (villageId: string | null, assetId: string | null): ContractValues => ({
  villageId,
  number: '',
  thing: '',
  assetId,
  kind: 'let',
  area: '',
  lessee: '',
  lesseeMember: 'unknown',
  fromDay: '',
  toDay: '',
  signedDay: '',
  endedDay: '',
  rent: '',
  dueMonthDay: '',
  schedule: '',
  paidBefore: '',
  deposit: '',
  depositReturnedDay: '',
  resolution: '',
  valuation: '',
  filing: '',
  approvedByTown: '',
  missingTerms: '',
  tags: [],
  note: '',
});

/** What the next row of the same sheet has in common with this one. */
export const keptOfContract = ({ villageId, kind, form, dueMonthDay }: ContractValues): ContractValues => ({
  ...emptyContract(villageId, null),
  kind,
  ...(form === undefined ? {} : { form }),
  dueMonthDay,
});

/** The form of one that exists. */
export const valuesOfContract = (one: ContractView, unit: ShownUnit): ContractValues => ({
  villageId: one.villageId,
  number: one.number ?? '',
  thing: one.thing,
  assetId: one.assetId,
  kind: one.kind,
  ...(one.landClass === null ? {} : { landClass: one.landClass }),
  area: one.areaCentiMu === null ? '' : formatMu(one.areaCentiMu),
  lessee: one.lessee ?? '',
  lesseeMember: one.lesseeMember,
  ...(one.form === null ? {} : { form: one.form }),
  fromDay: one.fromDay ?? '',
  toDay: one.toDay ?? '',
  signedDay: one.signedDay ?? '',
  endedDay: one.endedDay ?? '',
  rent: amountShown(one.rentFen, unit, true),
  dueMonthDay: one.dueMonthDay ?? '',
  schedule: one.schedule ?? '',
  paidBefore: amountShown(one.paidBeforeFen, unit, true),
  deposit: amountShown(one.depositFen, unit, true),
  depositReturnedDay: one.depositReturnedDay ?? '',
  resolution: one.resolution ?? '',
  valuation: one.valuation ?? '',
  ...(one.bidding === null ? {} : { bidding: one.bidding }),
  filing: one.filing ?? '',
  approvedByTown: one.approvedByTown ?? '',
  missingTerms: one.missingTerms ?? '',
  tags: one.tags,
  note: one.note ?? '',
});

/** A year with 29 February, so that it may be agreed on. */
const LEAP_YEAR = 2000;

/** A day of each year as people write it (`10-31`, `10月31日`, `10.31`), as `10-31`; null for nothing, or for none. */
export function monthDayTyped(typed: string | undefined): string | null {
  const found = /^(\d{1,2})(?:[-./]|月)(\d{1,2})日?$/.exec((typed ?? '').normalize('NFKC').trim());
  const [month, date] = [Number(found?.[1]), Number(found?.[2])];
  if (!(month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(LEAP_YEAR, month))) return null;
  return `${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** Is this a day of each year, or nothing? */
export const isMonthDayOrEmpty = (typed: string): boolean =>
  typed.trim() === '' || monthDayTyped(typed) !== null;

/** What the form says to the ledger. */
export const contractInputOf = (
  values: ContractValues,
  unit: ShownUnit,
): ContractInput & { readonly tags: readonly ContractTag[] } => ({
  number: textTyped(values.number),
  thing: values.thing.trim(),
  assetId: values.assetId || null,
  areaCentiMu: passed(areaRead(values.area)),
  landClass: values.landClass ?? null,
  lessee: textTyped(values.lessee),
  lesseeMember: values.lesseeMember,
  kind: values.kind,
  form: values.form ?? null,
  fromDay: dayTyped(values.fromDay),
  toDay: dayTyped(values.toDay),
  signedDay: dayTyped(values.signedDay),
  endedDay: dayTyped(values.endedDay),
  rentFen: amountTyped(values.rent, unit),
  schedule: textTyped(values.schedule),
  dueMonthDay: monthDayTyped(values.dueMonthDay),
  paidBeforeFen: amountTyped(values.paidBefore, unit),
  depositFen: amountTyped(values.deposit, unit),
  depositReturnedDay: dayTyped(values.depositReturnedDay),
  resolution: textTyped(values.resolution),
  valuation: textTyped(values.valuation),
  bidding: values.bidding ?? null,
  filing: textTyped(values.filing),
  approvedByTown: textTyped(values.approvedByTown),
  missingTerms: textTyped(values.missingTerms),
  tags: values.tags,
  note: textTyped(values.note),
});

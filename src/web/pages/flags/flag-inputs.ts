import type { FlagView } from '../../../red-flags/flag.js';

type Input = readonly [name: string, value: FlagView['inputs'][string]];

/** The order in which the rules say what they went by: what it is about, its terms, its figures, the limits. */
export const INPUT_ORDER: readonly string[] = [
  ...['what', 'stated', 'computed', 'difference'],
  ...['number', 'name', 'accountName', 'assetName', 'payee', 'lessee', 'kind', 'bank', 'openBasicAccounts'],
  ...['form', 'absent', 'missingTerms', 'resolution', 'approval'],
  ...['about', 'landClass', 'fromDay', 'toDay', 'arableEnd'],
  ...['differences', 'countedDay', 'fundedBy'],
  ...['bookQuantityMilli', 'foundQuantityMilli', 'bookValueFen', 'foundValueFen'],
  ...['areaCentiMu', 'foundAreaCentiMu', 'measuredAreaCentiMu', 'differsCentiMu'],
  ...['rentYearFen', 'rentMuFen', 'medianRentMuFen', 'totalFen', 'depositFen', 'depositReturnedFen'],
  ...['dueFen', 'paidFen', 'oldestDueDay'],
  ...['day', 'way', 'proceedsFen', 'valuationDay', 'valuationOrgan', 'valuationFen'],
  ...['month', 'peakFen', 'peakDay', 'year', 'payments', 'greatestFen'],
  ...['voucher', 'summary', 'amountFen', 'beforeFen', 'growthPercent', 'bankedDay'],
  ...['counterparty', 'counterpartyIsOfficer', 'returnedFen', 'evidence', 'limitFen'],
  ...[
    'originDay',
    'outstandingFen',
    'principalFen',
    'interestFen',
    'years',
    'debts',
    'freezeDay',
    'warningFen',
  ],
  ...['dueDay', 'closedDay', 'files', 'closedBefore', 'recoveredFen', 'disposedFen', 'recoveredDay', 'cases'],
  ...['lateNotices', 'notPosted', 'noticeDueDay'],
];

const placeOf = (name: string): number => {
  const at = INPUT_ORDER.indexOf(name);
  return at < 0 ? INPUT_ORDER.length : at;
};

/** What a flag went by, in the rule's order: the ledger keeps it in the order of the names. */
export const inputsOf = ({ inputs }: Pick<FlagView, 'inputs'>): readonly Input[] =>
  Object.entries(inputs).sort(([one], [other]) => placeOf(one) - placeOf(other));

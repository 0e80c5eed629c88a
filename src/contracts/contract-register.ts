import type { FieldsOf } from '../registers/register-row.js';
import { typedOver, type RegisterOf } from '../registers/register-of.js';
import type { ContractTyped } from './contract.js';
import { ContractRow } from './contract.entity.js';
import { checkContract, keptTags } from './contract.rules.js';

/** The register of contracts. */
export const CONTRACT_REGISTER: RegisterOf<ContractRow> = {
  entity: ContractRow,
  noun: { code: 'contract', label: { zh: '合同', en: 'contract' } },
  fields: [
    'number',
    'thing',
    'assetId',
    'areaCentiMu',
    'landClass',
    'lessee',
    'lesseeMember',
    'kind',
    'form',
    'fromDay',
    'toDay',
    'signedDay',
    'endedDay',
    'rentFen',
    'schedule',
    'dueMonthDay',
    'paidBeforeFen',
    'depositFen',
    'depositReturnedDay',
    'resolution',
    'valuation',
    'bidding',
    'filing',
    'approvedByTown',
    'missingTerms',
    'tags',
    'note',
  ],
  personal: ['lessee', 'note'],
  searched: ['thing', 'number', 'lessee'],
  sorted: ['toDay', 'fromDay', 'rentFen', 'areaCentiMu', 'number', 'thing', 'lessee', 'signedDay'],
  usual: 'toDay',
  blank: {
    number: null,
    thing: '',
    assetId: null,
    areaCentiMu: null,
    landClass: null,
    lessee: null,
    lesseeMember: 'unknown',
    kind: 'let',
    form: null,
    fromDay: null,
    toDay: null,
    signedDay: null,
    endedDay: null,
    rentFen: null,
    schedule: null,
    dueMonthDay: null,
    paidBeforeFen: null,
    depositFen: null,
    depositReturnedDay: null,
    resolution: null,
    valuation: null,
    bidding: null,
    filing: null,
    approvedByTown: null,
    missingTerms: null,
    tags: null,
    note: null,
  },
  check: checkContract,
  identity: ({ number, thing, lessee, fromDay }) =>
    number === null ? [thing, lessee, fromDay] : ['number', number],
};

/** What one becomes when this is typed over it. */
export function contractTyped(before: FieldsOf<ContractRow>, typed: ContractTyped): FieldsOf<ContractRow> {
  const { tags, ...others } = typed;
  const after = typedOver(CONTRACT_REGISTER, before, others);
  const fields = tags === undefined ? after : { ...after, tags: keptTags(tags) };
  checkContract(fields);
  return fields;
}

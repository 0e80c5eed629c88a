import { typedOver, type RegisterOf } from '../registers/register-of.js';
import type { FieldsOf } from '../registers/register-row.js';
import { AssetRow } from './asset.entity.js';
import type { AssetTyped } from './asset.js';
import { acquiredOf, checkAsset, classOfWords, usageOfWords } from './asset.rules.js';

/** What a count finds, as the fields of a row that repeat it. */
export const FOUND_FIELDS = [
  'countedDay',
  'foundQuantityMilli',
  'foundValueFen',
  'foundAreaCentiMu',
  'condition',
  'differenceReason',
] as const satisfies readonly (keyof FieldsOf<AssetRow>)[];

/** What a count finds, or nothing where there is none. */
export type FoundFields = Pick<AssetRow, (typeof FOUND_FIELDS)[number]>;

/** An asset that was never counted. */
export const NOT_COUNTED: FoundFields = {
  countedDay: null,
  foundQuantityMilli: null,
  foundValueFen: null,
  foundAreaCentiMu: null,
  condition: null,
  differenceReason: null,
};

/** The register of assets and resources. */
export const ASSET_REGISTER: RegisterOf<AssetRow> = {
  entity: AssetRow,
  noun: { code: 'asset', label: { zh: '资产', en: 'asset' } },
  fields: [
    'number',
    'name',
    'classAsWritten',
    'classCode',
    'model',
    'unit',
    'place',
    'keeper',
    'acquiredAsWritten',
    'acquiredDay',
    'bookQuantityMilli',
    'bookValueFen',
    'bookNetFen',
    'areaCentiMu',
    'landClass',
    'useAsWritten',
    'useCode',
    'fundedBy',
    'note',
    ...FOUND_FIELDS,
  ],
  personal: ['keeper', 'note', 'differenceReason'],
  searched: ['name', 'number', 'model', 'place', 'classAsWritten'],
  sorted: [
    'name',
    'number',
    'classCode',
    'bookValueFen',
    'bookNetFen',
    'foundValueFen',
    'acquiredDay',
    'areaCentiMu',
  ],
  usual: 'village',
  blank: {
    number: null,
    name: '',
    classAsWritten: null,
    classCode: 'other',
    model: null,
    unit: null,
    place: null,
    keeper: null,
    acquiredAsWritten: null,
    acquiredDay: null,
    bookQuantityMilli: null,
    bookValueFen: null,
    bookNetFen: null,
    areaCentiMu: null,
    landClass: null,
    useAsWritten: null,
    useCode: null,
    fundedBy: null,
    note: null,
    ...NOT_COUNTED,
  },
  check: checkAsset,
  identity: ({ number, name, model, place, acquiredAsWritten }) =>
    number === null ? [name, model, place, acquiredAsWritten] : ['number', number],
};

/** What one becomes when this is typed over it: class, use and day follow their words; land without words is a resource. */
export function assetTyped(before: FieldsOf<AssetRow>, typed: AssetTyped): FieldsOf<AssetRow> {
  const fields = derived(typedOver(ASSET_REGISTER, before, { ...typed }));
  checkAsset(fields);
  return fields;
}

function derived(fields: FieldsOf<AssetRow>): FieldsOf<AssetRow> {
  const { classAsWritten, landClass, acquiredAsWritten, useAsWritten } = fields;
  return {
    ...fields,
    classCode: classAsWritten === null && landClass !== null ? 'resource' : classOfWords(classAsWritten),
    acquiredDay: acquiredOf(acquiredAsWritten),
    useCode: usageOfWords(useAsWritten),
  };
}

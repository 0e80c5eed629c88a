import type { AssetFunding, AssetInput } from '../../../assets/asset.js';
import type { LandClass } from '../../../assets/land.js';
import { formatMu } from '../../../kernel/area.js';
import { quantityText } from '../../format/measure-text.js';
import type { ShownUnit } from '../../format/money-text.js';
import { amountShown, amountTyped, areaRead, passed, quantityRead, textTyped } from '../registers/typed.js';

/** What the fields of the form hold: typed text, and codes that were chosen. */
export interface AssetValues {
  readonly villageId: string | null;
  readonly number: string;
  readonly name: string;
  readonly classAsWritten: string;
  readonly landClass?: LandClass;
  readonly model: string;
  readonly unit: string;
  readonly quantity: string;
  readonly value: string;
  readonly net: string;
  readonly area: string;
  readonly acquiredAsWritten: string;
  readonly useAsWritten: string;
  readonly fundedBy?: AssetFunding;
  readonly place: string;
  readonly keeper: string;
  readonly note: string;
}

/** The form of a new one. */
export const emptyAsset = (villageId: string | null): AssetValues => ({
  villageId,
  number: '',
  name: '',
  classAsWritten: '',
  model: '',
  unit: '',
  quantity: '',
  value: '',
  net: '',
  area: '',
  acquiredAsWritten: '',
  useAsWritten: '',
  place: '',
  keeper: '',
  note: '',
});

/** What the next row of the same sheet has in common with this one. */
export const keptOfAsset = ({
  villageId,
  classAsWritten,
  landClass,
  unit,
  keeper,
}: AssetValues): AssetValues => ({
  ...emptyAsset(villageId),
  classAsWritten,
  ...(landClass === undefined ? {} : { landClass }),
  unit,
  keeper,
});

/** The form of one that exists. */
export const valuesOfAsset = (
  one: AssetInput & { readonly villageId: string },
  unit: ShownUnit,
): AssetValues => ({
  villageId: one.villageId,
  number: one.number ?? '',
  name: one.name,
  classAsWritten: one.classAsWritten ?? '',
  ...(one.landClass === null ? {} : { landClass: one.landClass }),
  model: one.model ?? '',
  unit: one.unit ?? '',
  quantity: one.bookQuantityMilli === null ? '' : quantityText(one.bookQuantityMilli),
  value: amountShown(one.bookValueFen, unit, true),
  net: amountShown(one.bookNetFen, unit, true),
  area: one.areaCentiMu === null ? '' : formatMu(one.areaCentiMu),
  acquiredAsWritten: one.acquiredAsWritten ?? '',
  useAsWritten: one.useAsWritten ?? '',
  ...(one.fundedBy === null ? {} : { fundedBy: one.fundedBy }),
  place: one.place ?? '',
  keeper: one.keeper ?? '',
  note: one.note ?? '',
});

/** What the form says to the ledger. */
export const assetInputOf = (values: AssetValues, unit: ShownUnit): AssetInput => ({
  number: textTyped(values.number),
  name: values.name.trim(),
  classAsWritten: textTyped(values.classAsWritten),
  model: textTyped(values.model),
  unit: textTyped(values.unit),
  place: textTyped(values.place),
  keeper: textTyped(values.keeper),
  acquiredAsWritten: textTyped(values.acquiredAsWritten),
  bookQuantityMilli: passed(quantityRead(values.quantity)),
  bookValueFen: amountTyped(values.value, unit),
  bookNetFen: amountTyped(values.net, unit),
  areaCentiMu: passed(areaRead(values.area)),
  landClass: values.landClass ?? null,
  useAsWritten: textTyped(values.useAsWritten),
  fundedBy: values.fundedBy ?? null,
  note: textTyped(values.note),
});

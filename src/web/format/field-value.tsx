import { useTranslation } from 'react-i18next';
import {
  ASSET_CLASS_LABELS,
  ASSET_CONDITION_LABELS,
  ASSET_FUNDING_LABELS,
  ASSET_USE_LABELS,
  DISPOSAL_WAY_LABELS,
} from '../../assets/asset.js';
import { LAND_CLASS_LABELS } from '../../assets/land.js';
import { CATEGORY_LABELS } from '../../campaigns/campaign.js';
import { CLOSER_LABELS } from '../../campaigns/closing-rule.js';
import { CASE_STATE_LABELS } from '../../cases/case-state.js';
import {
  AMOUNT_KIND_LABELS,
  CASE_NATURE_LABELS,
  CASE_SOURCE_LABELS,
  PERSON_STATUS_LABELS,
} from '../../cases/case.js';
import { DISCIPLINE_MONEY } from '../../cases/settlement.js';
import {
  CLAIM_CLASS_LABELS,
  CLAIM_CONFIRMATION_LABELS,
  CLAIM_SIDE_LABELS,
} from '../../claims-debts/claim.js';
import {
  CONTRACT_BIDDING_LABELS,
  CONTRACT_FORM_LABELS,
  CONTRACT_KIND_LABELS,
  CONTRACT_TAG_LABELS,
  LESSEE_MEMBER_LABELS,
} from '../../contracts/contract.js';
import { MANAGING_BODY_LABELS } from '../../discipline/dealt-person.js';
import { HAND_OVER_LABELS } from '../../discipline/hand-over.js';
import { MEASURE_LABELS } from '../../discipline/measure.js';
import { EDITION_LABELS, SANCTION_KIND_LABELS } from '../../discipline/sanction.js';
import { formatMu } from '../../kernel/area.js';
import type { Label } from '../../kernel/label.js';
import { DAY_COUNTING_LABELS } from '../../rectification/deadline.js';
import { useVillages } from '../api/villages.js';
import { useLanguage } from '../words/language.js';
import { useItemName } from './item-name.js';
import { quantityText } from './measure-text.js';
import { moneyText } from './money-text.js';
import { useMoneyUnit } from './money-unit.js';
import { unitName } from './unit-name.js';

const CHOICES: Readonly<Record<string, Readonly<Record<string, Label>>>> = {
  categoryCode: CATEGORY_LABELS,
  state: CASE_STATE_LABELS,
  nature: CASE_NATURE_LABELS,
  source: CASE_SOURCE_LABELS,
  amountKind: AMOUNT_KIND_LABELS,
  responsibleStatus: PERSON_STATUS_LABELS,
  kind: { ...CONTRACT_KIND_LABELS, ...SANCTION_KIND_LABELS, ...MEASURE_LABELS, ...HAND_OVER_LABELS },
  mergedKinds: SANCTION_KIND_LABELS,
  citedEdition: EDITION_LABELS,
  managesIn: MANAGING_BODY_LABELS,
  classCode: { ...ASSET_CLASS_LABELS, ...CLAIM_CLASS_LABELS },
  useCode: ASSET_USE_LABELS,
  landClass: LAND_CLASS_LABELS,
  fundedBy: ASSET_FUNDING_LABELS,
  condition: ASSET_CONDITION_LABELS,
  way: DISPOSAL_WAY_LABELS,
  form: CONTRACT_FORM_LABELS,
  lesseeMember: LESSEE_MEMBER_LABELS,
  bidding: CONTRACT_BIDDING_LABELS,
  tags: CONTRACT_TAG_LABELS,
  side: CLAIM_SIDE_LABELS,
  confirmation: CLAIM_CONFIRMATION_LABELS,
  dayCounting: DAY_COUNTING_LABELS,
  closer: CLOSER_LABELS,
  disciplineMoney: DISCIPLINE_MONEY,
};

/** Reads a stored value as a person would: names for identities, labels for codes, the unit for money. */
export function useFieldValue(): (field: string, value: unknown) => string {
  const { t } = useTranslation();
  const { language, read } = useLanguage();
  const { unit } = useMoneyUnit();
  const villages = useVillages();
  const itemName = useItemName();
  const text = (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return '';
    const label = typeof value === 'string' ? CHOICES[field]?.[value] : undefined;
    if (label) return read(label);
    if (field === 'villageId') return villages.data?.find(({ id }) => id === value)?.name ?? String(value);
    if (field === 'itemCode') return itemName(String(value), String(value));
    if (typeof value === 'number') {
      if (field.endsWith('Fen')) return `${moneyText(value, unit)} ${unitName(unit, language)}`;
      if (field.endsWith('CentiMu')) return `${formatMu(value)} ${t('oneCase.areaUnit')}`;
      if (/quantityMilli$/i.test(field)) return quantityText(value);
      return String(value);
    }
    // Tags as a row keeps them.
    if (field === 'tags' && typeof value === 'string') return text(field, value.split('|').filter(Boolean));
    if (Array.isArray(value)) return value.map((one) => text(field, one)).join('; ');
    if (typeof value === 'object') {
      return Object.entries(value)
        .map(([name, part]) => text(name, part))
        .filter((part) => part !== '')
        .join(' ');
    }
    return String(value);
  };
  return text;
}

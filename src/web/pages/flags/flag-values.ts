import { useTranslation } from 'react-i18next';
import {
  ASSET_DIFFERENCE_LABELS,
  ASSET_FUNDING_LABELS,
  ASSET_CONDITION_LABELS,
  DISPOSAL_WAY_LABELS,
} from '../../../assets/asset.js';
import { LAND_CLASS_LABELS } from '../../../assets/land.js';
import { CATEGORY_LABELS, type CategoryCode } from '../../../campaigns/campaign.js';
import { CASE_STATE_LABELS } from '../../../cases/case-state.js';
import { CLAIM_CONFIRMATION_LABELS, CLAIM_SIDE_LABELS } from '../../../claims-debts/claim.js';
import {
  CONTRACT_BIDDING_LABELS,
  CONTRACT_FORM_LABELS,
  CONTRACT_KIND_LABELS,
  LESSEE_MEMBER_LABELS,
} from '../../../contracts/contract.js';
import { ACCOUNT_KIND_LABELS, PAYMENT_WAY_LABELS } from '../../../funds/fund.js';
import { formatMu } from '../../../kernel/area.js';
import type { Label } from '../../../kernel/label.js';
import { useFieldName } from '../../format/field-name.js';
import { useItemName } from '../../format/item-name.js';
import { moneyText } from '../../format/money-text.js';
import { useMoneyUnit } from '../../format/money-unit.js';
import { unitName } from '../../format/unit-name.js';
import { useLanguage } from '../../words/language.js';
import { zh } from '../../words/zh.js';

const CHOICES: Readonly<Record<string, Readonly<Record<string, Label>>>> = {
  about: CONTRACT_KIND_LABELS,
  bidding: CONTRACT_BIDDING_LABELS,
  condition: ASSET_CONDITION_LABELS,
  confirmation: CLAIM_CONFIRMATION_LABELS,
  differences: ASSET_DIFFERENCE_LABELS,
  form: CONTRACT_FORM_LABELS,
  fundedBy: ASSET_FUNDING_LABELS,
  kind: ACCOUNT_KIND_LABELS,
  landClass: LAND_CLASS_LABELS,
  lesseeMember: LESSEE_MEMBER_LABELS,
  payment: PAYMENT_WAY_LABELS,
  side: CLAIM_SIDE_LABELS,
  state: CASE_STATE_LABELS,
  way: DISPOSAL_WAY_LABELS,
};

type InputName = keyof typeof zh.flagInputs;
type Figure = keyof typeof zh.flags.figures;
type AbsentPart = keyof typeof zh.flags.absent;

const isInputName = (name: string): name is InputName => name in zh.flagInputs;
const isFigure = (what: string): what is Figure => what in zh.flags.figures;
const isCategory = (code: string): code is CategoryCode => code in CATEGORY_LABELS;
const isAbsentPart = (name: string): name is AbsentPart => name in zh.flags.absent;

/** What an input of a rule is called; one that is a field of a register is called as there. */
export function useInputName(): (name: string) => string {
  const { t } = useTranslation();
  const fieldName = useFieldName();
  return (name) => (isInputName(name) ? t(`flagInputs.${name}`) : fieldName(name));
}

/** Reads what a report's figure is of: all cases, money, lines, or one category or item. */
function useFigureName(): (what: string) => string {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const itemName = useItemName();
  return (what) => {
    if (isFigure(what)) return t(`flags.figures.${what}`);
    const [kind = '', code = ''] = what.split(':');
    const label = isCategory(code) ? read(CATEGORY_LABELS[code]) : itemName(code, code);
    return kind === 'itemsSum' ? t('flags.itemsSumOf', { name: label }) : label;
  };
}

/** Reads an input of a rule, or a field of a source row, as a person would; empty where nothing is written. */
export function useFlagValue(): (name: string, value: string | number | null) => string {
  const { t } = useTranslation();
  const { language, read } = useLanguage();
  const { unit } = useMoneyUnit();
  const figureName = useFigureName();
  return (name, value) => {
    if (value === null || value === '') return '';
    if (typeof value === 'number') {
      if (name.endsWith('Fen')) return `${moneyText(value, unit)} ${unitName(unit, language)}`;
      if (name.endsWith('CentiMu')) return `${formatMu(value)} ${t('flags.areaUnit')}`;
      if (name.endsWith('Milli')) return String(value / 1_000);
      if (name.endsWith('Percent')) return `${value}%`;
      if (name === 'counterpartyIsOfficer') return t(value === 1 ? 'frame.yes' : 'flags.no');
      return String(value);
    }
    if (name === 'what') return figureName(value);
    if (name === 'absent')
      return value
        .split(' ')
        .map((part) => (isAbsentPart(part) ? t(`flags.absent.${part}`) : part))
        .join('、');
    const labels = CHOICES[name];
    if (labels === undefined) return value;
    return value
      .split(' ')
      .map((code) => {
        const label = labels[code];
        return label === undefined ? code : read(label);
      })
      .join('、');
  };
}

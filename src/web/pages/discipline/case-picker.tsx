import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SANCTION_BOUNDS, type LinkedCaseView } from '../../../discipline/sanction.js';
import { useCasesToLink } from '../../api/dealt.js';
import { useCampaignCode } from '../../layout/ledger-context.js';

/** A case as a list to pick from names it. */
const nameOf = (one: Pick<LinkedCaseView, 'number' | 'villageName' | 'description'>): string =>
  [one.number, one.villageName, one.description.slice(0, 40)].filter(Boolean).join(' ');

/** Chooses cases by number, village or words; `known` names those that are chosen already. */
export function CasePicker({
  value,
  onChange,
  known = [],
  ...props
}: {
  readonly id?: string;
  readonly value?: readonly string[];
  readonly onChange?: (ids: string[]) => void;
  readonly known?: readonly LinkedCaseView[];
  readonly 'aria-label'?: string;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const cases = useCasesToLink(useCampaignCode(), typed);
  const found = (cases.data?.rows ?? []).map((one) => ({ value: one.id, label: nameOf(one) }));
  const chosen = known
    .filter(({ id }) => !found.some((one) => one.value === id))
    .map((one) => ({ value: one.id, label: nameOf(one) }));
  return (
    <Select<string[]>
      {...props}
      mode="multiple"
      maxCount={SANCTION_BOUNDS.cases}
      value={[...(value ?? [])]}
      onChange={(ids) => onChange?.(ids)}
      loading={cases.isPending}
      placeholder={t('dealt.pickCases')}
      showSearch={{ filterOption: false, onSearch: setTyped, searchValue: typed }}
      options={[...chosen, ...found]}
      notFoundContent={cases.isPending ? t('frame.loading') : t('dealt.noSuchCase')}
    />
  );
}

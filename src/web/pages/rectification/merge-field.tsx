import { Form, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCases } from '../../api/cases.js';

const FOUND_MAX = 10;

/** Chooses another case of the campaign by its number, its village or a word of its description. */
export function CasePicker({
  id,
  value,
  onChange,
  campaign,
  without,
}: {
  /** What Form.Item hands to a field. */
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (value: string | null) => void;
  readonly campaign: string;
  /** The case that cannot be chosen. */
  readonly without: string;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const found = useCases(campaign, { q: typed.trim(), size: String(FOUND_MAX) });
  const options = (found.data?.rows ?? [])
    .filter((row) => row.id !== without && row.state !== 'voided')
    .map((row) => ({
      value: row.id,
      label: `${row.number} ${row.villageName ?? t('oneCase.noVillage')} ${row.description}`,
    }));
  return (
    <Select<string | null>
      {...(id === undefined ? {} : { id })}
      value={value ?? null}
      onChange={(chosen) => onChange?.(chosen)}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={found.isFetching}
      options={options}
      placeholder={t('work.pickCase')}
      notFoundContent={t('work.noCaseFound')}
    />
  );
}

/** The case that stays where a duplicate is merged. */
export function MergeField({ campaign, without }: { readonly campaign: string; readonly without: string }) {
  const { t } = useTranslation();
  return (
    <Form.Item name="mergedIntoId" label={t('work.mergeInto')} required extra={t('work.mergeHint')}>
      <CasePicker campaign={campaign} without={without} />
    </Form.Item>
  );
}

import { Form, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { caseNumber } from '../../../campaigns/campaign.js';
import { useCases } from '../../api/cases.js';
import { useLedger } from '../../layout/ledger-context.js';

const FOUND_MAX = 10;

/** The bare number of a case stands for the whole, since that is how offices say it. */
const searched = (typed: string, prefix: string): string => {
  const plain = typed.normalize('NFKC').trim();
  return /^\d{1,6}$/u.test(plain) ? caseNumber(prefix, Number(plain)) : plain;
};

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
  const prefix = useLedger().ledger.campaigns.find(({ code }) => code === campaign)?.numberPrefix ?? '';
  const found = useCases(campaign, { q: searched(typed, prefix), size: String(FOUND_MAX) });
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

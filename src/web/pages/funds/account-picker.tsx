import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '../../../funds/fund.js';
import { useAccount, useAccounts } from '../../api/funds.js';
import { moveOnWithTab } from '../../layout/move-on-with-tab.js';

const OFFERED = 100;

/** Chooses an account by its name, its bank, or its village's name or initials; a town may have hundreds. */
export function AccountPicker({
  value,
  onChange,
  villageId = null,
  allowClear = false,
  ...props
}: {
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (id: string | null) => void;
  /** Offers only the accounts of this village. */
  readonly villageId?: string | null;
  readonly allowClear?: boolean;
  readonly autoFocus?: boolean;
  readonly placeholder?: string;
  readonly 'aria-label'?: string;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const accounts = useAccounts({ q: typed.trim(), villageId, sort: 'village', size: OFFERED });
  const chosen = useAccount(value || null);
  const rows: readonly AccountView[] = accounts.data?.rows ?? [];
  const shown = chosen.data && !rows.some(({ id }) => id === chosen.data.id) ? [chosen.data, ...rows] : rows;
  return (
    <Select<string>
      placeholder={t('funds.pickAccount')}
      {...props}
      {...(value ? { value } : {})}
      allowClear={allowClear}
      popupMatchSelectWidth={false}
      onInputKeyDown={moveOnWithTab}
      onChange={(id: string | undefined) => onChange?.(id ?? null)}
      loading={accounts.isPending}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      options={shown.map((one) => ({ value: one.id, label: `${one.villageName} ${one.name}` }))}
      notFoundContent={accounts.isPending ? t('frame.loading') : t('funds.noSuchAccount')}
    />
  );
}

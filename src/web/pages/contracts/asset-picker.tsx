import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsset, useAssets } from '../../api/assets.js';
import { moveOnWithTab } from '../../layout/move-on-with-tab.js';

const OFFERED = 50;

/** Chooses an asset of a village by its name, its number or its place. */
export function AssetPicker({
  value,
  onChange,
  villageId,
  ...props
}: {
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (id: string | null) => void;
  /** Whose assets are offered; none as long as no village is chosen. */
  readonly villageId: string | null;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const assets = useAssets({ q: typed.trim(), villageId: villageId ?? '-', size: OFFERED });
  const chosen = useAsset(value || null);
  const rows = assets.data?.rows ?? [];
  const shown = chosen.data && !rows.some(({ id }) => id === chosen.data.id) ? [chosen.data, ...rows] : rows;
  return (
    <Select<string>
      {...props}
      {...(value ? { value } : {})}
      allowClear
      disabled={villageId === null}
      popupMatchSelectWidth={false}
      onInputKeyDown={moveOnWithTab}
      onChange={(id: string | undefined) => onChange?.(id ?? null)}
      loading={assets.isPending}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      options={shown.map((one) => ({
        value: one.id,
        label: [one.name, one.number, one.place].filter((part) => part !== null).join(' · '),
      }))}
      notFoundContent={assets.isPending ? t('frame.loading') : t('contracts.noSuchAsset')}
    />
  );
}

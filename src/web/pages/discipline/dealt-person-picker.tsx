import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DealtPersonLine, DealtPersonView } from '../../../discipline/dealt-person.js';
import { useDealtPerson, useDealtPersons } from '../../api/dealt.js';
import { moveOnWithTab } from '../../layout/move-on-with-tab.js';

/** A person as a list to pick from tells him from others of the same masked name. */
export const personText = ({ villageName, name, postThen }: DealtPersonView | DealtPersonLine): string =>
  [villageName, name, postThen].filter(Boolean).join(' ');

/** Chooses somebody of the register by name, post or village; two of the same masked name are two. */
export function DealtPersonPicker({
  value,
  onChange,
  ...props
}: {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (id: string | undefined) => void;
  readonly autoFocus?: boolean;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const persons = useDealtPersons({ q: typed.trim(), size: 50 });
  const chosen = useDealtPerson(value ?? null);
  const rows: readonly DealtPersonView[] = persons.data?.rows ?? [];
  const shown = chosen.data && !rows.some(({ id }) => id === chosen.data.id) ? [chosen.data, ...rows] : rows;
  return (
    <Select<string>
      {...props}
      {...(value === undefined ? {} : { value })}
      allowClear
      onInputKeyDown={moveOnWithTab}
      onChange={(id: string | undefined) => onChange?.(id)}
      loading={persons.isPending}
      placeholder={t('dealt.pickPerson')}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      options={shown.map((one) => ({ value: one.id, label: personText(one) }))}
      notFoundContent={persons.isPending ? t('frame.loading') : t('dealt.noSuchPerson')}
    />
  );
}

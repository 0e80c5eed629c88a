import { SearchOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useVillages } from '../../api/villages.js';
import { isNamedBy } from '../../format/initials.js';
import { isFiltered, withoutFilters } from './register-search.js';
import type { RegisterState } from './use-register.js';

interface Option {
  readonly value: string;
  readonly label: string;
  readonly initials?: string;
}

/** A filter with a list to choose from. */
export interface Choice {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
}

/** The filters above a list: words, village by name or initials, what is to be chosen, and whatever it has besides. */
export function RegisterFilters({
  state,
  hint = null,
  choices = [],
  children,
}: {
  readonly state: RegisterState;
  /** What the search looks through; null for a list without a search. */
  readonly hint?: string | null;
  readonly choices?: readonly Choice[];
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation();
  const villages = useVillages();
  const { list, search, change } = state;
  const village: Choice = {
    name: 'villageId',
    label: t('fields.villageId'),
    options: (villages.data ?? []).map(({ id, name, initials }) => ({ value: id, label: name, initials })),
  };
  const voided: Choice = {
    name: 'voided',
    label: t('registers.voided'),
    options: [{ value: 'true', label: t('registers.onlyVoided') }],
  };
  const offered = [village, ...choices, voided].filter(({ name }) => list.filters.includes(name));
  return (
    <div className="filter-bar no-print" role="search">
      {hint !== null && (
        <Input.Search
          className="filter-search"
          type="search"
          aria-label={hint}
          placeholder={hint}
          prefix={<SearchOutlined />}
          allowClear
          key={search.get('q') ?? ''}
          defaultValue={search.get('q') ?? ''}
          onSearch={(q) => change({ q: q.trim() })}
        />
      )}
      {offered.map(({ name, label, options }) => (
        <Select<string, Option>
          key={name}
          allowClear
          aria-label={label}
          placeholder={label}
          popupMatchSelectWidth={false}
          value={search.get(name)}
          onChange={(value) => change({ [name]: value ?? null })}
          showSearch={{
            filterOption: (typed, option) => isNamedBy(typed, option?.label ?? '', option?.initials ?? ''),
          }}
          options={[...options]}
        />
      ))}
      {children}
      {isFiltered(search, list) && (
        <Button onClick={() => change(withoutFilters(list))}>{t('register.clear')}</Button>
      )}
    </div>
  );
}

/** From which day to which; `names` are the filters that hold the two. */
export function BetweenDays({
  state,
  names,
  label,
  isBefore = false,
}: {
  readonly state: RegisterState;
  readonly names: readonly [from: string, to: string];
  /** What the days are of. */
  readonly label: string;
  /** Is the second day itself left out? */
  readonly isBefore?: boolean;
}) {
  const { t } = useTranslation();
  const words = [t('registers.from'), t(isBefore ? 'registers.before' : 'registers.to')] as const;
  return (
    <>
      {names.map((name, at) => (
        <label key={name} className="between-day">
          {at === 0 && `${label} `}
          {words[at]}{' '}
          <input
            type="date"
            className="day-input"
            aria-label={`${label} ${words[at]}`}
            value={state.search.get(name) ?? ''}
            onChange={(event) => state.change({ [name]: event.target.value })}
          />
        </label>
      ))}
    </>
  );
}

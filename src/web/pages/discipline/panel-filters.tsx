import { SearchOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useVillages } from '../../api/villages.js';
import { isNamedBy } from '../../format/initials.js';
import { isFiltered, type Changes, type Panel } from './panel-search.js';

/** One thing to choose; `initials` find a village by its pinyin. */
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

/** The filters above a list: words, village, what is to be chosen, and whatever the list has besides. */
export function PanelFilters({
  panel,
  search,
  hint,
  choices,
  onChange,
  children,
}: {
  readonly panel: Panel;
  readonly search: URLSearchParams;
  /** What the search looks through. */
  readonly hint: string;
  readonly choices: readonly Choice[];
  readonly onChange: (changes: Changes) => void;
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation();
  const villages = useVillages();
  const village: Choice = {
    name: 'villageId',
    label: t('fields.villageId'),
    options: (villages.data ?? []).map(({ id, name, initials }) => ({ value: id, label: name, initials })),
  };
  return (
    <div className="filter-bar no-print" role="search">
      <Input.Search
        className="filter-search"
        aria-label={hint}
        placeholder={hint}
        prefix={<SearchOutlined />}
        allowClear
        key={search.get('q') ?? ''}
        defaultValue={search.get('q') ?? ''}
        onSearch={(q) => onChange({ q: q.trim() })}
      />
      {[village, ...choices].map(({ name, label, options }) => (
        <Select<string, Option>
          key={name}
          allowClear
          aria-label={label}
          placeholder={label}
          popupMatchSelectWidth={false}
          value={search.get(name)}
          onChange={(value) => onChange({ [name]: value ?? null })}
          showSearch={{
            filterOption: (typed, option) => isNamedBy(typed, option?.label ?? '', option?.initials ?? ''),
          }}
          options={[...options]}
        />
      ))}
      {children}
      {isFiltered(search, panel) && (
        <Button onClick={() => onChange(Object.fromEntries([...search.keys()].filter(isNoTab).map(gone)))}>
          {t('register.clear')}
        </Button>
      )}
    </div>
  );
}

const isNoTab = (name: string): boolean => name !== 'tab';
const gone = (name: string): [string, null] => [name, null];

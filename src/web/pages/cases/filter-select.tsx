import { Select } from 'antd';
import { isNamedBy } from '../../format/initials.js';

/** What every filter of the register is given: the address, and how to change it. */
export interface FilterProps {
  readonly search: URLSearchParams;
  readonly onChange: (changes: Readonly<Record<string, string | null>>) => void;
}

/** The values of a filter that takes several. */
export const valuesOf = (search: URLSearchParams, name: string): string[] =>
  (search.get(name) ?? '').split(',').filter((value) => value !== '');

/** A filter that takes several values and finds them by pinyin initials. */
export function FilterSelect({
  search,
  onChange,
  name,
  label,
  options,
}: FilterProps & {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly initials: string }[];
}) {
  return (
    <Select<string[], { value: string; label: string; initials: string }>
      mode="multiple"
      allowClear
      maxTagCount={1}
      maxTagTextLength={8}
      aria-label={label}
      placeholder={label}
      popupMatchSelectWidth={false}
      value={valuesOf(search, name)}
      onChange={(values) => onChange({ [name]: values.join(',') })}
      showSearch={{
        filterOption: (typed, option) => isNamedBy(typed, option?.label ?? '', option?.initials ?? ''),
      }}
      options={[...options]}
    />
  );
}

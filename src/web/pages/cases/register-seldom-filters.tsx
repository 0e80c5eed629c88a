import { DatePicker, Input } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import {
  AMOUNT_KIND_LABELS,
  AMOUNT_KINDS,
  CASE_NATURE_LABELS,
  CASE_NATURES,
  CASE_SOURCE_LABELS,
  CASE_SOURCES,
} from '../../../cases/case.js';
import { NONE } from '../../../cases/case-list.js';
import { pinyinInitials } from '../../format/initials.js';
import { useLanguage } from '../../words/language.js';
import { FilterSelect, type FilterProps } from './filter-select.js';

const DAY_FORMATS = ['YYYY-MM-DD', 'YYYY.M.D', 'YYYY/M/D', 'YYYYMMDD', 'YYYY年M月D日'];

/** Filters that are seldom needed: kind of amount, nature, source, days, mark, import. */
export function SeldomFilters(props: FilterProps) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const { search, onChange } = props;
  const named = (value: string, label: string) => ({ value, label, initials: pinyinInitials(label) });
  const none = named(NONE, t('register.none'));
  const days = (from: 'foundFrom' | 'dueFrom', to: 'foundTo' | 'dueTo') => {
    const dayIn = (name: string) => (search.get(name) ? dayjs(search.get(name)) : null);
    return (
      <DatePicker.RangePicker
        format={DAY_FORMATS}
        allowEmpty={[true, true]}
        value={[dayIn(from), dayIn(to)]}
        onChange={(range) =>
          onChange({
            [from]: range?.[0]?.format('YYYY-MM-DD') ?? null,
            [to]: range?.[1]?.format('YYYY-MM-DD') ?? null,
          })
        }
      />
    );
  };
  return (
    <div className="seldom-filters">
      <span>{t('fields.amountKind')}</span>
      <FilterSelect
        {...props}
        name="amountKind"
        label={t('fields.amountKind')}
        options={AMOUNT_KINDS.map((kind) => named(kind, read(AMOUNT_KIND_LABELS[kind])))}
      />
      <span>{t('fields.nature')}</span>
      <FilterSelect
        {...props}
        name="nature"
        label={t('fields.nature')}
        options={[...CASE_NATURES.map((code) => named(code, read(CASE_NATURE_LABELS[code]))), none]}
      />
      <span>{t('fields.source')}</span>
      <FilterSelect
        {...props}
        name="source"
        label={t('fields.source')}
        options={[...CASE_SOURCES.map((code) => named(code, read(CASE_SOURCE_LABELS[code]))), none]}
      />
      <span>{t('register.foundRange')}</span>
      {days('foundFrom', 'foundTo')}
      <span>{t('register.dueRange')}</span>
      {days('dueFrom', 'dueTo')}
      <span>{t('fields.mark')}</span>
      <Input
        aria-label={t('fields.mark')}
        allowClear
        defaultValue={search.get('mark') ?? ''}
        onBlur={(event) => onChange({ mark: event.target.value.trim() })}
        onPressEnter={(event) => onChange({ mark: event.currentTarget.value.trim() })}
      />
    </div>
  );
}

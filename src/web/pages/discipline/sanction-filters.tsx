import { SearchOutlined } from '@ant-design/icons';
import { Input, Select, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { EFFECT_STANDING_LABELS } from '../../../discipline/effect.js';
import {
  SANCTION_KIND_LABELS,
  SANCTION_KINDS,
  SANCTION_TRACK_LABELS,
  SANCTION_TRACKS,
  STANDING_FILTERS,
} from '../../../discipline/sanction.js';
import { useVillages } from '../../api/villages.js';
import { isNamedBy } from '../../format/initials.js';
import { useLanguage } from '../../words/language.js';
import type { SanctionFilter } from './sanction-question.js';

interface Option {
  readonly value: string;
  readonly label: string;
  readonly initials?: string;
}

/** The filters above the register; each change goes into the address. */
export function SanctionFilters({
  search,
  onChange,
}: {
  readonly search: URLSearchParams;
  readonly onChange: (changes: Readonly<Record<string, string | null>>) => void;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const villages = useVillages();
  const one = (name: SanctionFilter, label: string, options: readonly Option[]) => (
    <Select<string, Option>
      allowClear
      aria-label={label}
      placeholder={label}
      popupMatchSelectWidth={false}
      style={{ minWidth: 140 }}
      value={search.get(name)}
      onChange={(value) => onChange({ [name]: value ?? null })}
      showSearch={{
        filterOption: (typed, option) => isNamedBy(typed, option?.label ?? '', option?.initials ?? ''),
      }}
      options={[...options]}
    />
  );
  return (
    <Space wrap className="no-print" style={{ marginBottom: 8 }} role="search">
      <Input.Search
        aria-label={t('discipline.search')}
        placeholder={t('discipline.search')}
        prefix={<SearchOutlined />}
        allowClear
        key={search.get('q') ?? ''}
        defaultValue={search.get('q') ?? ''}
        style={{ width: 240 }}
        onSearch={(q) => onChange({ q: q.trim() })}
      />
      {one(
        'villageId',
        t('fields.villageId'),
        (villages.data ?? []).map(({ id, name, initials }) => ({ value: id, label: name, initials })),
      )}
      {one(
        'track',
        t('discipline.track'),
        SANCTION_TRACKS.map((value) => ({ value, label: read(SANCTION_TRACK_LABELS[value]) })),
      )}
      {one('kind', t('discipline.kind'), [
        ...SANCTION_KINDS.map((value) => ({ value, label: read(SANCTION_KIND_LABELS[value]) })),
        { value: 'ambiguous', label: t('discipline.onlyAmbiguous') },
      ])}
      {one(
        'standing',
        t('discipline.standing'),
        STANDING_FILTERS.map((value) => ({ value, label: read(EFFECT_STANDING_LABELS[value]) })),
      )}
      {one('flagged', t('discipline.flags'), [{ value: 'true', label: t('discipline.onlyFlagged') }])}
      {one('voided', t('discipline.voided'), [{ value: 'true', label: t('discipline.onlyVoided') }])}
    </Space>
  );
}

import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { CLAIM_SIDE_LABELS, CLAIM_SIDES } from '../../../claims-debts/claim.js';
import { LETTER_NUMBER_CHARACTERS, LISTS, type ListKind } from '../../../papers/list.js';
import { useVillages } from '../../api/villages.js';
import { isNamedBy } from '../../format/initials.js';
import { useLedger } from '../../layout/ledger-context.js';
import { useLanguage } from '../../words/language.js';
import type { FilterProps } from '../cases/filter-select.js';
import { RegisterFilters } from '../cases/register-filters.js';

/** What a list may be narrowed by, and what its letters say; each change goes into the address. */
export function ListFilters({ kind, search, onChange }: FilterProps & { readonly kind: ListKind }) {
  const { of, layout } = LISTS[kind];
  if (of === 'villages') return <AsOf search={search} onChange={onChange} />;
  if (of === 'claims') return <ClaimFilters search={search} onChange={onChange} />;
  return (
    <>
      <RegisterFilters
        search={withoutKind(search)}
        onChange={(changes) => onChange({ ...changes, kind: changes['kind'] ?? kind })}
      />
      {layout === 'letters' && <LetterFields search={search} onChange={onChange} />}
    </>
  );
}

/** The register's filters clear everything that they see; which list it is, and its letters, stay. */
function withoutKind(search: URLSearchParams): URLSearchParams {
  const filters = new URLSearchParams(search);
  for (const name of ['kind', 'number', 'replyDay', 'asOf', 'side', 'campaign']) filters.delete(name);
  return filters;
}

function AsOf({ search, onChange }: FilterProps) {
  const { t } = useTranslation();
  const { today } = useLedger().ledger;
  return (
    <div className="filter-bar no-print">
      <label>
        {t('papers.asOf')}{' '}
        <input
          type="date"
          className="day-input"
          max={today}
          value={search.get('asOf') ?? today}
          onChange={({ target }) => onChange({ asOf: target.value === today ? null : target.value })}
        />
      </label>
    </div>
  );
}

function ClaimFilters({ search, onChange }: FilterProps) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const villages = useVillages();
  return (
    <div className="filter-bar no-print" role="search">
      <Select<string, { value: string; label: string; initials: string }>
        allowClear
        className="filter-search"
        aria-label={t('fields.villageId')}
        placeholder={t('fields.villageId')}
        value={search.get('villageId')}
        onChange={(value) => onChange({ villageId: value ?? null })}
        showSearch={{
          filterOption: (typed, option) => isNamedBy(typed, option?.label ?? '', option?.initials ?? ''),
        }}
        options={(villages.data ?? []).map(({ id, name, initials }) => ({
          value: id,
          label: name,
          initials,
        }))}
      />
      <Select<string>
        allowClear
        aria-label={t('papers.side')}
        placeholder={t('papers.side')}
        popupMatchSelectWidth={false}
        value={search.get('side')}
        onChange={(value) => onChange({ side: value ?? null })}
        options={CLAIM_SIDES.map((side) => ({ value: side, label: read(CLAIM_SIDE_LABELS[side]) }))}
      />
    </div>
  );
}

/** Number of the first letter and the day by which villages are to answer. */
function LetterFields({ search, onChange }: FilterProps) {
  const { t } = useTranslation();
  const { today } = useLedger().ledger;
  return (
    <div className="filter-bar list-fields no-print">
      <label>
        {t('papers.letterNumber')}{' '}
        <Input
          className="filter-search"
          key={search.get('number') ?? ''}
          defaultValue={search.get('number') ?? ''}
          placeholder={t('papers.letterNumberHint', { year: today.slice(0, 4) })}
          maxLength={LETTER_NUMBER_CHARACTERS}
          onBlur={({ target }) => onChange({ number: target.value.trim() })}
          onPressEnter={({ currentTarget }) => onChange({ number: currentTarget.value.trim() })}
        />
      </label>
      <label>
        {t('papers.replyDay')}{' '}
        <input
          type="date"
          className="day-input"
          min={today}
          value={search.get('replyDay') ?? ''}
          onChange={({ target }) => onChange({ replyDay: target.value })}
        />
      </label>
    </div>
  );
}

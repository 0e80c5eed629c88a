import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  CLAIM_CLASS_LABELS,
  CLAIM_CLASSES,
  CLAIM_CONFIRMATION_LABELS,
  CLAIM_CONFIRMATIONS,
  CLAIM_NOT_ASKED_LABEL,
  CLAIM_SIDE_LABELS,
  CLAIM_SIDES,
} from '../../../claims-debts/claim.js';
import { NONE } from '../../../cases/case-list.js';
import { LISTS, type ListKind } from '../../../papers/list.js';
import { URGING_STANDING_LABELS, URGING_STANDINGS } from '../../../rectification/urging.js';
import { useLedger } from '../../layout/ledger-context.js';
import { useLanguage } from '../../words/language.js';
import { choiceOf, useCaseChoices } from '../cases/case-choices.js';
import { FilterSelect, type FilterProps } from '../cases/filter-select.js';
import { RegisterFilters } from '../cases/register-filters.js';
import { LIST_FILTERS } from './list-search.js';

/** What a list may be narrowed by; each change goes into the address. */
export function ListFilters({ kind, search, onChange }: FilterProps & { readonly kind: ListKind }) {
  const { t } = useTranslation();
  const { of } = LISTS[kind];
  const known = LIST_FILTERS[of];
  if (of === 'cases') {
    // The register's filters clear everything that they see; which list it is stays.
    const own = new URLSearchParams([...search].filter(([name]) => known.includes(name)));
    return <RegisterFilters search={own} onChange={onChange} />;
  }
  const asked = known.filter((name) => search.has(name));
  const props = { search, onChange };
  return (
    <div className="filter-bar list-fields no-print" role="search">
      <OfCases {...props} of={of} />
      {of === 'villages' && <AsOf {...props} />}
      {of === 'letters' && <OfLetters {...props} />}
      {of === 'claims' && <OfClaims {...props} />}
      {asked.length > 0 && (
        <Button type="link" onClick={() => onChange(Object.fromEntries(asked.map((name) => [name, null])))}>
          {t('register.clear')}
        </Button>
      )}
    </div>
  );
}

/** Villages, and of what is made of cases their categories and items. */
function OfCases({ of, ...props }: FilterProps & { readonly of: 'villages' | 'letters' | 'claims' }) {
  const { t } = useTranslation();
  const { villages, noVillage, categories, items } = useCaseChoices(props.search);
  return (
    <>
      <FilterSelect
        {...props}
        name="villageId"
        label={t('fields.villageId')}
        options={of === 'letters' ? [...villages, noVillage] : villages}
      />
      {of !== 'claims' && (
        <>
          <FilterSelect
            {...props}
            name="categoryCode"
            label={t('fields.categoryCode')}
            options={categories}
          />
          <FilterSelect {...props} name="itemCode" label={t('fields.itemCode')} options={items} />
        </>
      )}
    </>
  );
}

function AsOf({ search, onChange }: FilterProps) {
  const { t } = useTranslation();
  const { today } = useLedger().ledger;
  return (
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
  );
}

/** From which day to which. */
function Days({
  search,
  onChange,
  label,
  names,
}: FilterProps & {
  readonly label: string;
  readonly names: readonly (readonly [name: string, word: string])[];
}) {
  return (
    <>
      {names.map(([name, word], at) => (
        <label key={name}>
          {at === 0 && label} {word}{' '}
          <input
            type="date"
            className="day-input"
            aria-label={`${label} ${word}`}
            value={search.get(name) ?? ''}
            onChange={({ target }) => onChange({ [name]: target.value })}
          />
        </label>
      ))}
    </>
  );
}

function OfLetters(props: FilterProps) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  return (
    <>
      <FilterSelect
        {...props}
        name="letterStanding"
        label={t('urgings.standing')}
        options={URGING_STANDINGS.map((standing) =>
          choiceOf(standing, read(URGING_STANDING_LABELS[standing])),
        )}
      />
      <Days
        {...props}
        label={t('urgings.sentDay')}
        names={[
          ['sentFrom', t('registers.from')],
          ['sentTo', t('registers.to')],
        ]}
      />
    </>
  );
}

function OfClaims(props: FilterProps) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const { search, onChange } = props;
  const choices = [
    {
      name: 'side',
      label: t('papers.side'),
      options: CLAIM_SIDES.map((value) => ({ value, label: read(CLAIM_SIDE_LABELS[value]) })),
    },
    {
      name: 'classCode',
      label: t('papers.claimClass'),
      options: CLAIM_CLASSES.map((value) => ({ value, label: read(CLAIM_CLASS_LABELS[value]) })),
    },
    {
      name: 'confirmation',
      label: t('papers.confirmation'),
      options: [
        { value: NONE, label: read(CLAIM_NOT_ASKED_LABEL) },
        ...CLAIM_CONFIRMATIONS.map((value) => ({ value, label: read(CLAIM_CONFIRMATION_LABELS[value]) })),
      ],
    },
  ];
  return (
    <>
      {choices.map(({ name, label, options }) => (
        <Select<string>
          key={name}
          allowClear
          aria-label={label}
          placeholder={label}
          popupMatchSelectWidth={false}
          value={search.get(name)}
          onChange={(value) => onChange({ [name]: value ?? null })}
          options={options}
        />
      ))}
      <Days
        {...props}
        label={t('papers.arisen')}
        names={[
          ['arisenFrom', t('registers.from')],
          ['arisenBefore', t('registers.before')],
        ]}
      />
    </>
  );
}

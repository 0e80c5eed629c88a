import { SearchOutlined } from '@ant-design/icons';
import { Badge, Button, Input, Popover, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CASE_CONDITIONS } from '../../../cases/case-list.js';
import { CASE_STATE_LABELS, CASE_STATES } from '../../../cases/case-state.js';
import { useLanguage } from '../../words/language.js';
import { choiceOf, useCaseChoices } from './case-choices.js';
import { FilterSelect, type FilterProps } from './filter-select.js';
import { isFiltered, SELDOM_FILTERS } from './register-question.js';
import { SeldomFilters } from './register-seldom-filters.js';

/** The filters above the register; each change goes into the address. */
export function RegisterFilters({ search, onChange }: FilterProps) {
  const { t } = useTranslation();
  const seldom = SELDOM_FILTERS.filter((name) => search.get(name)).length;
  return (
    <div className="filter-bar no-print" role="search">
      <SearchBox search={search} onChange={onChange} />
      <Choices search={search} onChange={onChange} />
      <Popover
        trigger="click"
        placement="bottomRight"
        content={<SeldomFilters search={search} onChange={onChange} />}
      >
        <Badge count={seldom} size="small">
          <Button>{t('register.moreFilters')}</Button>
        </Badge>
      </Popover>
      {isFiltered(search) && (
        <Button
          type="link"
          onClick={() => onChange(Object.fromEntries([...search.keys()].map((key) => [key, null])))}
        >
          {t('register.clear')}
        </Button>
      )}
    </div>
  );
}

/** How long a pause in typing asks the ledger. */
const TYPING_PAUSE_MS = 350;

function SearchBox({ search, onChange }: FilterProps) {
  const { t } = useTranslation();
  const asked = search.get('q') ?? '';
  const [text, setText] = useState(asked);
  const box = useRef<InputRef>(null);
  const wantsFocus = search.get('focus') === 'search';
  useEffect(() => setText(asked), [asked]);
  useEffect(() => {
    if (!wantsFocus) return;
    box.current?.focus();
    onChange({ focus: null });
    // Only a new wish for the cursor moves it.
  }, [wantsFocus]);
  useEffect(() => {
    if (text.trim() === asked) return undefined;
    const timer = setTimeout(() => onChange({ q: text.trim() }), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
    // The search begins when typing pauses; a changed address alone begins none.
  }, [text]);
  return (
    <Input
      ref={box}
      type="search"
      className="filter-search"
      aria-label={t('register.search')}
      placeholder={t('register.searchHint')}
      prefix={<SearchOutlined />}
      allowClear
      value={text}
      onChange={(event) => setText(event.target.value)}
      onPressEnter={() => onChange({ q: text.trim() })}
    />
  );
}

function Choices({ search, onChange }: FilterProps) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const { villages, noVillage, categories, items } = useCaseChoices(search);
  const props = { search, onChange };
  return (
    <>
      <FilterSelect
        {...props}
        name="villageId"
        label={t('fields.villageId')}
        options={[...villages, noVillage]}
      />
      <FilterSelect {...props} name="categoryCode" label={t('fields.categoryCode')} options={categories} />
      <FilterSelect {...props} name="itemCode" label={t('fields.itemCode')} options={items} />
      <FilterSelect
        {...props}
        name="state"
        label={t('fields.state')}
        options={CASE_STATES.map((state) => choiceOf(state, read(CASE_STATE_LABELS[state])))}
      />
      <FilterSelect
        {...props}
        name="is"
        label={t('register.is')}
        options={CASE_CONDITIONS.map((condition) =>
          choiceOf(condition, t(`register.isOptions.${condition}`)),
        )}
      />
    </>
  );
}

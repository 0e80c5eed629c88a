import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ASSET_CLASSES,
  ASSET_CLASS_LABELS,
  ASSET_DIFFERENCE_LABELS,
  type AssetPage,
  type AssetView,
} from '../../../assets/asset.js';
import { useAssets } from '../../api/assets.js';
import { Money, useWithUnit } from '../../format/money.js';
import { useLanguage } from '../../words/language.js';
import { RegisterFilters, type Choice } from '../registers/register-filters.js';
import { RegisterHead } from '../registers/register-head.js';
import { RegisterTable } from '../registers/register-table.js';
import { useRegister, type RegisterState } from '../registers/use-register.js';
import { AssetDrawer } from './asset-drawer.js';
import { ASSET_LISTS } from './asset-lists.js';
import { useComparisonChoice } from './use-comparison-choice.js';
import { useComparisonColumns } from './comparison-columns.js';
import { useAssetPapers } from './use-asset-papers.js';
import './assets.css';

/** Book against count, row by row: what differs is computed, and stands with its reason and its pictures. */
export function ComparisonPanel() {
  const { t } = useTranslation();
  const state = useRegister(ASSET_LISTS.comparison);
  const { question, change } = state;
  const query = useAssets(question);
  const columns = useComparisonColumns(query.data?.rows ?? []);
  const papers = useAssetPapers(question);
  return (
    <>
      <RegisterHead
        found={query.data ? <Found page={query.data} state={state} /> : query.isPending && t('frame.loading')}
        papers={papers}
      />
      <RegisterFilters state={state} hint={t('assets.search')} choices={useChoices()} />
      <RegisterTable<AssetView, AssetPage>
        state={state}
        query={query}
        columns={columns}
        onOpen={(row) => change({ row: row.id })}
        empty={{ title: t('assets.empty.things'), todo: t('assets.comparisonTodo') }}
      />
      <AssetDrawer state={state} kind="things" />
    </>
  );
}

function useChoices(): readonly Choice[] {
  const { t } = useTranslation();
  const { read } = useLanguage();
  return [
    useComparisonChoice(),
    {
      name: 'classCode',
      label: t('fields.classAsWritten'),
      options: ASSET_CLASSES.map((value) => ({ value, label: read(ASSET_CLASS_LABELS[value]) })),
    },
  ];
}

/** What the filters select: how many were counted, what is missing and what is too much; a figure narrows the list. */
function Found({ page, state }: { readonly page: AssetPage; readonly state: RegisterState }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const withUnit = useWithUnit();
  const { counted, bookedNotFound, foundNotBooked, differing, bookValueFen, foundValueFen } = page.sums;
  const narrows = (comparison: string, words: string, count: number): ReactNode => (
    <>
      {' · '}
      <button
        type="button"
        className="as-link"
        disabled={count === 0}
        onClick={() => state.change({ comparison })}
      >
        {words} {count}
      </button>
    </>
  );
  return (
    <>
      {t('assets.found.comparison', { count: page.total, villages: page.villages, counted })}
      {narrows('any', t('assets.differing'), differing)}
      {narrows('booked-not-found', read(ASSET_DIFFERENCE_LABELS['booked-not-found']), bookedNotFound)}
      {narrows('found-not-booked', read(ASSET_DIFFERENCE_LABELS['found-not-booked']), foundNotBooked)}
      {' · '}
      {withUnit(t('fields.bookValueFen'))} <Money fen={bookValueFen} />
      {' · '}
      {withUnit(t('fields.foundValueFen'))} <Money fen={foundValueFen} />
    </>
  );
}

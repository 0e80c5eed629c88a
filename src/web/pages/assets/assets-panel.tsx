import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  ASSET_CLASSES,
  ASSET_CLASS_LABELS,
  ASSET_FUNDING_LABELS,
  ASSET_FUNDINGS,
  ASSET_USE_LABELS,
  ASSET_USES,
  type AssetPage,
  type AssetView,
} from '../../../assets/asset.js';
import { LAND_CLASS_LABELS, LAND_CLASSES } from '../../../assets/land.js';
import { formatMu } from '../../../kernel/area.js';
import type { Label } from '../../../kernel/label.js';
import { useAssets } from '../../api/assets.js';
import { Money, useWithUnit } from '../../format/money.js';
import { useMay } from '../../layout/session-context.js';
import { useLanguage } from '../../words/language.js';
import { RegisterFilters, type Choice } from '../registers/register-filters.js';
import { RegisterHead } from '../registers/register-head.js';
import { RegisterTable } from '../registers/register-table.js';
import { useColumns } from '../registers/use-columns.js';
import { useRegister } from '../registers/use-register.js';
import { useAssetColumns, useResourceColumns } from './asset-columns.js';
import { AssetDrawer } from './asset-drawer.js';
import type { AssetKind } from './asset-kind.js';
import { ASSET_LISTS } from './asset-lists.js';
import { useComparisonChoice } from './use-comparison-choice.js';
import { useAssetPapers } from './use-asset-papers.js';

/** The books of things, or of resources; a row opens beside the list. */
export function AssetsPanel({ kind }: { readonly kind: AssetKind }) {
  const { t } = useTranslation();
  const state = useRegister(ASSET_LISTS[kind]);
  const { change } = state;
  const question = { ...state.question, resources: String(kind === 'resources') };
  const mayWrite = useMay('assets:write');
  const mayImport = useMay('imports:run') && mayWrite;
  const query = useAssets(question);
  const rows = query.data?.rows ?? [];
  const ofThings = useAssetColumns(rows);
  const ofResources = useResourceColumns(rows);
  const { shown, choice } = useColumns(`assets.${kind}`, kind === 'things' ? ofThings : ofResources);
  const papers = useAssetPapers(question);
  const begin = (): void => change({ new: '1', row: null });
  const record = t(`assets.record.${kind}`);
  return (
    <>
      <RegisterHead
        found={
          query.data ? (
            <Found page={query.data} kind={kind} onGone={() => change({ gone: 'true' })} />
          ) : (
            query.isPending && t('frame.loading')
          )
        }
        papers={papers}
        record={mayWrite && { words: record, begin }}
        columns={choice}
      />
      <RegisterFilters state={state} hint={t('assets.search')} choices={useChoices()} />
      <RegisterTable<AssetView, AssetPage>
        state={state}
        query={query}
        columns={shown}
        onOpen={(row) => change({ row: row.id, new: null })}
        empty={{
          title: t(`assets.empty.${kind}`),
          todo: t(mayWrite ? 'assets.emptyTodo' : 'assets.emptyWait'),
          tools: (
            <>
              {mayImport && <Link to="/imports?kind=assets">{t('registers.import')}</Link>}
              {mayWrite && <Button onClick={begin}>{record}</Button>}
            </>
          ),
        }}
      />
      <AssetDrawer state={state} kind={kind} />
    </>
  );
}

/** What the filters select, in numbers: always of all rows, not of the page. */
function Found({
  page,
  kind,
  onGone,
}: {
  readonly page: AssetPage;
  readonly kind: AssetKind;
  /** Narrows the list to what was wholly disposed of. */
  readonly onGone: () => void;
}) {
  const { t } = useTranslation();
  const withUnit = useWithUnit();
  const { bookValueFen, bookNetFen, areaCentiMu, gone, goneValueFen } = page.sums;
  return (
    <>
      {t(`assets.found.${kind}`, { count: page.total, villages: page.villages })}
      {kind === 'resources' && (
        <strong>
          {' · '}
          {t('assets.mu', { area: formatMu(areaCentiMu) })}
        </strong>
      )}
      {(kind === 'things' || bookValueFen > 0) && (
        <>
          {' · '}
          <strong>
            {withUnit(t('fields.bookValueFen'))} <Money fen={bookValueFen} />
          </strong>
          {' · '}
          {withUnit(t('fields.bookNetFen'))} <Money fen={bookNetFen} />
        </>
      )}
      {gone > 0 && (
        <>
          {' · '}
          <button type="button" className="as-link" onClick={onGone}>
            {t('assets.goneAmong', { count: gone })}
          </button>
          {goneValueFen > 0 && (
            <>
              {' '}
              {withUnit(t('fields.bookValueFen'))} <Money fen={goneValueFen} />
            </>
          )}
        </>
      )}
    </>
  );
}

function useChoices(): readonly Choice[] {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const options = <Code extends string>(codes: readonly Code[], labels: Readonly<Record<Code, Label>>) =>
    codes.map((value) => ({ value, label: read(labels[value]) }));
  const things = ASSET_CLASSES.filter((one) => one !== 'resource');
  return [
    { name: 'classCode', label: t('fields.classAsWritten'), options: options(things, ASSET_CLASS_LABELS) },
    { name: 'landClass', label: t('fields.landClass'), options: options(LAND_CLASSES, LAND_CLASS_LABELS) },
    { name: 'useCode', label: t('fields.useCode'), options: options(ASSET_USES, ASSET_USE_LABELS) },
    { name: 'fundedBy', label: t('fields.fundedBy'), options: options(ASSET_FUNDINGS, ASSET_FUNDING_LABELS) },
    useComparisonChoice(),
    {
      name: 'disposed',
      label: t('assets.whetherDisposed'),
      options: [
        { value: 'true', label: t('assets.isDisposed') },
        { value: 'false', label: t('assets.notDisposed') },
      ],
    },
    {
      name: 'gone',
      label: t('assets.whetherGone'),
      options: [
        { value: 'true', label: t('assets.isGone') },
        { value: 'false', label: t('assets.notGone') },
      ],
    },
  ];
}

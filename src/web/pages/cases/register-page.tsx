import { FolderOpenOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { CasePage } from '../../../cases/case-list.js';
import { useCases } from '../../api/cases.js';
import { casesAddress } from '../../api/exports.js';
import { moneyText } from '../../format/money-text.js';
import { useMoneyUnit } from '../../format/money-unit.js';
import { unitName } from '../../format/unit-name.js';
import { DownloadButton } from '../../layout/download-button.js';
import { EmptyNote } from '../../layout/empty-note.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useCampaignCode, useLedger } from '../../layout/ledger-context.js';
import { NewButton } from '../../layout/new-button.js';
import { NoCampaign } from '../../layout/no-campaign.js';
import { useMay } from '../../layout/session-context.js';
import { PageHead } from '../../layout/page-head.js';
import { PrintButton } from '../../layout/print-button.js';
import { addressNow } from '../../layout/use-address.js';
import { useLanguage } from '../../words/language.js';
import { BulkBar, useBulkDeeds } from '../rectification/bulk-bar.js';
import { BulkMenu } from '../rectification/bulk-menu.js';
import { CaseDrawer, type OpenCase } from './case-drawer.js';
import { FolderDialog } from './folder-dialog.js';
import { useCaseColumns } from './register-columns.js';
import { RegisterFilters } from './register-filters.js';
import { changedSearch, filtersOf, isFiltered, questionOf } from './register-question.js';
import { useRegisterSelection } from './register-selection.js';
import { RegisterTable } from './register-table.js';

/** The register of cases: filters in the address, a row opens beside it. */
export function Component() {
  const { t } = useTranslation();
  const { ledger, campaign } = useLedger();
  const [search, setSearch] = useSearchParams();
  useCampaignInAddress(ledger.campaigns.length > 1 ? (campaign?.code ?? null) : null, search, setSearch);
  const mayWrite = useMay('cases:write');
  const list = useCases(campaign?.code ?? '', questionOf(search));
  const { columns, choice } = useCaseColumns();
  const selection = useRegisterSelection(campaign?.code ?? '', search);
  const mayBulk = useBulkDeeds().length > 0;
  const change = (changes: Readonly<Record<string, string | null>>): void =>
    setSearch(changedSearch(addressNow(), changes));
  const id = search.get('case');
  const open: OpenCase = id !== null ? { id } : search.has('new') && mayWrite ? 'new' : null;

  if (!campaign) return <NoCampaign />;
  const fileNew = (): void => change({ new: '1', case: null });
  return (
    <>
      <PageHead
        title={t('register.title')}
        tools={<Tools {...{ search, choice, fileNew }} total={list.data?.total ?? 0} />}
      >
        {list.data ? <Found page={list.data} /> : list.isPending && t('frame.loading')}
      </PageHead>
      <RegisterFilters search={search} onChange={change} />
      <BulkBar
        chosen={selection.chosen}
        total={list.data?.total ?? 0}
        isChoosing={selection.isChoosing}
        onChooseFiltered={() => void selection.chooseFiltered()}
        onClear={() => selection.choose([])}
      />
      {list.isError ? (
        <FailureNote error={list.error} onRetry={() => void list.refetch()} />
      ) : list.data?.total === 0 ? (
        <NothingFound filtered={isFiltered(search)} onNew={fileNew} onClear={() => setSearch({})} />
      ) : (
        <RegisterTable
          {...{ list, search, columns }}
          selection={mayBulk ? selection : null}
          onChange={change}
        />
      )}
      <CaseDrawer
        open={open}
        forVillage={search.get('forVillage')}
        onClose={() => change({ case: null, new: null, forVillage: null })}
      />
    </>
  );
}

/** Where there are several campaigns the address names its own, so that it opens the same list for everybody. */
function useCampaignInAddress(
  code: string | null,
  search: URLSearchParams,
  setSearch: (search: URLSearchParams, options: { readonly replace: boolean }) => void,
): void {
  useEffect(() => {
    if (code !== null && search.get('campaign') !== code) {
      setSearch(changedSearch(addressNow(), { campaign: code }), { replace: true });
    }
  }, [code, search, setSearch]);
}

function Tools({
  search,
  total,
  choice,
  fileNew,
}: {
  readonly search: URLSearchParams;
  readonly total: number;
  /** The button that chooses the columns. */
  readonly choice: ReactNode;
  readonly fileNew: () => void;
}) {
  const { t } = useTranslation();
  const campaign = useCampaignCode();
  const mayWrite = useMay('cases:write');
  const mayExport = useMay('exports:run');
  const mayFile = useMay('attachments:write');
  const [filing, setFiling] = useState(false);
  return (
    <>
      {mayExport && (
        <Tooltip title={t('register.exportHint', { count: total })}>
          <span>
            <DownloadButton address={casesAddress(campaign, filtersOf(search))} leaves={t('exports.cases')}>
              {t('register.export')}
            </DownloadButton>
          </span>
        </Tooltip>
      )}
      <BulkMenu />
      {mayFile && (
        <Button icon={<FolderOpenOutlined />} onClick={() => setFiling(true)}>
          {t('folder.open')}
        </Button>
      )}
      {filing && <FolderDialog onClose={() => setFiling(false)} />}
      <PrintButton />
      {choice}
      {mayWrite && <NewButton onClick={fileNew}>{t('register.new')}</NewButton>}
    </>
  );
}

/** What the filters select, in numbers: always of all rows, not of the page. */
function Found({ page }: { readonly page: CasePage }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { unit } = useMoneyUnit();
  return (
    <span className="number" aria-live="polite">
      {t('register.found', { count: page.total })}
      {' · '}
      {t('register.sum', { amount: moneyText(page.amountFen, unit), unit: unitName(unit, language) })}
      {page.undetermined > 0 && ` · ${t('register.undetermined', { count: page.undetermined })}`}
    </span>
  );
}

function NothingFound({
  filtered,
  onNew,
  onClear,
}: {
  readonly filtered: boolean;
  readonly onNew: () => void;
  readonly onClear: () => void;
}) {
  const { t } = useTranslation();
  const mayWrite = useMay('cases:write');
  const mayImport = useMay('imports:run');
  if (filtered) {
    return (
      <EmptyNote title={t('register.emptyFilter')} todo={t('register.emptyFilterTodo')}>
        <Button onClick={onClear}>{t('register.clear')}</Button>
      </EmptyNote>
    );
  }
  return (
    <EmptyNote title={t('register.emptyLedger')} todo={t('register.emptyLedgerTodo')}>
      {mayImport && <Link to="/imports">{t('register.importNow')}</Link>}
      {mayWrite && <Button onClick={onNew}>{t('register.new')}</Button>}
    </EmptyNote>
  );
}

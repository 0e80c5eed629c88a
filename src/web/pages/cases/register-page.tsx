import { DownloadOutlined, PlusOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useCases } from '../../api/cases.js';
import { casesAddress } from '../../api/exports.js';
import { moneyText, useMoneyUnit } from '../../format/money-unit.js';
import { unitName } from '../../format/unit-name.js';
import { EmptyNote } from '../../layout/empty-note.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useLedger, useMay } from '../../layout/ledger-context.js';
import { PageHead } from '../../layout/page-head.js';
import { useLanguage } from '../../words/language.js';
import { CaseDrawer, type OpenCase } from './case-drawer.js';
import { ColumnChoice, useShownColumns } from './register-columns.js';
import { RegisterFilters } from './register-filters.js';
import { changedSearch, filtersOf, isFiltered, questionOf } from './register-question.js';
import { RegisterTable } from './register-table.js';

/** The register of cases: filters in the address, a row opens beside it. */
export function Component() {
  const { t } = useTranslation();
  const { campaign } = useLedger();
  const [search, setSearch] = useSearchParams();
  const mayWrite = useMay('cases:write');
  const mayExport = useMay('exports:run');
  const code = campaign?.code ?? '';
  const list = useCases(code, questionOf(search));
  const [columns, setColumns] = useShownColumns();
  const change = (changes: Readonly<Record<string, string | null>>): void =>
    setSearch(changedSearch(search, changes));
  const id = search.get('case');
  const open: OpenCase = id !== null ? { id } : search.has('new') && mayWrite ? 'new' : null;

  if (!campaign) {
    return (
      <EmptyNote title={t('register.noCampaign')} todo={t('register.noCampaignTodo')}>
        <Link to="/campaign">{t('frame.menu.campaign')}</Link>
      </EmptyNote>
    );
  }
  return (
    <>
      <PageHead
        title={t('register.title')}
        tools={
          <>
            {mayExport && (
              <Tooltip title={t('register.exportHint', { count: list.data?.total ?? 0 })}>
                <Button icon={<DownloadOutlined />} href={casesAddress(code, filtersOf(search))}>
                  {t('register.export')}
                </Button>
              </Tooltip>
            )}
            <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
              {t('frame.print')}
            </Button>
            <ColumnChoice shown={columns} onChange={setColumns} />
            {mayWrite && (
              <Button type="primary" icon={<PlusOutlined />} onClick={() => change({ new: '1', case: null })}>
                {t('register.new')} <kbd aria-hidden="true">N</kbd>
              </Button>
            )}
          </>
        }
      >
        <Found
          total={list.data?.total}
          amountFen={list.data?.amountFen}
          undetermined={list.data?.undetermined}
        />
      </PageHead>
      <RegisterFilters search={search} onChange={change} />
      {list.isError ? (
        <FailureNote error={list.error} onRetry={() => void list.refetch()} />
      ) : list.data?.total === 0 ? (
        <NothingFound
          filtered={isFiltered(search)}
          onNew={() => change({ new: '1' })}
          onClear={() => setSearch({})}
        />
      ) : (
        <RegisterTable list={list} search={search} columns={columns} onChange={change} />
      )}
      <CaseDrawer
        open={open}
        forVillage={search.get('forVillage')}
        onClose={() => change({ case: null, new: null, forVillage: null })}
      />
    </>
  );
}

/** What the filters select, in numbers: always of all rows, not of the page. */
function Found({
  total,
  amountFen,
  undetermined,
}: {
  readonly total: number | undefined;
  readonly amountFen: number | undefined;
  readonly undetermined: number | undefined;
}) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { unit } = useMoneyUnit();
  if (total === undefined || amountFen === undefined || undetermined === undefined) return t('frame.loading');
  return (
    <span className="number" aria-live="polite">
      {t('register.found', { count: total })}
      {' · '}
      {t('register.sum', { amount: moneyText(amountFen, unit), unit: unitName(unit, language) })}
      {undetermined > 0 && ` · ${t('register.undetermined', { count: undetermined })}`}
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

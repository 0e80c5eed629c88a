import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { SanctionPage } from '../../../discipline/discipline.js';
import { sanctionsAddress, useDisciplineSetting, useSanctions } from '../../api/discipline.js';
import { DISCIPLINE_MODE_LABELS } from '../../../discipline/discipline.js';
import { DownloadButton } from '../../layout/download-button.js';
import { EmptyNote } from '../../layout/empty-note.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useCampaignCode } from '../../layout/ledger-context.js';
import { PageHead } from '../../layout/page-head.js';
import { useMay } from '../../layout/session-context.js';
import { useLanguage } from '../../words/language.js';
import { SanctionDrawer } from './sanction-drawer.js';
import { SanctionFilters } from './sanction-filters.js';
import { changedSearch, isFiltered, questionOf } from './sanction-question.js';
import { SanctionTable } from './sanction-table.js';

/** The register of sanctions: filters in the address, a row opens beside it. */
export function Component() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const mayWrite = useMay('discipline:write');
  const list = useSanctions(questionOf(search));
  const change = (changes: Readonly<Record<string, string | null>>): void =>
    setSearch(changedSearch(search, changes));
  const id = search.get('sanction');
  const open = id !== null ? { id } : search.has('new') && mayWrite ? 'new' : null;
  return (
    <>
      <PageHead
        title={t('discipline.title')}
        tools={<Tools onNew={() => change({ new: '1', sanction: null })} />}
      >
        {list.data ? <Found page={list.data} /> : list.isPending && t('frame.loading')}
      </PageHead>
      <SanctionFilters search={search} onChange={change} />
      {list.isError ? (
        <FailureNote error={list.error} onRetry={() => void list.refetch()} />
      ) : list.data?.total === 0 ? (
        <NothingFound filtered={isFiltered(search)} onClear={() => setSearch({})} />
      ) : (
        <SanctionTable list={list} search={search} onChange={change} />
      )}
      <SanctionDrawer open={open} onClose={() => change({ sanction: null, new: null })} />
    </>
  );
}

function Tools({ onNew }: { readonly onNew: () => void }) {
  const { t } = useTranslation();
  const campaign = useCampaignCode();
  return (
    <>
      {useMay('discipline:import') && <Link to="/imports?kind=sanctions">{t('discipline.import')}</Link>}
      {useMay('exports:run') && (
        <DownloadButton address={sanctionsAddress(campaign)} leaves={t('discipline.title')}>
          {t('discipline.export')}
        </DownloadButton>
      )}
      {useMay('discipline:write') && (
        <Button type="primary" icon={<PlusOutlined />} onClick={onNew}>
          {t('discipline.record')}
        </Button>
      )}
    </>
  );
}

/** What the filters select, always of all rows; a person with two sanctions is one. */
function Found({ page }: { readonly page: SanctionPage }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const setting = useDisciplineSetting();
  const { total, persons, villages } = page;
  return (
    <span className="number" aria-live="polite">
      {t('discipline.found', { total, persons, villages })}
      {setting.data &&
        ` · ${t('discipline.mode', { mode: read(DISCIPLINE_MODE_LABELS[setting.data.mode]) })}`}
    </span>
  );
}

function NothingFound({ filtered, onClear }: { readonly filtered: boolean; readonly onClear: () => void }) {
  const { t } = useTranslation();
  const mayImport = useMay('discipline:import');
  if (filtered) {
    return (
      <EmptyNote title={t('discipline.emptyFilter')} todo={t('discipline.emptyFilterTodo')}>
        <Button onClick={onClear}>{t('register.clear')}</Button>
      </EmptyNote>
    );
  }
  return (
    <EmptyNote title={t('discipline.empty')} todo={t('discipline.emptyTodo')}>
      {mayImport && <Link to="/imports?kind=sanctions">{t('discipline.import')}</Link>}
    </EmptyNote>
  );
}

import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EFFECT_STANDING_LABELS } from '../../../discipline/effect.js';
import {
  DUTY_FILTERS,
  SANCTION_KIND_LABELS,
  SANCTION_KINDS,
  SANCTION_TRACK_LABELS,
  SANCTION_TRACKS,
  STANDING_FILTERS,
} from '../../../discipline/sanction.js';
import type { SanctionPage } from '../../../discipline/discipline.js';
import { sanctionsAddress, useSanctions } from '../../api/discipline.js';
import { DownloadButton } from '../../layout/download-button.js';
import { useCampaignCode } from '../../layout/ledger-context.js';
import { useMay } from '../../layout/session-context.js';
import { useLanguage } from '../../words/language.js';
import { PanelFilters } from './panel-filters.js';
import { PanelHead } from './panel-head.js';
import { filtersOf, type Changes } from './panel-search.js';
import { PanelTable } from './panel-table.js';
import { SanctionDrawer } from './sanction-drawer.js';
import { useSanctionColumns } from './sanction-columns.js';
import { usePanel } from './use-panel.js';

/** The register of sanctions: filters in the address, a row opens beside it. */
export function SanctionsPanel() {
  const { t } = useTranslation();
  const { search, question, change } = usePanel('sanctions');
  const mayWrite = useMay('discipline:write');
  const mayImport = useMay('discipline:import');
  const mayExport = useMay('exports:run');
  const campaign = useCampaignCode();
  const sort = search.get('sort');
  const list = useSanctions({ ...question, sort });
  const columns = useSanctionColumns(search);
  const id = search.get('sanction');
  const open = id !== null ? { id } : search.has('new') && mayWrite ? 'new' : null;
  const importing = mayImport && <Link to="/imports?kind=sanctions">{t('discipline.import')}</Link>;
  return (
    <>
      <PanelHead
        found={list.data ? t('discipline.found', figuresOf(list.data)) : list.isPending && t('frame.loading')}
        record={t('discipline.record')}
        onNew={() => change({ new: '1', sanction: null })}
      >
        {importing}
        {mayExport && (
          <DownloadButton
            address={sanctionsAddress(campaign, { ...filtersOf(search, 'sanctions'), sort })}
            leaves={t('discipline.title')}
          >
            {t('discipline.export')}
          </DownloadButton>
        )}
      </PanelHead>
      <Standings search={search} page={list.data} onChange={change} />
      <SanctionFilters search={search} onChange={change} />
      <PanelTable
        panel="sanctions"
        list={list}
        columns={columns}
        search={search}
        onChange={change}
        onOpen={(row) => change({ sanction: row.id, new: null })}
        empty={{ title: t('discipline.empty'), todo: t('discipline.emptyTodo'), tools: importing }}
      />
      <SanctionDrawer
        open={open}
        forPerson={search.get('personId')}
        forCase={search.get('caseId')}
        onClose={() => change({ sanction: null, new: null })}
      />
    </>
  );
}

const figuresOf = ({ total, persons, villages }: SanctionPage) => ({ total, persons, villages });

/** How effects stand on a day: in effect, ending soon, ended; each view with how many there are. */
function Standings({
  search,
  page,
  onChange,
}: {
  readonly search: URLSearchParams;
  readonly page: SanctionPage | undefined;
  readonly onChange: (changes: Changes) => void;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  return (
    <div className="filter-bar no-print">
      <Radio.Group
        className="standing-views"
        optionType="button"
        aria-label={t('discipline.standing')}
        value={search.get('standing') ?? ''}
        onChange={({ target }) => onChange({ standing: String(target.value) })}
        options={[
          { value: '', label: t('dealt.anyStanding') },
          ...STANDING_FILTERS.map((value) => ({
            value,
            label: `${read(EFFECT_STANDING_LABELS[value])}${page ? ` ${page.standings[value]}` : ''}`,
          })),
        ]}
      />
      <label>
        {t('dealt.onDay')}{' '}
        <input
          type="date"
          className="day-input"
          value={search.get('onDay') ?? ''}
          onChange={(event) => onChange({ onDay: event.target.value })}
        />
      </label>
    </div>
  );
}

function SanctionFilters({
  search,
  onChange,
}: {
  readonly search: URLSearchParams;
  readonly onChange: (changes: Changes) => void;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const yes = (label: string) => [{ value: 'true', label }];
  return (
    <PanelFilters
      panel="sanctions"
      search={search}
      hint={t('discipline.search')}
      onChange={onChange}
      choices={[
        {
          name: 'track',
          label: t('discipline.track'),
          options: SANCTION_TRACKS.map((value) => ({ value, label: read(SANCTION_TRACK_LABELS[value]) })),
        },
        {
          name: 'kind',
          label: t('discipline.kind'),
          options: [
            ...SANCTION_KINDS.map((value) => ({ value, label: read(SANCTION_KIND_LABELS[value]) })),
            { value: 'ambiguous', label: t('discipline.onlyAmbiguous') },
          ],
        },
        {
          name: 'duty',
          label: t('dealt.duty'),
          options: DUTY_FILTERS.map((value) => ({ value, label: t(`dealt.duties.${value}`) })),
        },
        { name: 'flagged', label: t('discipline.flags'), options: yes(t('discipline.onlyFlagged')) },
        { name: 'voided', label: t('discipline.voided'), options: yes(t('discipline.onlyVoided')) },
      ]}
    />
  );
}

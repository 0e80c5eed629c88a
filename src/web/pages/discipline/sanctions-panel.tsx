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
import { RegisterFilters } from '../registers/register-filters.js';
import { RegisterHead } from '../registers/register-head.js';
import { RegisterTable } from '../registers/register-table.js';
import { useRegister, type RegisterState } from '../registers/use-register.js';
import { DISCIPLINE_LISTS } from './discipline-lists.js';
import { SanctionDrawer } from './sanction-drawer.js';
import { useSanctionColumns } from './sanction-columns.js';
import { useMayRecord } from './use-may-record.js';

/** The register of sanctions: filters in the address, a row opens beside it. */
export function SanctionsPanel() {
  const { t } = useTranslation();
  const state = useRegister(DISCIPLINE_LISTS.sanctions);
  const { search, question, change } = state;
  const mayRecord = useMayRecord();
  const mayImport = useMay('discipline:import');
  const mayExport = useMay('exports:run');
  const campaign = useCampaignCode();
  const list = useSanctions(question);
  const columns = useSanctionColumns(search);
  const begin = (): void => change({ new: '1', sanction: null });
  const importing = mayImport && <Link to="/imports?kind=sanctions">{t('discipline.import')}</Link>;
  return (
    <>
      <RegisterHead
        found={list.data ? t('discipline.found', figuresOf(list.data)) : list.isPending && t('frame.loading')}
        record={mayRecord && { words: t('discipline.record'), begin }}
      >
        {importing}
        {mayExport && (
          <DownloadButton address={sanctionsAddress(campaign, question)} leaves={t('discipline.title')}>
            {t('discipline.export')}
          </DownloadButton>
        )}
      </RegisterHead>
      <Standings page={list.data} state={state} />
      <SanctionFilters state={state} />
      <RegisterTable
        state={state}
        query={list}
        columns={columns}
        onOpen={(row) => change({ sanction: row.id, new: null })}
        empty={{ title: t('discipline.empty'), todo: t('discipline.emptyTodo'), tools: importing }}
      />
      <SanctionDrawer state={state} />
    </>
  );
}

const figuresOf = ({ total, persons, villages }: SanctionPage) => ({ total, persons, villages });

/** How effects stand on a day: in effect, ending soon, ended; each view with how many there are. */
function Standings({
  page,
  state: { search, change },
}: {
  readonly page: SanctionPage | undefined;
  readonly state: RegisterState;
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
        onChange={({ target }) => change({ standing: String(target.value) })}
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
          onChange={(event) => change({ onDay: event.target.value })}
        />
      </label>
    </div>
  );
}

function SanctionFilters({ state }: { readonly state: RegisterState }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  return (
    <RegisterFilters
      state={state}
      hint={t('discipline.search')}
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
        {
          name: 'flagged',
          label: t('discipline.flags'),
          options: [{ value: 'true', label: t('discipline.onlyFlagged') }],
        },
      ]}
    />
  );
}

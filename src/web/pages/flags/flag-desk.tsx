import { Button, Segmented, Skeleton, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  FLAG_REGISTER_LABELS,
  FLAG_REGISTERS,
  FLAG_SEVERITIES,
  FLAG_SEVERITY_LABELS,
  type FlagPage,
  type FlagRuleView,
  type FlagView,
} from '../../../red-flags/flag.js';
import { useFlagRules, useFlags } from '../../api/flags.js';
import { EmptyNote } from '../../layout/empty-note.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useKeys } from '../../layout/keys.js';
import { useCampaignCode } from '../../layout/ledger-context.js';
import { useLanguage } from '../../words/language.js';
import '../desks/desks.css';
import { RegisterFilters, type Choice } from '../registers/register-filters.js';
import { isFiltered, pageOf, sizeOf, withoutFilters } from '../registers/register-search.js';
import { useRegister, type RegisterState } from '../registers/use-register.js';
import { FLAG_LIST, flagQuestion, SHOWN_STANDINGS, standingShown, type ShownStanding } from './flag-lists.js';
import { FlagLast } from './flag-last.js';
import { FlagList } from './flag-list.js';
import { FlagSources } from './flag-sources.js';
import './flags.css';
import { OneFlag } from './one-flag.js';
import { useFlagPlace } from './use-flag-place.js';

/** The desk: the flags that the address asks for, one of them open with its rule, beside it the rows that it is about. */
export function FlagDesk() {
  const { t } = useTranslation();
  const campaign = useCampaignCode();
  const state = useRegister(FLAG_LIST);
  const shown = standingShown(state.search);
  const list = useFlags(campaign, flagQuestion(state.question, shown));
  const rules = useFlagRules(campaign);
  const byCode = new Map((rules.data ?? []).map((rule) => [rule.code, rule]));
  const rows = list.data?.rows ?? [];
  const at = useFlagPlace(rows);
  const [deciding, setDeciding] = useState(false);
  const [last, setLast] = useState<FlagView | null>(null);
  const step = (by: 1 | -1): void => {
    if (!deciding) at.step(by);
  };
  useKeys({ j: () => step(1), k: () => step(-1) });
  const { current } = at;
  const rule = current ? byCode.get(current.ruleCode) : undefined;
  const failed = list.error ?? rules.error ?? at.error;
  return (
    <>
      <Standings {...{ state, shown }} page={list.data} />
      <DeskFilters state={state} rules={rules.data ?? []} />
      {failed && (
        <FailureNote error={failed} onRetry={() => void Promise.all([list.refetch(), rules.refetch()])} />
      )}
      {last && (
        <FlagLast last={last} rule={byCode.get(last.ruleCode)} onBack={at.go} onDone={() => setLast(null)} />
      )}
      {list.isPending && (
        <>
          <p className="muted" role="status">
            {t('flags.running')}
          </p>
          <Skeleton active aria-label={t('frame.loading')} />
        </>
      )}
      {list.data && !current && at.error === null && <Nothing state={state} shown={shown} />}
      {current && rule && (
        <Beside
          {...{ state, rows, byCode, at, current, rule, deciding, setDeciding, step }}
          total={list.data?.total ?? 0}
          onJudged={(judged) => {
            setLast(judged);
            at.goOn();
          }}
        />
      )}
    </>
  );
}

/** The list, the flag that is open, and its rows, side by side. */
function Beside({
  state,
  rows,
  total,
  byCode,
  at,
  current,
  rule,
  deciding,
  setDeciding,
  step,
  onJudged,
}: {
  readonly state: RegisterState;
  readonly rows: readonly FlagView[];
  readonly total: number;
  readonly byCode: ReadonlyMap<string, FlagRuleView>;
  readonly at: ReturnType<typeof useFlagPlace>;
  readonly current: FlagView;
  readonly rule: FlagRuleView;
  readonly deciding: boolean;
  readonly setDeciding: (deciding: boolean) => void;
  readonly step: (by: 1 | -1) => void;
  readonly onJudged: (flag: FlagView) => void;
}) {
  const { t } = useTranslation();
  return (
    <div className="queue flag-desk">
      <div>
        <Space className="no-print">
          <Button disabled={deciding || at.at === 0} onClick={() => step(-1)}>
            {t('flags.previous')} <kbd aria-hidden="true">K</kbd>
          </Button>
          <Button disabled={deciding || at.at >= rows.length - 1} onClick={() => step(1)}>
            {t('flags.next')} <kbd aria-hidden="true">J</kbd>
          </Button>
        </Space>
        <FlagList
          rows={rows}
          rules={byCode}
          current={current}
          onGo={(row) => !deciding && at.go(row)}
          onStep={step}
          paging={{
            page: pageOf(state.search),
            size: sizeOf(state.search),
            total,
            onPage: (page) => state.change({ page: String(page), flag: null }),
          }}
        />
      </div>
      <OneFlag
        key={`${current.id} ${current.version}`}
        flag={current}
        rule={rule}
        onJudged={onJudged}
        onDeciding={setDeciding}
      />
      <FlagSources key={`sources ${current.id}`} flag={current} />
    </div>
  );
}

/** The flags by where they stand, each with how many there are; one of them is shown. */
function Standings({
  state,
  shown,
  page,
}: {
  readonly state: RegisterState;
  readonly shown: ShownStanding;
  readonly page: FlagPage | undefined;
}) {
  const { t } = useTranslation();
  const counts = page?.standings;
  const countOf = (standing: ShownStanding): number | null =>
    counts === undefined
      ? null
      : standing === 'all'
        ? Object.values(counts).reduce((sum, flags) => sum + flags, 0)
        : counts[standing];
  return (
    <div className="block-head flag-standings">
      <Segmented<ShownStanding>
        aria-label={t('flags.standing')}
        className="no-print"
        value={shown}
        options={SHOWN_STANDINGS.map((standing) => ({
          value: standing,
          label: `${t(`flags.standings.${standing}`)} ${countOf(standing) ?? ''}`,
        }))}
        onChange={(standing) => state.change({ standing, flag: null })}
      />
      {page && (
        <span className="number" aria-live="polite">
          {page.run.running && <strong>{t('flags.running')} </strong>}
          {t('flags.found', { count: page.total, villages: page.villages })}{' '}
          <span className="muted no-print">{t('flags.hint')}</span>
        </span>
      )}
    </div>
  );
}

function DeskFilters({
  state,
  rules,
}: {
  readonly state: RegisterState;
  readonly rules: readonly FlagRuleView[];
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const choices: readonly Choice[] = [
    {
      name: 'ruleCode',
      label: t('flags.rule'),
      options: rules.map(({ code, title }) => ({ value: code, label: `${code} ${read(title)}` })),
    },
    {
      name: 'severity',
      label: t('flags.severity'),
      options: FLAG_SEVERITIES.map((value) => ({ value, label: read(FLAG_SEVERITY_LABELS[value]) })),
    },
    {
      name: 'register',
      label: t('flags.register'),
      options: FLAG_REGISTERS.map((value) => ({ value, label: read(FLAG_REGISTER_LABELS[value]) })),
    },
  ];
  return <RegisterFilters state={state} choices={choices} />;
}

function Nothing({ state, shown }: { readonly state: RegisterState; readonly shown: ShownStanding }) {
  const { t } = useTranslation();
  const narrowed = isFiltered(state.search, {
    ...FLAG_LIST,
    filters: FLAG_LIST.filters.filter((name) => name !== 'standing'),
  });
  if (narrowed)
    return (
      <EmptyNote title={t('registers.emptyFilter')} todo={t('registers.emptyFilterTodo')}>
        <Button onClick={() => state.change({ ...withoutFilters(FLAG_LIST), flag: null })}>
          {t('register.clear')}
        </Button>
      </EmptyNote>
    );
  if (shown !== 'open' && shown !== 'all')
    return <EmptyNote title={t('flags.emptyStanding')} todo={t('flags.emptyStandingTodo')} />;
  return (
    <EmptyNote title={t('flags.empty')} todo={t('flags.emptyTodo')}>
      <Link to="/imports">{t('registers.import')}</Link>
    </EmptyNote>
  );
}

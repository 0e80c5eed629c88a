import { Alert, Space, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  BASIS_MARK_LABELS,
  FLAG_SUBJECT_LABELS,
  FLAG_VERDICT_LABELS,
  type FlagRuleView,
  type FlagView,
} from '../../../red-flags/flag.js';
import { useActorName } from '../../format/actor-name.js';
import { instantText } from '../../format/instant.js';
import { Money, useWithUnit } from '../../format/money.js';
import { Facts, type Fact } from '../../layout/facts.js';
import { useMay } from '../../layout/session-context.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';
import { RegisterHistory } from '../registers/register-history.js';
import { FlagVerdicts } from './flag-verdicts.js';
import { inputsOf } from './flag-inputs.js';
import { useFlagValue, useInputName } from './flag-values.js';
import { useParameterText } from './parameter-text.js';
import { SeverityTag } from './severity-tag.js';

/** One flag: what the rule says and on what ground, what it went by, and what a person says of it. */
export function OneFlag({
  flag,
  rule,
  onJudged,
  onDeciding,
}: {
  readonly flag: FlagView;
  readonly rule: FlagRuleView;
  readonly onJudged: (flag: FlagView) => void;
  readonly onDeciding: (deciding: boolean) => void;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const withUnit = useWithUnit();
  const mayJudge = useMay('flags:judge');
  return (
    <article>
      <h2 className="flag-title">
        <span className="number">{rule.code}</span> {read(rule.title)}{' '}
        <SeverityTag severity={rule.severity} />
      </h2>
      <Space wrap className="flag-whose">
        {flag.villageId === null ? (
          <span>{t('flags.noVillage')}</span>
        ) : (
          <Link className="in-text" to={places.village(flag.villageId)}>
            {flag.villageName}
          </Link>
        )}
        <span className="muted">{read(FLAG_SUBJECT_LABELS[flag.subjectKind])}</span>
        {flag.amountFen !== null && (
          <span>
            {withUnit(t('fields.amountFen'))}{' '}
            <strong>
              <Money fen={flag.amountFen} />
            </strong>
          </span>
        )}
      </Space>
      {flag.gone && <Alert type="info" showIcon title={t('flags.gone')} />}
      {flag.changedSince && <Alert type="warning" showIcon title={t('flags.changedSince')} />}
      {flag.verdict !== null && <Judged flag={flag} />}
      {mayJudge && <FlagVerdicts {...{ flag, rule, onJudged, onDeciding }} />}
      <Grounds flag={flag} rule={rule} />
      <p className="muted">
        {t('flags.version', { code: flag.ruleCode, version: flag.ruleVersion })} · {t('flags.noticed')}{' '}
        {instantText(flag.noticedAt)}
      </p>
      {flag.version > 1 && (
        <details className="no-print">
          <summary>{t('registers.history')}</summary>
          <RegisterHistory path={`/flags/${encodeURIComponent(flag.id)}`} />
        </details>
      )}
    </article>
  );
}

/** Why it was noticed: how the rule finds, on what ground, what it went by, and the values that it went with. */
function Grounds({ flag, rule }: { readonly flag: FlagView; readonly rule: FlagRuleView }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const inputName = useInputName();
  const valueOf = useFlagValue();
  const parameterText = useParameterText();
  // The figures of a report are cases, or money where the amount does not tie.
  const isOfMoney = flag.inputs['what'] === 'amountFen';
  return (
    <>
      <section className="long-fact">
        <h3>{t('flags.formula')}</h3>
        <p>{read(rule.formula)}</p>
        <h3>{t('flags.basis')}</h3>
        <p>
          {read(rule.basis.text)} <Tag>{read(BASIS_MARK_LABELS[rule.basis.mark])}</Tag>
        </p>
      </section>
      <Facts
        title={t('flags.inputs')}
        facts={inputsOf(flag).map(([name, value]): Fact => [
          inputName(name),
          value === null ? (
            <em key="none" className="muted">
              {t('flags.nothingWritten')}
            </em>
          ) : (
            valueOf(isOfMoney && typeof value === 'number' ? 'amountFen' : name, value)
          ),
        ])}
      />
      <Facts
        title={t('flags.parameters')}
        facts={rule.parameters.map(({ key, label, unit, initial }): Fact => [
          read(label),
          parameterText(unit, rule.tuning[key] ?? initial),
        ])}
      />
    </>
  );
}

function Judged({ flag }: { readonly flag: FlagView }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const actorName = useActorName();
  const { verdict, verdictReason, judgedBy, judgedAt, caseId } = flag;
  if (verdict === null || judgedBy === null || judgedAt === null) return null;
  const said = {
    who: actorName(judgedBy),
    at: instantText(judgedAt),
    verdict: read(FLAG_VERDICT_LABELS[verdict]),
  };
  return (
    <p className="desk-quiet">
      {t('flags.judged', said)}
      {verdictReason !== null && ` · ${t('flags.reason')} ${verdictReason}`}{' '}
      {caseId !== null && (
        <Link className="in-text" to={places.cases({ case: caseId })}>
          {t('flags.openCase')}
        </Link>
      )}
    </p>
  );
}

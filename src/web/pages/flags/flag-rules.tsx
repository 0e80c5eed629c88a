import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Switch, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ROLE_LABELS, ROLE_PERMISSIONS, ROLES } from '../../../access/role.js';
import { BASIS_MARK_LABELS, type FlagRuleView } from '../../../red-flags/flag.js';
import { decideFlagRule, useFlagRules } from '../../api/flags.js';
import { Money, useWithUnit } from '../../format/money.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useCampaignCode } from '../../layout/ledger-context.js';
import { QueryNote } from '../../layout/query-note.js';
import { useMay } from '../../layout/session-context.js';
import { refreshAfterWrite } from '../../layout/use-saving.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';
import { FlagRuleForm, ownTuning } from './flag-rule-form.js';
import './flags.css';
import { useParameterText } from './parameter-text.js';
import { SeverityTag } from './severity-tag.js';

const WHO_MAY = ROLES.filter((role) => ROLE_PERMISSIONS[role].includes('flags:tune'));

/** What came of a rule, in the order of the columns. */
const COUNTED = ['open', 'true', 'false', 'to-check'] as const;

/** The rules of the campaign: each with its switch, its values, and what it found so far. */
export function FlagRules() {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const withUnit = useWithUnit();
  const rules = useFlagRules(useCampaignCode());
  const [tuning, setTuning] = useState<FlagRuleView | null>(null);
  if (!rules.isSuccess) return <QueryNote query={rules} />;
  return (
    <>
      <p className="muted">
        {t('flags.rulesIntro')}{' '}
        {t('flags.rulesWho', { roles: WHO_MAY.map((role) => read(ROLE_LABELS[role])).join('、') })}
      </p>
      <table className="plain-table flag-rules">
        <thead>
          <tr>
            <th scope="col">{t('flags.switchOn')}</th>
            <th scope="col">{t('flags.rule')}</th>
            <th scope="col">{t('flags.severity')}</th>
            <th scope="col">{t('flags.basis')}</th>
            <th scope="col">{t('flags.parameters')}</th>
            {COUNTED.map((standing) => (
              <th key={standing} scope="col" className="number-cell">
                {t(`flags.standings.${standing}`)}
              </th>
            ))}
            <th scope="col" className="number-cell">
              {withUnit(t('flags.openAmount'))}
            </th>
          </tr>
        </thead>
        <tbody>
          {rules.data.map((rule) => (
            <RuleLine key={rule.code} rule={rule} onTune={() => setTuning(rule)} />
          ))}
        </tbody>
      </table>
      {tuning !== null && <FlagRuleForm rule={tuning} onClose={() => setTuning(null)} />}
    </>
  );
}

function RuleLine({ rule, onTune }: { readonly rule: FlagRuleView; readonly onTune: () => void }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  return (
    <tr>
      <td>
        <RuleSwitch rule={rule} />
      </td>
      <th scope="row" className="rule-words">
        <span className="number">{rule.code}</span> {read(rule.title)}
        <div className="muted">{read(rule.formula)}</div>
      </th>
      <td>
        <SeverityTag severity={rule.severity} />
      </td>
      <td>
        {read(rule.basis.text)} <Tag>{read(BASIS_MARK_LABELS[rule.basis.mark])}</Tag>
      </td>
      <td>
        <Values rule={rule} onTune={onTune} />
      </td>
      {COUNTED.map((standing) => (
        <td key={standing} className="number-cell">
          {rule.flags[standing] > 0 && (
            <Link
              to={places.flags({ ruleCode: rule.code, standing })}
              aria-label={`${rule.code} ${t(`flags.standings.${standing}`)} ${rule.flags[standing]}`}
            >
              {rule.flags[standing]}
            </Link>
          )}
        </td>
      ))}
      <td className="number-cell">{rule.openAmountFen > 0 && <Money fen={rule.openAmountFen} />}</td>
    </tr>
  );
}

/** A rule's values, each with where it comes from. */
function Values({ rule, onTune }: { readonly rule: FlagRuleView; readonly onTune: () => void }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const parameterText = useParameterText();
  const mayTune = useMay('flags:tune');
  if (rule.parameters.length === 0) return <span className="muted">{t('flags.noParameters')}</span>;
  const isHeld = rule.parameters.every(({ heldBy }) => heldBy !== undefined);
  return (
    <>
      {rule.parameters.map(({ key, label, unit, initial, source, heldBy }) => {
        const value = rule.tuning[key] ?? initial;
        return (
          <div key={key}>
            {read(label)} <strong className="number">{parameterText(unit, value)}</strong>{' '}
            {heldBy === undefined && value !== initial && <Tag color="blue">{t('flags.tuned')}</Tag>}
            <div className="muted">
              {t('flags.initial', { value: parameterText(unit, initial), source: read(source) })}
            </div>
          </div>
        );
      })}
      {isHeld && (
        <Link className="in-text" to={places.claims({ tab: 'setting' })}>
          {t('flags.heldElsewhere')}
        </Link>
      )}
      {mayTune && !isHeld && (
        <Button aria-label={`${t('flags.tune')} ${rule.code}`} onClick={onTune}>
          {t('flags.tune')}
        </Button>
      )}
    </>
  );
}

function RuleSwitch({ rule }: { readonly rule: FlagRuleView }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const { message } = App.useApp();
  const campaign = useCampaignCode();
  const queries = useQueryClient();
  const mayTune = useMay('flags:tune');
  const name = `${rule.code} ${read(rule.title)}`;
  const deciding = useMutation({
    mutationFn: (enabled: boolean) =>
      decideFlagRule(campaign, rule.code, { version: rule.decidedVersion, enabled, tuning: ownTuning(rule) }),
    onSuccess: (_, enabled) => void message.success(t(enabled ? 'flags.onNow' : 'flags.offNow', { name })),
    onSettled: () => refreshAfterWrite(queries),
  });
  return (
    <>
      <Switch
        checked={rule.enabled}
        disabled={!mayTune}
        loading={deciding.isPending}
        aria-label={t('flags.switchLabel', { name })}
        onChange={(enabled) => deciding.mutate(enabled)}
      />
      {deciding.isError && <FailureNote error={deciding.error} />}
    </>
  );
}

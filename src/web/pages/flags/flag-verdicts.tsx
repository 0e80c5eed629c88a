import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, AutoComplete, Button, Form, Space } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  FLAG_BOUNDS,
  type FlagRuleView,
  type FlagVerdict,
  type FlagView,
  type VerdictInput,
} from '../../../red-flags/flag.js';
import { judgeFlag } from '../../api/flags.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useKeys } from '../../layout/keys.js';
import { RegisterDialog } from '../../layout/register-dialog.js';
import { refreshAfterWrite } from '../../layout/use-saving.js';
import { useLanguage } from '../../words/language.js';
import { FlagTrueDrawer } from './flag-true-drawer.js';

/** What is about no problem of a village's books, and so becomes no case when it is true. */
const WITHOUT_CASE: readonly string[] = ['case', 'village', 'campaign'];

const KEYS: readonly (readonly [FlagVerdict, string])[] = [
  ['true', '1'],
  ['false', '2'],
  ['to-check', '3'],
];

/** Saying what a flag is: by a button or by its key. A false one asks why, a true one which case. */
export function FlagVerdicts({
  flag,
  rule,
  onJudged,
  onDeciding,
}: {
  readonly flag: FlagView;
  readonly rule: FlagRuleView;
  readonly onJudged: (flag: FlagView) => void;
  /** Told whether a form is open, so that the keys of the list rest. */
  readonly onDeciding: (deciding: boolean) => void;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [asking, setAsking] = useState<FlagVerdict | null>(null);
  const sending = useMutation({
    mutationFn: async (verdict: FlagVerdict | null) => {
      const judged = await judgeFlag(flag.id, { version: flag.version, verdict });
      void message.success(t(verdict === null ? 'flags.takenBack' : 'flags.done'));
      if (verdict !== null) onJudged(judged);
    },
    onSettled: () => refreshAfterWrite(queries),
  });
  const ask = (verdict: FlagVerdict | null): void => {
    setAsking(verdict);
    onDeciding(verdict !== null);
  };
  // A flag that is judged goes with its form.
  useEffect(() => () => onDeciding(false), []);
  const begin = (verdict: FlagVerdict | null): void => {
    if (sending.isPending || (verdict === flag.verdict && !flag.changedSince)) return;
    const needsCase = verdict === 'true' && !WITHOUT_CASE.includes(flag.subjectKind);
    if (verdict === 'false' || needsCase) ask(verdict);
    else sending.mutate(verdict);
  };
  const mayJudge = !flag.gone;
  useKeys(
    {
      ...Object.fromEntries(KEYS.map(([verdict, key]) => [key, () => mayJudge && begin(verdict)])),
      '0': () => begin(null),
    },
    asking === null,
  );
  return (
    <div className="flag-verdicts no-print">
      {sending.isError && <FailureNote error={sending.error} kept />}
      <Space wrap>
        {mayJudge && <VerdictButtons said={flag.verdict} isSending={sending.isPending} onChoose={begin} />}
        {flag.verdict !== null && (
          <Button type="text" disabled={sending.isPending} onClick={() => begin(null)}>
            {t('flags.takeBack')} <kbd aria-hidden="true">0</kbd>
          </Button>
        )}
      </Space>
      {asking === 'false' && <FalseDialog {...{ flag, rule, onJudged }} onClose={() => ask(null)} />}
      {asking === 'true' && <FlagTrueDrawer {...{ flag, rule, onJudged }} onClose={() => ask(null)} />}
    </div>
  );
}

function VerdictButtons({
  said,
  isSending,
  onChoose,
}: {
  readonly said: FlagVerdict | null;
  readonly isSending: boolean;
  readonly onChoose: (verdict: FlagVerdict) => void;
}) {
  const { t } = useTranslation();
  return KEYS.map(([verdict, key]) => (
    <Button
      key={verdict}
      type={verdict === said ? 'primary' : 'default'}
      aria-pressed={verdict === said}
      disabled={isSending}
      onClick={() => onChoose(verdict)}
    >
      {t(`flags.judge.${verdict}`)} <kbd aria-hidden="true">{key}</kbd>
    </Button>
  ));
}

const STOCK = ['decided', 'mistyped', 'usual'] as const;

function FalseDialog({
  flag,
  rule,
  onJudged,
  onClose,
}: {
  readonly flag: FlagView;
  readonly rule: FlagRuleView;
  readonly onJudged: (flag: FlagView) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  return (
    <RegisterDialog<Pick<VerdictInput, 'reason'>>
      title={t('flags.falseTitle', { code: rule.code, title: read(rule.title) })}
      okText={t('flags.judge.false')}
      initial={{ reason: flag.verdictReason ?? '' }}
      send={async ({ reason }) => {
        const version = flag.version;
        onJudged(await judgeFlag(flag.id, { version, verdict: 'false', reason: reason?.trim() ?? '' }));
      }}
      onClose={onClose}
    >
      <Form.Item
        name="reason"
        label={t('flags.falseReason')}
        extra={t('flags.falseHint')}
        rules={[
          { required: true, whitespace: true, message: t('flags.falseFault') },
          { max: FLAG_BOUNDS.reasonCharacters },
        ]}
      >
        <AutoComplete options={STOCK.map((word) => ({ value: t(`flags.falseStock.${word}`) }))} />
      </Form.Item>
    </RegisterDialog>
  );
}

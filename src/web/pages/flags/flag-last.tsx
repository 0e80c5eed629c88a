import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { FLAG_VERDICT_LABELS, type FlagRuleView, type FlagView } from '../../../red-flags/flag.js';
import { judgeFlag } from '../../api/flags.js';
import { FailureNote } from '../../layout/failure-note.js';
import { refreshAfterWrite } from '../../layout/use-saving.js';
import { useLanguage } from '../../words/language.js';

/** What was said of the flag before, and the way back where that was wrong. */
export function FlagLast({
  last,
  rule,
  onBack,
  onDone,
}: {
  readonly last: FlagView;
  readonly rule: FlagRuleView | undefined;
  readonly onBack: (flag: FlagView) => void;
  /** Told that there is nothing to take back any longer. */
  readonly onDone: () => void;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const queries = useQueryClient();
  const taking = useMutation({
    mutationFn: () => judgeFlag(last.id, { version: last.version, verdict: null }),
    onSuccess: (flag) => {
      onBack(flag);
      onDone();
    },
    onSettled: () => refreshAfterWrite(queries),
  });
  const name = [last.ruleCode, rule && read(rule.title), last.villageName].filter(Boolean).join(' ');
  const verdict = last.verdict === null ? '' : read(FLAG_VERDICT_LABELS[last.verdict]);
  return (
    <>
      {taking.isError && <FailureNote error={taking.error} kept />}
      <p className="desk-quiet no-print" role="status">
        {t('flags.last', { name, verdict })}{' '}
        <Button loading={taking.isPending} onClick={() => taking.mutate()}>
          {t('flags.takeBack')}
        </Button>{' '}
        <Button type="text" onClick={() => onBack(last)}>
          {t('flags.openLast')}
        </Button>
      </p>
    </>
  );
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Drawer, Form, Select, Skeleton, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../cases/case.js';
import { PAGE_SIZE_MAX } from '../../../kernel/paging.js';
import type { FlagRuleView, FlagView } from '../../../red-flags/flag.js';
import { useTaxonomy } from '../../api/campaigns.js';
import { useCases } from '../../api/cases.js';
import { judgeFlag, useFlagSources } from '../../api/flags.js';
import { useItemName } from '../../format/item-name.js';
import { useMoneyUnit } from '../../format/money-unit.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useCampaignCode } from '../../layout/ledger-context.js';
import { useMay } from '../../layout/session-context.js';
import { refreshAfterWrite } from '../../layout/use-saving.js';
import { useLanguage } from '../../words/language.js';
import { CaseEditor } from '../cases/case-editor.js';
import { caseOfFlag } from './flag-prefill.js';
import { inputsOf } from './flag-inputs.js';
import { useFlagValue, useInputName } from './flag-values.js';

interface Truth {
  readonly flag: FlagView;
  readonly rule: FlagRuleView;
  /** Told the flag as it was judged. */
  readonly onJudged: (flag: FlagView) => void;
}

/** A true flag becomes a case, or goes to one that its village has: the case is recorded first, the verdict names it. */
export function FlagTrueDrawer({ onClose, ...truth }: Truth & { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const mayFile = useMay('cases:write');
  const { flag, rule } = truth;
  const judging = useTrueVerdict(truth);
  // The case that was recorded although the verdict then failed.
  const [filed, setFiled] = useState<CaseView | null>(null);
  const judge = (one: Pick<CaseView, 'id' | 'number'>): void => judging.mutate(one);
  return (
    <Drawer
      open
      size={760}
      title={t('flags.trueTitle', { code: rule.code, title: read(rule.title) })}
      onClose={onClose}
      autoFocus={false}
    >
      {filed !== null && judging.isError ? (
        <>
          <p>{t('flags.notJudged', { number: filed.number })}</p>
          <FailureNote error={judging.error} kept />
          <Button type="primary" loading={judging.isPending} onClick={() => judge(filed)}>
            {t('flags.judgeAgain')}
          </Button>
        </>
      ) : (
        <Tabs
          defaultActiveKey={mayFile ? 'new' : 'known'}
          items={[
            ...(mayFile
              ? [
                  {
                    key: 'new',
                    label: t('flags.newCase'),
                    children: (
                      <NewCase
                        flag={flag}
                        rule={rule}
                        onFiled={(saved) => {
                          setFiled(saved);
                          judge(saved);
                        }}
                        onCancel={onClose}
                      />
                    ),
                  },
                ]
              : []),
            {
              key: 'known',
              label: t('flags.knownCase'),
              children: (
                <KnownCase
                  villageId={flag.villageId}
                  mayFile={mayFile}
                  error={filed === null ? judging.error : null}
                  isSaving={judging.isPending}
                  onPick={judge}
                />
              ),
            },
          ]}
        />
      )}
    </Drawer>
  );
}

function useTrueVerdict({ flag, onJudged }: Truth) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ id, number }: Pick<CaseView, 'id' | 'number'>) => {
      const judged = await judgeFlag(flag.id, { version: flag.version, verdict: 'true', caseId: id });
      void message.success(t('flags.linked', { number }));
      onJudged(judged);
    },
    onSettled: () => refreshAfterWrite(queries),
  });
}

function NewCase({
  flag,
  rule,
  onFiled,
  onCancel,
}: {
  readonly flag: FlagView;
  readonly rule: FlagRuleView;
  readonly onFiled: (saved: CaseView) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const { unit } = useMoneyUnit();
  const taxonomy = useTaxonomy(useCampaignCode());
  const sources = useFlagSources(flag.id);
  const inputName = useInputName();
  const valueOf = useFlagValue();
  if (taxonomy.isError || sources.isError)
    return (
      <FailureNote
        error={taxonomy.error ?? sources.error}
        onRetry={() => void Promise.all([taxonomy.refetch(), sources.refetch()])}
      />
    );
  if (!taxonomy.data || !sources.data) return <Skeleton active />;
  const said = inputsOf(flag).flatMap(([name, value]) => {
    const text = name === 'amountFen' ? '' : valueOf(name, value);
    return text === '' ? [] : [`${inputName(name)} ${text}`];
  });
  const kept = caseOfFlag(flag, rule, sources.data, taxonomy.data, unit, {
    description: t('flags.caseDescription', { title: read(rule.title), what: said.join(';') }),
    mark: t('flags.caseMark', { code: rule.code }),
    basis: read(rule.basis.text),
  });
  return (
    <>
      <p className="muted">{t('flags.trueText')}</p>
      <CaseEditor existing={null} kept={kept} onSaved={onFiled} onCancel={onCancel} />
    </>
  );
}

function KnownCase({
  villageId,
  mayFile,
  error,
  isSaving,
  onPick,
}: {
  readonly villageId: string | null;
  readonly mayFile: boolean;
  readonly error: Error | null;
  readonly isSaving: boolean;
  readonly onPick: (one: Pick<CaseView, 'id' | 'number'>) => void;
}) {
  const { t } = useTranslation();
  const itemName = useItemName();
  const cases = useCases(useCampaignCode(), { villageId, size: PAGE_SIZE_MAX });
  const rows = cases.data?.rows ?? [];
  return (
    <>
      {!mayFile && <p className="desk-quiet">{t('flags.mayNotFile')}</p>}
      {error !== null && <FailureNote error={error} kept />}
      {cases.isError && <FailureNote error={cases.error} onRetry={() => void cases.refetch()} />}
      {cases.data && rows.length === 0 ? (
        <p className="desk-quiet">{t('flags.knownCaseNone')}</p>
      ) : (
        <Form<{ readonly id: string }>
          layout="vertical"
          onFinish={({ id }) => {
            const one = rows.find((row) => row.id === id);
            if (one) onPick(one);
          }}
        >
          <Form.Item
            name="id"
            label={t('flags.knownCase')}
            rules={[{ required: true, message: t('flags.knownCaseFault') }]}
          >
            <Select
              autoFocus={!mayFile}
              loading={cases.isPending}
              placeholder={t('flags.knownCasePick')}
              showSearch={{ optionFilterProp: 'label' }}
              options={rows.map(({ id, number, itemCode, itemName: item, description }) => ({
                value: id,
                label: `${number} ${itemName(itemCode, item) ?? ''} ${description}`,
              }))}
            />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={isSaving}>
            {t('flags.link')}
          </Button>
        </Form>
      )}
    </>
  );
}

import { App, Button, Form, Input, Skeleton, Space } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  CampaignView,
  DeclarationInput,
  DeclarationView,
  TaxonomyView,
} from '../../../campaigns/campaign.js';
import { declare, useDeclaration, useTaxonomy } from '../../api/campaigns.js';
import type { ShownUnit } from '../../format/money-text.js';
import { useMoneyUnit } from '../../format/money-unit.js';
import { unitName } from '../../format/unit-name.js';
import { FailureNote } from '../../layout/failure-note.js';
import { isCount, typedAs } from '../../layout/form-rules.js';
import '../../layout/form.css';
import { useKeys } from '../../layout/keys.js';
import { useMay } from '../../layout/session-context.js';
import { UnsavedGuard } from '../../layout/unsaved-guard.js';
import { useSaving } from '../../layout/use-saving.js';
import { useLanguage } from '../../words/language.js';
import { DeclarationFacts } from './declaration-facts.js';
import {
  declarationForm,
  declarationInput,
  isAmountOrEmpty,
  statedLines,
  type DeclarationValues,
  type StatedLine,
} from './declaration-form-values.js';

/** The stated figures of a campaign, kept as a report wrote them. */
export function DeclarationPanel({ campaign }: { readonly campaign: CampaignView }) {
  const declaration = useDeclaration(campaign.code);
  const taxonomy = useTaxonomy(campaign.code);
  const mayWrite = useMay('campaigns:write');
  if (declaration.isError) {
    return <FailureNote error={declaration.error} onRetry={() => void declaration.refetch()} />;
  }
  if (taxonomy.isError) return <FailureNote error={taxonomy.error} onRetry={() => void taxonomy.refetch()} />;
  if (declaration.isPending || taxonomy.isPending) return <Skeleton active />;
  if (!mayWrite) return <DeclarationFacts declaration={declaration.data} />;
  return <DeclarationForm campaign={campaign} declaration={declaration.data} taxonomy={taxonomy.data} />;
}

function DeclarationForm({
  campaign,
  declaration,
  taxonomy,
}: {
  readonly campaign: CampaignView;
  readonly declaration: DeclarationView | null;
  readonly taxonomy: TaxonomyView;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { unit } = useMoneyUnit();
  // The amount keeps the unit in which the form was opened.
  const [typedUnit] = useState(unit);
  const [initial] = useState(() => declarationForm(declaration, typedUnit));
  const [form] = Form.useForm<DeclarationValues>();
  const dirty = useRef(false);
  const isDirty = useCallback(() => dirty.current, []);
  const lines = statedLines(taxonomy, declaration);
  const saving = useSaving<DeclarationInput, DeclarationView>((input) => declare(campaign.code, input));
  const save = (values: DeclarationValues): void =>
    void saving.save({ input: declarationInput(values, lines, typedUnit) }).then(
      () => {
        dirty.current = false;
        void message.success(t('frame.saved'));
      },
      // A failure is shown above the form.
      () => undefined,
    );
  useKeys({ 'ctrl+enter': () => form.submit() });
  return (
    <>
      <UnsavedGuard isDirty={isDirty} />
      <p className="muted">
        {t('campaignPage.declarationText')}
        {declaration === null && ` ${t('campaignPage.declarationEmptyTodo')}`}
      </p>
      {saving.error !== null && <FailureNote error={saving.error} kept />}
      <Form<DeclarationValues>
        form={form}
        layout="vertical"
        initialValues={initial}
        style={{ maxWidth: 900 }}
        onValuesChange={() => {
          dirty.current = true;
        }}
        onFinish={save}
      >
        <StatedTotals unit={typedUnit} />
        <h3>{t('campaignPage.lines')}</h3>
        <p className="muted">{t('campaignPage.linesHint')}</p>
        <Lines lines={lines} />
        <Space className="editor-foot">
          <Button type="primary" loading={saving.isSaving} onClick={() => form.submit()}>
            {t('frame.save')} <kbd aria-hidden="true">Ctrl+Enter</kbd>
          </Button>
        </Space>
      </Form>
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly StatedLine[] }) {
  const { t } = useTranslation();
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{t('campaignPage.line')}</th>
          <th scope="col" className="number-cell">
            {t('campaignPage.statedLine')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, itemNo, name }) => (
          <tr key={key} className={itemNo === null ? undefined : 'indented'}>
            <th scope="row">{name}</th>
            <td style={{ width: 140 }}>
              <Form.Item
                name={['lines', key]}
                rules={[typedAs(isCount, t('campaignPage.countFault'))]}
                style={{ margin: 0 }}
              >
                <Input className="number-input" inputMode="numeric" aria-label={name} />
              </Form.Item>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Where the figures stand, and the totals. */
function StatedTotals({ unit }: { readonly unit: ShownUnit }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return (
    <div className="form-grid">
      <div className="form-wide">
        <Form.Item
          name="source"
          label={t('campaignPage.source')}
          rules={[{ required: true, whitespace: true, message: t('campaignPage.sourceFault') }]}
        >
          <Input />
        </Form.Item>
      </div>
      <Form.Item
        name="statedCases"
        label={t('campaignPage.statedCases')}
        rules={[typedAs(isCount, t('campaignPage.countFault'))]}
      >
        <Input className="number-input" inputMode="numeric" />
      </Form.Item>
      <Form.Item
        name="statedAmount"
        label={t('campaignPage.statedAmount')}
        rules={[typedAs((typed) => isAmountOrEmpty(typed, unit), t('campaignPage.amountFault'))]}
      >
        <Input className="number-input" suffix={unitName(unit, language)} />
      </Form.Item>
      <Form.Item name="amountAsWritten" label={t('campaignPage.amountAsWritten')}>
        <Input />
      </Form.Item>
    </div>
  );
}

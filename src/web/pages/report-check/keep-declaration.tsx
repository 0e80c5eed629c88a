import { useQueryClient } from '@tanstack/react-query';
import { Button, Descriptions, Modal } from 'antd';
import { use, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CampaignView, DeclarationInput } from '../../../campaigns/campaign.js';
import { declare, useDeclaration } from '../../api/campaigns.js';
import { moneyText } from '../../format/money-text.js';
import { FailureNote } from '../../layout/failure-note.js';
import { LedgerContext } from '../../layout/ledger-context.js';
import { SessionContext } from '../../layout/session-context.js';

/** Keeps what a report states as the declaration of the open campaign; nothing where nobody may, or is signed in. */
export function KeepDeclaration({ declaration }: { readonly declaration: DeclarationInput }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [kept, setKept] = useState(false);
  const session = use(SessionContext);
  const campaign = use(LedgerContext)?.campaign ?? null;
  if (campaign === null || session?.user.permissions.includes('campaigns:write') !== true) return null;
  if (kept) {
    return (
      <span role="status">
        {t('reportCheck.kept')} <Link to="/campaign?tab=reconciliation">{t('reportCheck.keptOpen')}</Link>
      </span>
    );
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('reportCheck.keep')}</Button>
      {open && (
        <KeepDialog
          declaration={declaration}
          campaign={campaign}
          onKept={() => setKept(true)}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

function KeepDialog({
  declaration,
  campaign,
  onKept,
  onClose,
}: {
  readonly declaration: DeclarationInput;
  readonly campaign: CampaignView;
  readonly onKept: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const present = useDeclaration(campaign.code).data;
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const keep = async (): Promise<void> => {
    setSaving(true);
    setError(null);
    try {
      await declare(campaign.code, declaration);
      await queries.invalidateQueries();
      onKept();
    } catch (failure) {
      setError(failure);
      setSaving(false);
    }
  };
  return (
    <Modal
      open
      title={t('reportCheck.keepTitle', { campaign: campaign.name })}
      okText={t('frame.save')}
      cancelText={t('frame.cancel')}
      confirmLoading={saving}
      onOk={() => void keep()}
      onCancel={onClose}
    >
      {error !== null && <FailureNote error={error} kept />}
      {present && <p>{t('reportCheck.keepReplaces', { source: present.source })}</p>}
      <DeclarationLines declaration={declaration} />
      <p className="muted">
        {t(declaration.lines.length === 0 ? 'reportCheck.keepNoLines' : 'reportCheck.keepLines')}
      </p>
    </Modal>
  );
}

function DeclarationLines({ declaration }: { readonly declaration: DeclarationInput }) {
  const { t } = useTranslation();
  const { source, statedCases, statedAmountFen, lines } = declaration;
  return (
    <>
      <Descriptions
        column={1}
        items={[
          { key: 'source', label: t('reportCheck.keepSource'), children: source },
          { key: 'cases', label: t('reportCheck.found'), children: statedCases ?? '—' },
          {
            key: 'amount',
            label: t('reportCheck.amount'),
            children: statedAmountFen === null ? '—' : moneyText(statedAmountFen, '万元'),
          },
        ]}
      />
      {lines.length > 0 && (
        <div
          className="report-scroll keep-lines"
          tabIndex={0}
          role="region"
          aria-label={t('reportCheck.keepLine')}
        >
          <table className="report-table">
            <tbody>
              {lines.map(({ categoryCode, itemNo, name, statedCases: cases }) => (
                <tr key={`${categoryCode}/${itemNo ?? ''}`}>
                  <td className={itemNo === null ? 'keep-category' : 'keep-item'}>{name}</td>
                  <td className="number">{cases}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

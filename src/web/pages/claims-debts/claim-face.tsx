import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CLAIM_CLASS_LABELS,
  CLAIM_SIDE_LABELS,
  type ClaimSide,
  type ClaimView,
} from '../../../claims-debts/claim.js';
import { claimPath } from '../../api/claims.js';
import { Money, useWithUnit } from '../../format/money.js';
import { useMay } from '../../layout/session-context.js';
import { useLanguage } from '../../words/language.js';
import { Facts, type Fact } from '../../layout/facts.js';
import type { RegisterFace } from '../registers/register-drawer.js';
import { ClaimEditor, NewClaims } from './claim-form.js';
import { ClaimPayments } from './claim-payments.js';
import { ConfirmDialog } from './confirm-dialog.js';
import { ConfirmationTag } from './confirmation-tag.js';

/** How a claim or debt is named, drawn and typed; a new one is of this side, in the village that the list is of. */
export function useClaimFace(side: ClaimSide, villageId: string | null): RegisterFace<ClaimView> {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const mayWrite = useMay('claims-debts:write');
  return {
    path: claimPath,
    nameOf: (one) => `${read(CLAIM_SIDE_LABELS[one.side])} · ${one.villageName} · ${one.counterparty}`,
    newTitle: t(`claims.record.${side}`),
    mayWrite,
    facts: (one) => <ClaimFacts one={one} mayWrite={mayWrite} />,
    ...(mayWrite ? { tools: (one: ClaimView) => <ConfirmButton one={one} /> } : {}),
    editor: (one, done) => <ClaimEditor existing={one} onDone={done} />,
    fresh: (done) => <NewClaims side={side} villageId={villageId} onDone={done} />,
  };
}

function ConfirmButton({ one }: { readonly one: ClaimView }) {
  const { t } = useTranslation();
  const [confirming, setConfirming] = useState(false);
  return (
    <>
      <Button onClick={() => setConfirming(true)}>{t('claims.confirm')}</Button>
      {confirming && <ConfirmDialog one={one} onClose={() => setConfirming(false)} />}
    </>
  );
}

function ClaimFacts({ one, mayWrite }: { readonly one: ClaimView; readonly mayWrite: boolean }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const withUnit = useWithUnit();
  const money: readonly Fact[] = [
    [withUnit(t('fields.principalFen')), <Money key="principal" fen={one.principalFen} />],
    [withUnit(t('fields.openedFen')), <Money key="opened" fen={one.openedFen} />],
    [withUnit(t('fields.paidFen')), <Money key="paid" fen={one.paidFen} />],
    [
      withUnit(t(`claims.outstanding.${one.side}`)),
      <strong key="outstanding">
        <Money fen={one.outstandingFen} />
      </strong>,
    ],
    [
      withUnit(t('fields.interestFen')),
      one.interestFen > 0 && <Money key="interest" fen={one.interestFen} />,
    ],
  ];
  const age =
    one.ageYears === null
      ? null
      : t('claims.years', { count: one.ageYears }) + (one.before2003 ? ` · ${t('claims.before2003')}` : '');
  const facts: readonly Fact[] = [
    [t('fields.villageId'), one.villageName],
    [t(`claims.party.${one.side}`), one.counterparty],
    [t('fields.classAsWritten'), one.classAsWritten],
    [t('fields.classCode'), read(CLAIM_CLASS_LABELS[one.classCode])],
    [t('fields.originDay'), one.originDay],
    [t('claims.age'), age],
    [t('claims.due'), one.dueDay],
    [t('fields.purpose'), one.purpose],
    [t('fields.handler'), one.handler],
    [t('fields.witness'), one.witness],
    [t('fields.evidence'), one.evidence],
    [t('fields.confirmation'), <ConfirmationTag key="confirmation" confirmation={one.confirmation} />],
    [t('fields.confirmedDay'), one.confirmedDay],
    [t('fields.note'), one.note],
  ];
  return (
    <>
      <Facts title={t('claims.money')} facts={money.filter(([, said]) => said !== false)} />
      <ClaimPayments one={one} mayWrite={mayWrite && one.voidReason === null} />
      <Facts title={read(CLAIM_SIDE_LABELS[one.side])} facts={facts} />
    </>
  );
}

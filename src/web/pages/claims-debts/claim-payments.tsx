import { useTranslation } from 'react-i18next';
import type { ClaimView } from '../../../claims-debts/claim.js';
import { claimPath, useClaimPayments } from '../../api/claims.js';
import { RegisterPayments } from '../registers/register-payments.js';

/** What was paid on a claim or debt, as long as something is open. */
export function ClaimPayments({ one, mayWrite }: { readonly one: ClaimView; readonly mayWrite: boolean }) {
  const { t } = useTranslation();
  return (
    <RegisterPayments
      path={claimPath(one.id)}
      lines={useClaimPayments(one.id)}
      words={{
        title: t(`claims.payments.${one.side}`),
        none: t(`claims.noPayments.${one.side}`),
        pay: t(`claims.pay.${one.side}`),
      }}
      mayWrite={mayWrite}
      expectedFen={one.outstandingFen > 0 ? one.outstandingFen : null}
    />
  );
}

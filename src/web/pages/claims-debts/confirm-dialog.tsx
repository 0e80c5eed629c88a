import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  CLAIM_BOUNDS,
  CLAIM_CONFIRMATION_LABELS,
  CLAIM_CONFIRMATIONS,
  type ClaimConfirmation,
  type ClaimView,
} from '../../../claims-debts/claim.js';
import { claimPath } from '../../api/claims.js';
import { correctRow } from '../../api/registers.js';
import { dayTyped } from '../../layout/form-rules.js';
import { useLedger } from '../../layout/ledger-context.js';
import { useLanguage } from '../../words/language.js';
import { DayField } from '../../layout/day-field.js';
import { RegisterDialog } from '../../layout/register-dialog.js';
import { TextField } from '../registers/form-fields.js';
import { textTyped } from '../registers/typed.js';

interface Values {
  readonly confirmation: ClaimConfirmation;
  readonly confirmedDay: string;
  readonly evidence?: string;
}

/** Writes down what the other side said when it was asked to confirm, with the day and the paper. */
export function ConfirmDialog({ one, onClose }: { readonly one: ClaimView; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const { today } = useLedger().ledger;
  return (
    <RegisterDialog<Values>
      title={t('claims.confirmTitle', { name: one.counterparty })}
      okText={t('frame.save')}
      initial={{
        ...(one.confirmation === null ? {} : { confirmation: one.confirmation }),
        confirmedDay: one.confirmedDay ?? today,
        evidence: one.evidence ?? '',
      }}
      send={({ confirmation, confirmedDay, evidence }) =>
        correctRow(claimPath(one.id), one.version, {
          confirmation,
          confirmedDay: dayTyped(confirmedDay),
          evidence: textTyped(evidence),
        })
      }
      onClose={onClose}
    >
      <Form.Item
        name="confirmation"
        label={t('fields.confirmation')}
        rules={[{ required: true, message: t('claims.confirmationFault') }]}
      >
        <Select
          options={CLAIM_CONFIRMATIONS.map((value) => ({
            value,
            label: read(CLAIM_CONFIRMATION_LABELS[value]),
          }))}
        />
      </Form.Item>
      <DayField name="confirmedDay" label={t('fields.confirmedDay')} isNeeded />
      <TextField
        name="evidence"
        label={t('fields.evidence')}
        extra={t('claims.evidenceHint')}
        max={CLAIM_BOUNDS.textCharacters}
        rows={2}
      />
    </RegisterDialog>
  );
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input, QRCode, Space, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { confirmSecondFactor, dropSecondFactor, offerSecondFactor, sessionKey } from '../../api/session.js';
import { FailureNote } from '../../layout/failure-note.js';
import { PrintButton } from '../../layout/print-button.js';
import { useSession } from '../../layout/session-context.js';

/** Turning the second factor on, in three steps, and off again. */
export function SecondFactor() {
  const { t } = useTranslation();
  const { secondFactor } = useSession();
  const queries = useQueryClient();
  const [codes, setCodes] = useState<readonly string[]>([]);
  const offering = useMutation({ mutationFn: offerSecondFactor });
  const confirming = useMutation({
    mutationFn: confirmSecondFactor,
    onSuccess: ({ recoveryCodes }) => setCodes(recoveryCodes),
  });
  const dropping = useMutation({
    mutationFn: dropSecondFactor,
    onSuccess: () => queries.invalidateQueries({ queryKey: sessionKey }),
  });
  if (codes.length > 0) {
    const done = async (): Promise<void> => {
      await queries.invalidateQueries({ queryKey: sessionKey });
      setCodes([]);
      offering.reset();
    };
    return <RecoveryCodes codes={codes} onDone={() => void done()} />;
  }
  if (secondFactor) {
    return (
      <>
        <p>{t('session.second.isOn')}</p>
        {dropping.isError && <FailureNote error={dropping.error} />}
        <ProofForm
          word={t('session.second.drop')}
          danger
          busy={dropping.isPending}
          onProof={(password) => dropping.mutate(password)}
        />
      </>
    );
  }
  if (!offering.data) {
    return (
      <>
        <p>{t('session.second.text')}</p>
        {offering.isError && <FailureNote error={offering.error} />}
        <ProofForm
          word={t('session.second.begin')}
          busy={offering.isPending}
          onProof={(password) => offering.mutate(password)}
        />
      </>
    );
  }
  return (
    <Confirming
      offer={offering.data}
      error={confirming.error}
      busy={confirming.isPending}
      onCode={(code) => confirming.mutate(code)}
    />
  );
}

/** The secret for the authenticator, and the first code that it shows. */
function Confirming({
  offer,
  error,
  busy,
  onCode,
}: {
  readonly offer: { readonly secret: string; readonly address: string };
  readonly error: unknown;
  readonly busy: boolean;
  readonly onCode: (code: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t('session.second.scan')}</p>
      <Space align="start" size="large">
        <QRCode value={offer.address} size={168} type="svg" />
        <div>
          <p>{t('session.second.typeInstead')}</p>
          <Typography.Text code copyable>
            {offer.secret}
          </Typography.Text>
        </div>
      </Space>
      {error !== null && <FailureNote error={error} kept />}
      <Form<{ readonly code: string }>
        layout="inline"
        style={{ marginTop: 12 }}
        onFinish={({ code }) => onCode(code.trim())}
      >
        <Form.Item
          name="code"
          label={t('session.code')}
          rules={[{ required: true, whitespace: true, message: t('session.codeFault') }]}
        >
          <Input autoComplete="one-time-code" autoFocus />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('session.second.confirm')}
        </Button>
      </Form>
    </>
  );
}

/** Asks for the own password again, for what must be nobody else's doing. */
export function ProofForm({
  word,
  busy,
  danger = false,
  onProof,
}: {
  readonly word: string;
  readonly busy: boolean;
  readonly danger?: boolean;
  readonly onProof: (password: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <Form<{ readonly password: string }> layout="inline" onFinish={({ password }) => onProof(password)}>
      <Form.Item
        name="password"
        label={t('session.ownPassword')}
        rules={[{ required: true, message: t('session.passwordFault') }]}
      >
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Button type={danger ? 'default' : 'primary'} danger={danger} htmlType="submit" loading={busy}>
        {word}
      </Button>
    </Form>
  );
}

function RecoveryCodes({
  codes,
  onDone,
}: {
  readonly codes: readonly string[];
  readonly onDone: () => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <Alert showIcon type="warning" title={t('session.second.codesOnce')} style={{ marginBottom: 12 }} />
      <ol className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <Space>
        <PrintButton />
        <Button type="primary" onClick={onDone}>
          {t('session.second.codesKept')}
        </Button>
      </Space>
    </>
  );
}

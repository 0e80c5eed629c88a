import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Card, Descriptions, Flex, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { ROLE_LABELS } from '../../../access/role.js';
import { enter, printRecoverySheet, sessionKey, signOutEverywhere } from '../../api/session.js';
import { FailureNote } from '../../layout/failure-note.js';
import { PageHead } from '../../layout/page-head.js';
import { PrintButton } from '../../layout/print-button.js';
import { useMay, useSession } from '../../layout/session-context.js';
import { useLanguage } from '../../words/language.js';
import { PasswordForm } from './password-form.js';
import { ProofForm, SecondFactor } from './second-factor.js';
import './session.css';

/** The own account: password, second factor, sessions, and the administrator's sealed sheet. */
export function Component() {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const { user } = useSession();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const leaving = useMutation({
    mutationFn: signOutEverywhere,
    onSuccess: () => enter(queries, null),
  });
  return (
    <>
      <PageHead title={t('session.account.title')} />
      <Flex vertical gap={12} style={{ maxWidth: 760 }}>
        <Descriptions
          bordered
          column={2}
          items={[
            { key: 'name', label: t('session.name'), children: user.name },
            { key: 'person', label: t('session.account.person'), children: user.personName },
            { key: 'role', label: t('session.account.role'), children: read(ROLE_LABELS[user.role]) },
          ]}
        />
        <Card title={t('session.changePassword')}>
          <PasswordForm
            onChanged={(session) => {
              queries.setQueryData(sessionKey, session);
              void message.success(t('session.passwordChanged'));
            }}
          />
        </Card>
        <Card title={t('session.second.title')}>
          <SecondFactor />
        </Card>
        {useMay('users:write') && (
          <Card title={t('session.sheet.title')}>
            <RecoverySheet />
          </Card>
        )}
        <Card title={t('session.everywhere.title')}>
          <p>{t('session.everywhere.text')}</p>
          {leaving.isError && <FailureNote error={leaving.error} />}
          <Button danger loading={leaving.isPending} onClick={() => leaving.mutate()}>
            {t('session.everywhere.do')}
          </Button>
        </Card>
      </Flex>
    </>
  );
}

/** Makes the administrator's sheet, which is seen this once. */
function RecoverySheet() {
  const { t } = useTranslation();
  const printing = useMutation({ mutationFn: printRecoverySheet });
  if (printing.data) {
    return (
      <>
        <Alert showIcon type="warning" title={t('session.sheet.once')} style={{ marginBottom: 12 }} />
        <pre className="sealed-sheet">{printing.data.text}</pre>
        <Space>
          <PrintButton primary />
          <Button onClick={() => printing.reset()}>{t('session.sheet.sealed')}</Button>
        </Space>
      </>
    );
  }
  return (
    <>
      <p>{t('session.sheet.text')}</p>
      {printing.isError && <FailureNote error={printing.error} />}
      <ProofForm
        word={t('session.sheet.make')}
        busy={printing.isPending}
        onProof={(password) => printing.mutate(password)}
      />
    </>
  );
}

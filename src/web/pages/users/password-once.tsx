import { App, Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { PASSWORD_BOUNDS, type AccountWithPassword } from '../../../users/account.js';

/** Shows a password that the program made, this once: to copy, to print as a slip, then it is gone. */
export function PasswordOnce({
  made,
  onClose,
}: {
  readonly made: AccountWithPassword;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { account, firstPassword } = made;
  const copy = (): void => {
    // Without TLS a browser has no clipboard for pages of other machines.
    const writing: Promise<void> =
      'clipboard' in navigator && firstPassword !== null
        ? navigator.clipboard.writeText(firstPassword)
        : Promise.reject(new Error('no clipboard'));
    writing.then(
      () => void message.success(t('users.passwordCopied')),
      () => void message.warning(t('users.passwordCopyFault')),
    );
  };
  return (
    <Modal
      open
      width={560}
      title={t('users.passwordTitle', { name: account.name })}
      // A click beside the window must not lose what is shown only once.
      mask={{ closable: false }}
      keyboard={false}
      closable={false}
      footer={[
        <Button key="copy" onClick={copy}>
          {t('users.passwordCopy')}
        </Button>,
        <Button key="print" onClick={() => window.print()}>
          {t('users.passwordPrint')}
        </Button>,
        <Button key="done" type="primary" onClick={onClose}>
          {t('users.passwordDone')}
        </Button>,
      ]}
    >
      <p className="no-print">{t('users.passwordOnce')}</p>
      <section className="password-slip">
        <dl>
          <dt>{t('users.slipAddress')}</dt>
          <dd className="number">{window.location.origin}</dd>
          <dt>{t('users.name')}</dt>
          <dd>{account.name}</dd>
          <dt>{t('users.person')}</dt>
          <dd>{account.personName}</dd>
          <dt>{t('users.passwordIs')}</dt>
          <dd className="password-text">{firstPassword}</dd>
        </dl>
        <div>{t('users.slipNote', { min: PASSWORD_BOUNDS.charactersMin })}</div>
      </section>
    </Modal>
  );
}

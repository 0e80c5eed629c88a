import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Checkbox, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView, AccountWithPassword } from '../../../users/account.js';
import { changeAccount, resetPassword, usersKey } from '../../api/users.js';
import { FailureNote } from '../../layout/failure-note.js';
import { refreshAfterWrite } from '../../layout/use-saving.js';

/** Says what disabling or enabling does, and does it. */
export function DisableDialog({
  account,
  onClose,
}: {
  readonly account: AccountView;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const { id, name, version, disabled } = account;
  const changing = useMutation({
    mutationFn: () => changeAccount(id, version, { disabled: !disabled }),
    onSuccess: async () => {
      await refreshAfterWrite(queries);
      void message.success(t(disabled ? 'users.enabled' : 'users.disabled', { name }));
      onClose();
    },
    // Somebody else was faster: the next try is about the account as it is now.
    onError: () => queries.invalidateQueries({ queryKey: usersKey }),
  });
  return (
    <Modal
      open
      title={t(disabled ? 'users.enableTitle' : 'users.disableTitle', { name })}
      okText={t(disabled ? 'users.enable' : 'users.disable')}
      okButtonProps={{ danger: !disabled }}
      cancelText={t('frame.cancel')}
      confirmLoading={changing.isPending}
      onOk={() => changing.mutate()}
      onCancel={onClose}
    >
      {changing.isError && <FailureNote error={changing.error} />}
      <p>{t(disabled ? 'users.enableText' : 'users.disableText')}</p>
    </Modal>
  );
}

/** Says what resetting does, asks whether the second factor goes too, and hands the new password on. */
export function ResetDialog({
  account,
  onMade,
  onClose,
}: {
  readonly account: AccountView;
  readonly onMade: (made: AccountWithPassword) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [dropSecondFactor, setDrop] = useState(false);
  const { id, name, secondFactor } = account;
  const resetting = useMutation({
    mutationFn: () => resetPassword(id, dropSecondFactor),
    onSuccess: async (made) => {
      // Shown before anything else can go wrong: it is answered only once.
      onMade(made);
      await refreshAfterWrite(queries);
    },
  });
  return (
    <Modal
      open
      title={t('users.resetTitle', { name })}
      okText={t('users.resetNow')}
      okButtonProps={{ danger: true }}
      cancelText={t('frame.cancel')}
      confirmLoading={resetting.isPending}
      onOk={() => resetting.mutate()}
      onCancel={onClose}
    >
      {resetting.isError && <FailureNote error={resetting.error} />}
      <p>{t('users.resetText')}</p>
      {secondFactor && (
        <>
          <Checkbox checked={dropSecondFactor} onChange={({ target }) => setDrop(target.checked)}>
            {t('users.resetSecondFactor')}
          </Checkbox>
          <p className="muted">{t('users.resetSecondFactorHint')}</p>
        </>
      )}
    </Modal>
  );
}

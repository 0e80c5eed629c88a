import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button, type ButtonProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ROLES_WITH_PURPOSE } from '../../access/role.js';
import { download } from '../api/download.js';
import { useFailureSentence } from './failure-words.js';
import { PurposeDialog } from './purpose-dialog.js';
import { useSession } from './session-context.js';

/** Saves a workbook; shows that it is being made, and says why when it is not. */
export function DownloadButton({
  address,
  leaves,
  children,
  ...rest
}: Omit<ButtonProps, 'href' | 'onClick' | 'loading' | 'icon'> & {
  readonly address: string;
  /** The name of something that leaves the office: some roles say what they take it for. */
  readonly leaves?: string;
}) {
  const { t } = useTranslation();
  const { notification } = App.useApp();
  const sentence = useFailureSentence();
  const { role } = useSession().user;
  const [asking, setAsking] = useState(false);
  const asksPurpose = leaves !== undefined && ROLES_WITH_PURPOSE.includes(role);
  const fetching = useMutation({
    mutationFn: () => download(address),
    onSuccess: (name) => notification.success({ title: t('frame.downloaded', { name }), duration: 4 }),
    onError: (error) => {
      const { what, reason, code } = sentence(error);
      notification.error({
        title: what,
        description: `${reason} ${t('failure.unchanged')} ${t('failure.code', { code })}`,
        duration: 0,
      });
    },
  });
  return (
    <>
      <Button
        {...rest}
        icon={<DownloadOutlined />}
        loading={fetching.isPending}
        onClick={() => (asksPurpose ? setAsking(true) : fetching.mutate())}
      >
        {children}
      </Button>
      {asking && (
        <PurposeDialog
          title={t('frame.purpose.title', { what: leaves ?? '' })}
          text={t('frame.purpose.text')}
          addressFor={(purpose) => withPurpose(address, purpose)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

/** The same address, which may have questions of its own, with the purpose. */
const withPurpose = (address: string, purpose: string): string =>
  `${address}${address.includes('?') ? '&' : '?'}purpose=${encodeURIComponent(purpose)}`;

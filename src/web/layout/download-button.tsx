import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button, type ButtonProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { download } from '../api/download.js';
import { useFailureSentence } from './failure-words.js';

/** Saves a workbook; shows that it is being made, and says why when it is not. */
export function DownloadButton({
  address,
  children,
  ...rest
}: Omit<ButtonProps, 'href' | 'onClick' | 'loading' | 'icon'> & { readonly address: string }) {
  const { t } = useTranslation();
  const { notification } = App.useApp();
  const sentence = useFailureSentence();
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
    <Button
      {...rest}
      icon={<DownloadOutlined />}
      loading={fetching.isPending}
      onClick={() => fetching.mutate()}
    >
      {children}
    </Button>
  );
}

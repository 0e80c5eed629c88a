import { Button, Modal } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';

/** Asks before typed text is left behind: by a link, by the browser's back, by closing the window. */
export function UnsavedGuard({ isDirty }: { readonly isDirty: () => boolean }) {
  const { t } = useTranslation();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isDirty() &&
      (currentLocation.pathname !== nextLocation.pathname || currentLocation.search !== nextLocation.search),
  );
  useEffect(() => {
    const listener = (event: BeforeUnloadEvent): void => {
      if (isDirty()) event.preventDefault();
    };
    window.addEventListener('beforeunload', listener);
    return () => window.removeEventListener('beforeunload', listener);
  }, [isDirty]);
  if (blocker.state !== 'blocked') return null;
  return (
    <Modal
      open
      title={t('unsaved.title')}
      onCancel={() => blocker.reset()}
      zIndex={1_200}
      footer={[
        <Button key="leave" danger onClick={() => blocker.proceed()}>
          {t('unsaved.leave')}
        </Button>,
        <Button key="stay" type="primary" onClick={() => blocker.reset()}>
          {t('unsaved.stay')}
        </Button>,
      ]}
    >
      {t('unsaved.text')}
    </Modal>
  );
}

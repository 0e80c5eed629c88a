import { Alert } from 'antd';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useImports } from '../api/imports.js';
import { onWaiting, waitingNow } from '../api/waiting.js';
import { useCampaignCode, useLedger } from './ledger-context.js';
import { SampleBanner } from './sample-banner.js';

/** What the whole frame has to say: sample ledger, open network, what a write waits for. */
export function FrameNotes() {
  const { t } = useTranslation();
  const { ledger } = useLedger();
  const waiting = useSyncExternalStore(onWaiting, waitingNow);
  return (
    <div className="frame-notes">
      {ledger.insecure && <Alert banner type="warning" title={t('frame.insecure')} />}
      {ledger.sample && <SampleBanner />}
      <div role="status">
        {(waiting.putOff > 0 || waiting.slowWrites > 0) && <WaitingNote putOff={waiting.putOff > 0} />}
      </div>
    </div>
  );
}

/** Says what a slow write waits for; names the import where one is being carried out. */
function WaitingNote({ putOff }: { readonly putOff: boolean }) {
  const { t } = useTranslation();
  const imports = useImports(useCampaignCode(), 1, 5);
  const running = imports.data?.rows.find(({ state }) => state === 'applying');
  const what = running ? t('frame.waiting.import', { file: running.file }) : '';
  return (
    <Alert banner type="info" title={t(putOff ? 'frame.waiting.putOff' : 'frame.waiting.slow', { what })} />
  );
}

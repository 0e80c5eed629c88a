import { Alert } from 'antd';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useWriting } from '../api/ledger.js';
import { onWaiting, waitingNow } from '../api/waiting.js';
import { useLedger } from './ledger-context.js';
import { SampleBanner } from './sample-banner.js';

const MS_PER_SECOND = 1_000;

/** What the whole frame has to say: sample ledger, open network, what a write waits for. */
export function FrameNotes() {
  const { t } = useTranslation();
  const { ledger } = useLedger();
  const waiting = useSyncExternalStore(onWaiting, waitingNow);
  return (
    <div className="frame-notes">
      {ledger.insecure && <Alert banner type="warning" title={t('frame.insecure')} />}
      {ledger.sample && <SampleBanner />}
      <div role="status" className="waiting-note">
        {waiting.putOff > 0 ? (
          <Alert
            showIcon
            type="info"
            title={t('frame.waiting.putOff', { what: t(`frame.waiting.for.${waitedFor(waiting.waitsFor)}`) })}
          />
        ) : (
          waiting.slowWrites > 0 && <SlowNote />
        )}
      </div>
    </div>
  );
}

/** A write that waits says behind what; whether it waits or is itself what takes long can be told only of an import. */
function SlowNote() {
  const { t } = useTranslation();
  const { data } = useWriting();
  const title =
    data !== undefined && waitedFor(data.what ?? '') === 'import'
      ? t('frame.waiting.behindImport', { seconds: Math.ceil(data.forMs / MS_PER_SECOND) })
      : t('frame.waiting.slow');
  return <Alert showIcon type="info" title={title} />;
}

/** The word for what the ledger is busy with; it names it by room and verb. */
function waitedFor(what: string): 'import' | 'case' | 'other' {
  const [room] = what.split('.');
  return room === 'import' || room === 'case' ? room : 'other';
}

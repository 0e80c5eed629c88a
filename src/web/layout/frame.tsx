import { Skeleton } from 'antd';
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useSearchParams } from 'react-router';
import { useLedgerQuery } from '../api/ledger.js';
import { FailureNote } from './failure-note.js';
import { FrameHead } from './frame-head.js';
import { FrameNotes } from './frame-notes.js';
import { KeysDialog } from './keys-dialog.js';
import { LedgerContext, type OpenLedger } from './ledger-context.js';
import { useRemembered } from './remembered.js';

// Only paper shows it.
const PaperFoot = lazy(async () => ({ default: (await import('./paper-foot.js')).PaperFoot }));

// Taken up once the page stands: nobody telephones before.
const CallOpener = lazy(async () => ({
  default: (await import('../pages/desks/call-opener.js')).CallOpener,
}));

const isText = (value: unknown): value is string => typeof value === 'string';

/** What is round every page: head, notes, keys; draws the page once the ledger is known. */
export function Frame() {
  const { t } = useTranslation();
  const query = useLedgerQuery();
  const [search] = useSearchParams();
  const [chosen, choose] = useRemembered('campaign', '', isText);
  const asked = search.get('campaign');
  const ledger = query.data;

  const open = useMemo<OpenLedger | null>(() => {
    if (!ledger) return null;
    const find = (code: string | null) => ledger.campaigns.find((campaign) => campaign.code === code);
    const campaign = find(asked) ?? find(chosen) ?? ledger.campaigns[0] ?? null;
    return { ledger, campaign, chooseCampaign: choose };
    // `choose` is made anew at every drawing and always does the same.
    // The context must not change with it, or every page would draw again.
  }, [ledger, asked, chosen]);

  if (!open) {
    return (
      <main className="frame-main">
        {query.isError ? (
          <FailureNote error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <Skeleton active aria-label={t('frame.loading')} />
        )}
      </main>
    );
  }
  return (
    <LedgerContext value={open}>
      <a className="skip" href="#content">
        {t('frame.skip')}
      </a>
      <FrameHead />
      <FrameNotes />
      <main className="frame-main" id="content" tabIndex={-1}>
        <Suspense fallback={<Skeleton active />}>
          <Outlet />
        </Suspense>
      </main>
      <footer className="frame-foot">{t('frame.version', { version: open.ledger.version })}</footer>
      <Suspense fallback={null}>
        <PaperFoot />
      </Suspense>
      <KeysDialog />
      <Suspense fallback={null}>
        <CallOpener />
      </Suspense>
    </LedgerContext>
  );
}

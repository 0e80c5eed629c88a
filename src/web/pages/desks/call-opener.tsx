import { lazy, Suspense, useState } from 'react';
import { useCampaignCode } from '../../layout/ledger-context.js';
import { useKeys } from '../../layout/keys.js';
import { useMay } from '../../layout/session-context.js';
import { collectTyping, useOpenCall } from './call-opening.js';

const CallDialog = lazy(async () => ({ default: (await import('./call-dialog.js')).CallDialog }));

/** Opens the telephone call by its key on every page, for who may book one. */
export function CallOpener() {
  const campaign = useCampaignCode();
  const mayCall = useMay('desks:call') && campaign !== '';
  const [open, setOpen] = useState(false);
  const begin = (): void => {
    if (!mayCall || open) return;
    collectTyping();
    setOpen(true);
  };
  useOpenCall(begin);
  useKeys({ t: begin }, mayCall && !open);
  if (!open) return null;
  return (
    <Suspense fallback={null}>
      <CallDialog campaign={campaign} onClose={() => setOpen(false)} />
    </Suspense>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { Modal, Skeleton } from 'antd';
import { lazy, Suspense, useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import type { SessionView } from '../../users/session.js';
import { onSessionChange, sessionBegins, sessionHasEnded } from '../api/session-end.js';
import { enter, sessionKey, useSessionQuery } from '../api/session.js';
import { FirstPassword } from '../pages/session/first-password.js';
import { SignInForm } from '../pages/session/sign-in-form.js';
import { SignInPage } from '../pages/session/sign-in-page.js';
import { places } from '../places.js';
import { FailureNote } from './failure-note.js';
import { SessionContext } from './session-context.js';

const OutsideCheck = lazy(async () => ({
  default: (await import('../pages/report-check/outside-page.js')).OutsidePage,
}));

/** Lets in who is signed in; the address stays, so that one arrives where one wanted to go. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const query = useSessionQuery();
  const queries = useQueryClient();
  const arrive = (session: SessionView): void => {
    void enter(queries, session).then(sessionBegins);
  };
  const { pathname } = useLocation();
  const session = query.data;
  if (session === undefined) {
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
  if (session === null && pathname === places.checkReport) {
    return (
      <Suspense fallback={<Skeleton active />}>
        <OutsideCheck />
      </Suspense>
    );
  }
  if (session === null) return <SignInPage onSignedIn={arrive} />;
  if (session.mustChangePassword) return <FirstPassword session={session} onChanged={arrive} />;
  return (
    <SessionContext value={session}>
      {children}
      <SignInAgain session={session} onAnother={arrive} />
    </SessionContext>
  );
}

/** A session that ended under a page: one signs in over it, and what was typed is still there. */
function SignInAgain({
  session,
  onAnother,
}: {
  readonly session: SessionView;
  readonly onAnother: (session: SessionView) => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const ended = useSyncExternalStore(onSessionChange, sessionHasEnded);
  const arrive = (next: SessionView): void => {
    if (next.user.name !== session.user.name) {
      onAnother(next);
      void navigate('/');
      return;
    }
    sessionBegins();
    queries.setQueryData(sessionKey, next);
    void queries.invalidateQueries();
  };
  return (
    <Modal
      open={ended}
      title={t('session.again.title')}
      footer={null}
      closable={false}
      mask={{ closable: false }}
      destroyOnHidden
    >
      <p>{t('session.again.text')}</p>
      <SignInForm name={session.user.name} onSignedIn={arrive} />
    </Modal>
  );
}

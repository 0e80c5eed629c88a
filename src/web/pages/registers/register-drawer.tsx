import type { UseQueryResult } from '@tanstack/react-query';
import { Alert, Button, Drawer, Space } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useActorName } from '../../format/actor-name.js';
import { instantText } from '../../format/instant.js';
import { QueryNote } from '../../layout/query-note.js';
import { FactsAndHistory } from './row-drawer.js';
import { VoidDialog } from './void-dialog.js';
import './registers.css';

/** What every row carries that opens beside a list. */
interface DrawnView {
  readonly id: string;
  readonly voidReason: string | null;
  readonly recordedBy: string;
  readonly recordedAt: string;
  /** Left out where the row does not say when it was last corrected. */
  readonly updatedAt?: string;
  readonly version: number;
}

/** What a drawer shows: a row by its id, a new one, or nothing. */
export type OpenRow = { readonly id: string } | 'new' | null;

/** How a register's rows are named, drawn and typed. */
export interface RegisterFace<View extends DrawnView> {
  /** The path of a row under /api. */
  readonly path: (id: string) => string;
  readonly nameOf: (one: View) => string;
  readonly newTitle: string;
  /** May the user record, correct and void? */
  readonly mayWrite: boolean;
  readonly facts: (one: View) => ReactNode;
  /** Further buttons for a row that stands. */
  readonly tools?: (one: View) => ReactNode;
  /** The form of one that exists; null where none is ever corrected. */
  readonly editor: ((one: View, done: () => void) => ReactNode) | null;
  /** The form of a new row. */
  readonly fresh: (done: () => void) => ReactNode;
}

/** The drawer beside a list: one row with its facts and its history, or a new one. Esc closes it. */
export function RegisterDrawer<View extends DrawnView>({
  open,
  query,
  face,
  onClose,
}: {
  readonly open: OpenRow;
  readonly query: UseQueryResult<View>;
  readonly face: RegisterFace<View>;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const one = open === null || open === 'new' ? undefined : query.data;
  const title = open === 'new' ? face.newTitle : one ? face.nameOf(one) : t('frame.loading');
  return (
    <Drawer
      open={open !== null}
      size={760}
      title={title}
      className="register-drawer"
      onClose={onClose}
      destroyOnHidden
      autoFocus={open !== 'new'}
    >
      {open === 'new' && face.fresh(onClose)}
      {open !== null && open !== 'new' && <QueryNote query={query} />}
      {one && !query.isError && <OneRow key={one.id} {...{ one, face }} />}
    </Drawer>
  );
}

function OneRow<View extends DrawnView>({
  one,
  face,
}: {
  readonly one: View;
  readonly face: RegisterFace<View>;
}) {
  const { t } = useTranslation();
  const actorName = useActorName();
  const stands = one.voidReason === null;
  // The version that was opened: what somebody else saves meanwhile comes up as a conflict.
  const [editing, setEditing] = useState<View | null>(null);
  const [voiding, setVoiding] = useState(false);
  const path = face.path(one.id);
  if (editing && face.editor) return face.editor(editing, () => setEditing(null));
  const facts = (
    <>
      {stands && (face.mayWrite || face.tools !== undefined) && (
        <Space className="drawer-tools no-print" wrap>
          {face.mayWrite && face.editor && (
            <Button type="primary" onClick={() => setEditing(one)}>
              {t('frame.edit')}
            </Button>
          )}
          {face.tools?.(one)}
          {face.mayWrite && (
            <Button danger onClick={() => setVoiding(true)}>
              {t('registers.void')}
            </Button>
          )}
        </Space>
      )}
      {one.voidReason !== null && (
        <Alert type="warning" showIcon title={t('registers.isVoid', { reason: one.voidReason })} />
      )}
      {face.facts(one)}
      <p className="muted">
        {t('fields.recordedAt')} {instantText(one.recordedAt)} {actorName(one.recordedBy)}
        {one.updatedAt !== undefined &&
          one.updatedAt !== one.recordedAt &&
          ` · ${t('fields.updatedAt')} ${instantText(one.updatedAt)}`}
      </p>
    </>
  );
  return (
    <>
      <FactsAndHistory path={path}>{facts}</FactsAndHistory>
      {voiding && (
        <VoidDialog
          path={path}
          version={one.version}
          name={face.nameOf(one)}
          onClose={() => setVoiding(false)}
        />
      )}
    </>
  );
}

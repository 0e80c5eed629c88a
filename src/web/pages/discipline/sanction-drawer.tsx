import { useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Skeleton, Space, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SanctionDetailView } from '../../../discipline/sanction.js';
import { useSanction, voidSanction } from '../../api/discipline.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useMay } from '../../layout/session-context.js';
import { refreshAfterWrite } from '../../layout/use-saving.js';
import { DisciplineHistory } from './discipline-history.js';
import { SanctionFacts } from './sanction-facts.js';
import { SanctionForm } from './sanction-form.js';
import { VoidDialog } from './void-dialog.js';

/** The drawer beside the register: one sanction, or a new one of the person and case that the address names. */
export function SanctionDrawer({
  open,
  forPerson,
  forCase,
  onClose,
}: {
  readonly open: { readonly id: string } | 'new' | null;
  readonly forPerson: string | null;
  readonly forCase: string | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const query = useSanction(open === null || open === 'new' ? null : open.id);
  const one = open === null || open === 'new' ? undefined : query.data;
  const title =
    open === 'new'
      ? t('discipline.newTitle')
      : one
        ? `${one.person.villageName} ${one.person.name} ${one.asWritten}`
        : t('frame.loading');
  return (
    <Drawer
      open={open !== null}
      size={760}
      title={title}
      onClose={onClose}
      destroyOnHidden
      autoFocus={open !== 'new'}
    >
      {open === 'new' && (
        <SanctionForm
          existing={null}
          forPerson={forPerson}
          forCase={forCase}
          onSaved={onClose}
          onCancel={onClose}
        />
      )}
      {open !== null && open !== 'new' && query.isError && (
        <FailureNote error={query.error} onRetry={() => void query.refetch()} />
      )}
      {open !== null &&
        open !== 'new' &&
        !query.isError &&
        (one ? <OneSanction key={one.id} one={one} /> : <Skeleton active />)}
    </Drawer>
  );
}

function OneSanction({ one }: { readonly one: SanctionDetailView }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const mayWrite = useMay('discipline:write');
  // The version that was opened: what somebody else saves meanwhile comes up as a conflict.
  const [editing, setEditing] = useState<SanctionDetailView | null>(null);
  const [voiding, setVoiding] = useState(false);
  const facts = editing ? (
    <SanctionForm
      existing={editing}
      forPerson={null}
      forCase={null}
      onSaved={() => {
        setEditing(null);
        void refreshAfterWrite(queries);
      }}
      onCancel={() => setEditing(null)}
    />
  ) : (
    <>
      {mayWrite && one.voidReason === null && (
        <Space className="drawer-tools">
          <Button type="primary" onClick={() => setEditing(one)}>
            {t('frame.edit')}
          </Button>
          <Button danger onClick={() => setVoiding(true)}>
            {t('discipline.void')}
          </Button>
        </Space>
      )}
      <SanctionFacts one={one} />
    </>
  );
  const history = <DisciplineHistory list="sanctions" id={one.id} />;
  return (
    <>
      <Tabs
        items={[
          { key: 'facts', label: t('discipline.tabs.facts'), children: facts },
          { key: 'history', label: t('discipline.tabs.history'), children: history },
        ]}
      />
      {voiding && (
        <VoidDialog
          title={t('discipline.voidTitle', { name: one.person.name, words: one.asWritten })}
          onVoid={(reason) => voidSanction(one.id, one.version, reason)}
          onClose={() => setVoiding(false)}
        />
      )}
    </>
  );
}

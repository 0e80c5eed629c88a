import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Drawer, Skeleton, Space, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MEASURE_FORM_LABELS, MEASURE_LABELS, type MeasureView } from '../../../discipline/measure.js';
import { changeMeasure, useMeasure, voidMeasure } from '../../api/dealt.js';
import { useActorName } from '../../format/actor-name.js';
import { instantText } from '../../format/instant.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useMay } from '../../layout/session-context.js';
import { refreshAfterWrite } from '../../layout/use-saving.js';
import { useLanguage } from '../../words/language.js';
import { DisciplineHistory } from './discipline-history.js';
import { useDisciplineWords } from './discipline-words.js';
import { Facts, type Fact } from '../../layout/facts.js';
import { LinkedCases } from './linked-cases.js';
import { MeasureForm } from './measure-form.js';
import { PersonFacts } from './person-facts.js';
import { VoidDialog } from './void-dialog.js';

/** The drawer beside the list of measures: one, or a new one of the person and case that the address names. */
export function MeasureDrawer({
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
  const isNew = open === 'new';
  const query = useMeasure(open === null || open === 'new' ? null : open.id);
  const one = open === null || isNew ? undefined : query.data;
  const named = one ? `${one.person.villageName} ${one.person.name} ${one.asWritten}` : t('frame.loading');
  return (
    <Drawer
      open={open !== null}
      size={720}
      title={isNew ? t('dealt.recordMeasure') : named}
      onClose={onClose}
      destroyOnHidden
      autoFocus={!isNew}
    >
      {isNew && (
        <MeasureForm
          existing={null}
          forPerson={forPerson}
          forCase={forCase}
          onSaved={onClose}
          onCancel={onClose}
        />
      )}
      {open !== null && !isNew && query.isError && (
        <FailureNote error={query.error} onRetry={() => void query.refetch()} />
      )}
      {open !== null &&
        !isNew &&
        !query.isError &&
        (one ? <OneMeasure key={one.id} one={one} /> : <Skeleton active />)}
    </Drawer>
  );
}

function OneMeasure({ one }: { readonly one: MeasureView }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const mayWrite = useMay('discipline:write') && one.voidReason === null;
  // The version that was opened: what somebody else saves meanwhile comes up as a conflict.
  const [editing, setEditing] = useState<MeasureView | null>(null);
  const [voiding, setVoiding] = useState(false);
  const facts = editing ? (
    <MeasureForm
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
      {mayWrite && (
        <Space className="drawer-tools">
          <Button type="primary" onClick={() => setEditing(one)}>
            {t('frame.edit')}
          </Button>
          <Button danger onClick={() => setVoiding(true)}>
            {t('discipline.void')}
          </Button>
        </Space>
      )}
      <MeasureFacts one={one} />
      <LinkedCases
        cases={one.cases}
        send={mayWrite ? (caseIds) => changeMeasure(one.id, one.version, { caseIds }) : null}
      />
    </>
  );
  const history = <DisciplineHistory list="measures" id={one.id} />;
  return (
    <>
      <Tabs
        items={[
          { key: 'facts', label: t('dealt.measure'), children: facts },
          { key: 'history', label: t('discipline.tabs.history'), children: history },
        ]}
      />
      {voiding && (
        <VoidDialog
          title={t('discipline.voidTitle', { name: one.person.name, words: one.asWritten })}
          onVoid={(reason) => voidMeasure(one.id, one.version, reason)}
          onClose={() => setVoiding(false)}
        />
      )}
    </>
  );
}

function MeasureFacts({ one }: { readonly one: MeasureView }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const actorName = useActorName();
  const words = useDisciplineWords();
  const facts: readonly Fact[] = [
    [t('fields.asWritten'), one.asWritten],
    [t('dealt.measureKind'), read(MEASURE_LABELS[one.kind])],
    [t('dealt.form'), read(MEASURE_FORM_LABELS[one.form]) + words.unconfirmed(one.mark)],
    [t('fields.organ'), one.organ],
    [t('fields.documentNumber'), one.documentNumber],
    [t('fields.decidedDay'), one.decidedDay],
    [t('fields.note'), one.note],
    [t('dealt.source'), one.source],
  ];
  return (
    <>
      {one.voidReason !== null && (
        <Alert type="warning" showIcon title={t('discipline.isVoid', { reason: one.voidReason })} />
      )}
      <Facts title={t('dealt.measure')} facts={facts} />
      <PersonFacts person={one.person} linked />
      <p className="muted">
        {t('fields.recordedAt')} {instantText(one.recordedAt)} {actorName(one.recordedBy)}
      </p>
    </>
  );
}

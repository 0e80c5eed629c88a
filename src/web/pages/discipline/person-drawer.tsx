import { Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DealtPersonView } from '../../../discipline/dealt-person.js';
import { changeDealtPerson, dealtPersonPath, useDealtPerson } from '../../api/dealt.js';
import { places } from '../../places.js';
import { FactsAndHistory, RowDrawer } from '../registers/row-drawer.js';
import { HandOverLines } from './hand-over-lines.js';
import { MoneyLines } from './money-lines.js';
import { PersonFacts } from './person-facts.js';
import { correctedPersonOf, PersonFields, personValuesOf, type PersonValues } from './person-fields.js';
import { RegisterForm } from './register-form.js';
import { MeasureLines, SanctionLines } from './standing-lines.js';
import { useMayRecord } from './use-may-record.js';

/** The drawer beside the persons: who it was, and all that stands to the name. */
export function PersonDrawer({ id, onClose }: { readonly id: string | null; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const query = useDealtPerson(id);
  const one = query.data;
  return (
    <RowDrawer
      id={id}
      query={query}
      size={820}
      title={one ? `${one.villageName} ${one.name}` : t('frame.loading')}
      onClose={onClose}
    >
      {(person) => (
        <FactsAndHistory path={dealtPersonPath(person.id)}>
          <OnePerson key={person.id} one={person} />
        </FactsAndHistory>
      )}
    </RowDrawer>
  );
}

function OnePerson({ one }: { readonly one: DealtPersonView }) {
  const { t } = useTranslation();
  const mayWrite = useMayRecord();
  // The version that was opened: what somebody else saves meanwhile comes up as a conflict.
  const [editing, setEditing] = useState<DealtPersonView | null>(null);
  return editing ? (
    <RegisterForm<PersonValues>
      initial={personValuesOf(editing)}
      send={(values) => changeDealtPerson(editing.id, editing.version, correctedPersonOf(values))}
      onSaved={() => setEditing(null)}
      onCancel={() => setEditing(null)}
    >
      <PersonFields first />
    </RegisterForm>
  ) : (
    <>
      {mayWrite && (
        <Space className="drawer-tools no-print" wrap size="middle">
          <Button type="primary" onClick={() => setEditing(one)}>
            {t('frame.edit')}
          </Button>
          <Link to={places.newSanction({ personId: one.id })}>{t('discipline.record')}</Link>
          <Link to={places.newMeasure({ personId: one.id })}>{t('dealt.recordMeasure')}</Link>
        </Space>
      )}
      <PersonFacts person={one} linked={false} />
      <SanctionLines of={{ personId: one.id }} />
      <MeasureLines of={{ personId: one.id }} />
      <HandOverLines of={{ personId: one.id }} mayWrite={false} />
      <MoneyLines of={{ personId: one.id }} mayWrite={mayWrite} />
    </>
  );
}

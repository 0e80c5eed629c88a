import { Drawer, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCase } from '../../api/cases.js';
import { OpeningMark } from '../../format/opening-mark.js';
import { StateTag } from '../../format/state-tag.js';
import { QueryNote } from '../../layout/query-note.js';
import { CaseEditor } from './case-editor.js';
import { keptForNext, type CaseFormValues } from './case-form-values.js';
import { OneCase } from './one-case.js';

/** Which case is open beside the list: one by its id, a new one, or none. */
export type OpenCase = { readonly id: string } | 'new' | null;

/** The drawer beside the register. It closes with Esc, and typed text is guarded. */
export function CaseDrawer({
  open,
  forVillage,
  onClose,
}: {
  readonly open: OpenCase;
  /** The village that a new case begins with, where it was asked for from a village's page. */
  readonly forVillage: string | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const query = useCase(open === null || open === 'new' ? null : open.id);
  const one = open === null || open === 'new' ? undefined : query.data;
  const title =
    open === 'new' ? (
      t('oneCase.newTitle')
    ) : one ? (
      <Space>
        <span className="number">{one.number}</span>
        <StateTag state={one.state} />
        {one.opening && <OpeningMark />}
      </Space>
    ) : (
      t('frame.loading')
    );
  return (
    <Drawer
      open={open !== null}
      size={760}
      title={title}
      onClose={onClose}
      destroyOnHidden
      autoFocus={open !== 'new'}
    >
      {open === 'new' && <NewCases forVillage={forVillage} onClose={onClose} />}
      {open !== 'new' && <QueryNote query={query} />}
      {one && !query.isError && <OneCase key={one.id} one={one} />}
    </Drawer>
  );
}

/** One new case after another; each begins with what follows from the one before. */
function NewCases({
  forVillage,
  onClose,
}: {
  readonly forVillage: string | null;
  readonly onClose: () => void;
}) {
  const [last, setLast] = useState<{ readonly round: number; readonly kept?: Partial<CaseFormValues> }>({
    round: 0,
    ...(forVillage === null ? {} : { kept: { villageId: forVillage } }),
  });
  return (
    <CaseEditor
      key={last.round}
      existing={null}
      {...(last.kept ? { kept: last.kept } : {})}
      onSaved={onClose}
      onNext={(values) => setLast({ round: last.round + 1, kept: keptForNext(values) })}
      onCancel={onClose}
    />
  );
}

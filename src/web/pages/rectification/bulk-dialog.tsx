import { Modal } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bulkLabel, type BulkDeed } from '../../../rectification/bulk.js';
import type { BulkFilesInput, BulkInput } from '../../api/bulk.js';
import { useLanguage } from '../../words/language.js';
import { BulkFiles } from './bulk-files.js';
import { BulkForm } from './bulk-form.js';
import { BulkRun } from './bulk-run.js';
import type { DeedValues } from './deed-values.js';

/** One deed on the chosen cases: the form, what would come of it, what came of it. */
export function BulkDialog({
  deed,
  ids,
  onBegun,
  onClose,
}: {
  readonly deed: BulkDeed;
  readonly ids: readonly string[];
  readonly onBegun: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  // What was chosen when the dialog opened, whatever becomes of the choice beneath it.
  const [cases] = useState(() => ids.map((id) => ({ id })));
  const [input, setInput] = useState<BulkInput | null>(null);
  const [begun, setBegun] = useState(false);
  const typed = useRef<DeedValues | null>(null);
  const files = useRef<BulkFilesInput | null>(null);
  const close = (): void => {
    onClose();
    if (begun) onBegun();
  };
  return (
    <Modal
      open
      width={1120}
      footer={null}
      maskClosable={false}
      title={t('bulk.title', { what: read(bulkLabel(deed)), count: cases.length })}
      onCancel={close}
    >
      {input !== null ? (
        <BulkRun
          order={{ deed, cases, input }}
          onBack={() => setInput(null)}
          onBegun={() => setBegun(true)}
          onClose={close}
        />
      ) : deed === 'evidence' ? (
        <BulkFiles
          before={files.current}
          onReady={(said) => {
            files.current = said;
            setInput(said);
          }}
          onCancel={close}
        />
      ) : (
        <BulkForm
          deed={deed}
          typedBefore={typed.current}
          onReady={(said, values) => {
            typed.current = values;
            setInput(said);
          }}
          onCancel={close}
        />
      )}
    </Modal>
  );
}

import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';

/** One thing that is said differently: its name, what was typed here, what the ledger says now. */
export type VersionRow = readonly [name: string, mine: string, theirs: string];

/** Shows what somebody else saved meanwhile beside what was typed, and asks which is to hold. */
export function TwoVersions({
  name,
  rows,
  isSaving,
  onSave,
  onTakeTheirs,
  onClose,
}: {
  /** Whose versions these are. */
  readonly name: string;
  readonly rows: readonly VersionRow[];
  readonly isSaving: boolean;
  readonly onSave: () => void;
  readonly onTakeTheirs: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Modal
      open
      width={720}
      title={t('conflict.title', { name })}
      onCancel={onClose}
      footer={[
        <Button key="theirs" onClick={onTakeTheirs}>
          {t('conflict.takeTheirs')}
        </Button>,
        <Button key="save" type="primary" loading={isSaving} onClick={onSave}>
          {t('users.saveMine')}
        </Button>,
      ]}
    >
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('conflict.field')}</th>
            <th scope="col">{t('conflict.yours')}</th>
            <th scope="col">{t('conflict.theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([field, mine, theirs]) => (
            <tr key={field}>
              <th scope="row">{field}</th>
              <td>{mine || t('frame.none')}</td>
              <td>{theirs || t('frame.none')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}

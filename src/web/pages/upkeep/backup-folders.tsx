import { Alert, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BackupFailure, BackupFolderView, KeptCopy } from '../../../upkeep/backup.js';
import { copyAddress } from '../../api/backup.js';
import { bytesText } from '../../format/bytes-text.js';
import { instantText } from '../../format/instant.js';
import { DownloadButton } from '../../layout/download-button.js';
import { useMay } from '../../layout/session-context.js';
import { fill } from '../../words/fill.js';
import { useLanguage } from '../../words/language.js';
import { REFUSALS } from '../../words/refusals.js';

/** Copies that are shown before the rest is behind pages. */
const COPIES_SHOWN = 12;

/** The folders with the copies that each keeps, the newest first. */
export function BackupFolders({ folders }: { readonly folders: readonly BackupFolderView[] }) {
  const { t } = useTranslation();
  return (
    <>
      {folders.map((folder, index) => (
        <section className="block" key={folder.folder}>
          <div className="block-head">
            <h2>
              {t(index === 0 ? 'backup.ownFolder' : 'backup.secondFolder')}{' '}
              <span className="muted">{t('backup.copies', { count: folder.copies.length })}</span>
            </h2>
            <code>{folder.folder}</code>
          </div>
          {folder.error && <FolderFault error={folder.error} folder={folder.folder} />}
          {folder.copies.length === 0 ? (
            <p className="muted">{t('backup.noCopies')}</p>
          ) : (
            <Copies copies={folder.copies} isOwn={index === 0} />
          )}
        </section>
      ))}
    </>
  );
}

function Copies({ copies, isOwn }: { readonly copies: readonly KeptCopy[]; readonly isOwn: boolean }) {
  const { t } = useTranslation();
  const mayRun = useMay('backup:run');
  return (
    <>
      <Table<KeptCopy>
        rowKey="name"
        size="small"
        bordered
        className="page-table"
        dataSource={[...copies]}
        pagination={{ pageSize: COPIES_SHOWN, hideOnSinglePage: true }}
        columns={[
          {
            title: t('backup.copyAt'),
            className: 'number',
            width: 160,
            render: (_, { at }) => instantText(at),
          },
          { title: t('backup.copyName'), render: (_, { name }) => <code>{name}</code> },
          {
            title: t('backup.size'),
            className: 'number-cell',
            width: 110,
            render: (_, { bytes }) => bytesText(bytes),
          },
          ...(isOwn && mayRun
            ? [
                {
                  title: t('backup.download'),
                  className: 'no-print',
                  width: 120,
                  render: (_: unknown, { name }: KeptCopy) => (
                    <DownloadButton
                      address={copyAddress(name)}
                      aria-label={`${t('backup.download')} ${name}`}
                    >
                      {t('backup.download')}
                    </DownloadButton>
                  ),
                },
              ]
            : []),
        ]}
      />
      {mayRun && <p className="muted">{t(isOwn ? 'backup.downloadHint' : 'backup.secondOnly')}</p>}
    </>
  );
}

function FolderFault({ error, folder }: { readonly error: BackupFailure; readonly folder: string }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const known = REFUSALS[error.code];
  const reason = known
    ? fill(read(known), { folder, file: folder })
    : t(`backup.diskFaults.${diskFault(error.code)}`, { code: error.code });
  return (
    <Alert
      type="error"
      showIcon
      title={t('backup.folderFault', { at: instantText(error.at), reason })}
      description={t('backup.folderFaultTodo')}
      style={{ marginBottom: 8 }}
    />
  );
}

/** What the operating system says of a folder that took no copy. */
function diskFault(code: string): 'full' | 'denied' | 'gone' | 'other' {
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'full';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'denied';
  return code === 'ENOENT' || code === 'ENODEV' ? 'gone' : 'other';
}

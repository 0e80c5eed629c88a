import { SaveOutlined } from '@ant-design/icons';
import { Alert, Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BackupStateView } from '../../../upkeep/backup.js';
import { useBackupState } from '../../api/backup.js';
import { bytesText } from '../../format/bytes-text.js';
import { instantText } from '../../format/instant.js';
import { VerdictTag } from '../../format/verdict-tag.js';
import { FailureNote } from '../../layout/failure-note.js';
import { PageHead } from '../../layout/page-head.js';
import { useMay } from '../../layout/session-context.js';
import { BackupFolders } from './backup-folders.js';
import { MakingPanel, useMaking } from './backup-making.js';
import { BackupSettings } from './backup-settings.js';
import { ageMs, LEVEL_KINDS, levelOf, useAgeText } from './backup-standing.js';
import { RestoreWords } from './restore-words.js';
import './upkeep.css';

/** How old the last good copy is, what copies there are, making one, deciding when they are made. */
export function Component() {
  const { t } = useTranslation();
  const mayRun = useMay('backup:run');
  const query = useBackupState();
  const making = useMaking();
  if (query.isError) return <FailureNote error={query.error} onRetry={() => void query.refetch()} />;
  const state = query.data;
  if (!state) return <Skeleton active />;
  return (
    <>
      <PageHead
        title={t('backup.title')}
        tools={
          mayRun && (
            <Button
              type="primary"
              icon={<SaveOutlined />}
              loading={making.isBeginning || state.making}
              onClick={making.begin}
            >
              {t('backup.make')}
            </Button>
          )
        }
      >
        {t('backup.text')}
      </PageHead>
      {making.error !== null && <FailureNote error={making.error} />}
      {making.job && <MakingPanel key={making.job.id} job={making.job} />}
      <Standing state={state} />
      {state.faults.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={t('backup.faults')}
          description={
            <>
              {state.faults.map((fault) => (
                <div key={fault}>{fault}</div>
              ))}
              <div>{t('backup.faultsTodo')}</div>
            </>
          }
          style={{ marginBottom: 12 }}
        />
      )}
      <BackupFolders folders={state.folders} />
      <BackupSettings state={state} />
      <RestoreWords
        folder={state.folders[0]?.folder ?? ''}
        newest={state.folders[0]?.copies[0]?.name ?? null}
      />
    </>
  );
}

/** The age of the last good copy in a colour and in words, where it is, and when the next one is due. */
function Standing({ state }: { readonly state: BackupStateView }) {
  const { t } = useTranslation();
  const ageText = useAgeText();
  const nowMs = Date.now();
  const { lastGood, nextAt } = state;
  const level = levelOf(state, nowMs);
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    [
      t('backup.age'),
      <VerdictTag key="age" kind={LEVEL_KINDS[level]}>
        {lastGood === null ? t('backup.never') : ageText(ageMs(lastGood.at, nowMs))}
        {' · '}
        {t(`backup.levels.${level}`)}
      </VerdictTag>,
    ],
    ...(lastGood === null
      ? []
      : [
          [t('backup.copyAt'), instantText(lastGood.at)] as const,
          [t('backup.size'), bytesText(lastGood.bytes)] as const,
          [t('backup.where'), <code key="where">{lastGood.folder}</code>] as const,
        ]),
    [
      t('backup.next'),
      nextAt === null
        ? t('backup.nextOff')
        : Date.parse(nextAt) <= nowMs
          ? t('backup.nextNow')
          : instantText(nextAt),
    ],
  ];
  return (
    <section className="block">
      <table className="plain-table">
        <tbody>
          {facts.map(([name, value]) => (
            <tr key={name}>
              <th scope="row" style={{ width: 180 }}>
                {name}
              </th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

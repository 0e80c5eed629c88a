import { useQuery } from '@tanstack/react-query';
import type { JobView } from '../../jobs/job.js';
import type { BackupSetting, BackupStateView } from '../../upkeep/backup.js';
import { address, get, write } from './http.js';

export const backupKey = ['backup'] as const;

/** How often the state is asked for while a page shows it: its age goes on by itself. */
const ASK_AGAIN_MS = 60_000;
const ASK_AGAIN_WHILE_MAKING_MS = 1_500;

/** How backup stands. */
export const useBackupState = (enabled = true) =>
  useQuery({
    queryKey: backupKey,
    queryFn: ({ signal }) => get<BackupStateView>('/upkeep/backup', {}, signal),
    refetchInterval: ({ state }) => (state.data?.making ? ASK_AGAIN_WHILE_MAKING_MS : ASK_AGAIN_MS),
    enabled,
  });

/** Begins a copy; the job tells how far it is. */
export const makeBackup = (): Promise<JobView> => write('POST', address('/upkeep/backup'), { body: {} });

/** Decides when copies are made and where they go; `setting.changed` is the conflict. */
export const decideBackup = (
  version: number,
  setting: BackupSetting,
  passphrase: string | undefined,
): Promise<BackupStateView> =>
  write('PUT', address('/upkeep/backup/setting'), {
    body: { version, ...setting, ...(passphrase === undefined ? {} : { passphrase }) },
  });

/** Where a copy is to be had as a file. */
export const copyAddress = (name: string): string =>
  address(`/upkeep/backup/copies/${encodeURIComponent(name)}`);

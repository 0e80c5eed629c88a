import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Modal, Skeleton, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CASE_ATTACHMENT_BOUNDS, type NameMatches } from '../../../cases/case-attachment.js';
import { linkAttachments, matchNames, refreshFiles, sendAttachment } from '../../api/attachments.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useCampaignCode } from '../../layout/ledger-context.js';
import type { DroppedFile } from './dropped-files.js';
import { FileDrop } from './file-drop.js';
import { FileQueueList } from './file-queue-list.js';
import { FolderPreview, type ChosenCases } from './folder-preview.js';
import { useGoingFiles } from './use-going-files.js';
import './attachments.css';

/** Files and where they belong by their names; nothing has been sent yet. */
interface Preview {
  readonly files: readonly DroppedFile[];
  readonly matches: NameMatches;
}

/** Files evidence by the names of files and folders: shows first what goes where, and sends it when that is right. */
export function FolderDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const campaign = useCampaignCode();
  const queries = useQueryClient();
  const { queue, files: queued } = useGoingFiles();
  const [chosen, setChosen] = useState<ChosenCases>(new Map());
  const [preview, setPreview] = useState<Preview | null>(null);
  const matching = useMutation({
    mutationFn: async (files: readonly DroppedFile[]): Promise<Preview> => ({
      files,
      matches: await matchAll(campaign, files),
    }),
    onSuccess: (found) => {
      setChosen(certainCases(found.matches));
      setPreview(found);
    },
  });
  const ready = (preview?.files ?? []).filter(({ path }) => chosen.has(path));
  const start = (): void => {
    for (const dropped of ready) {
      const caseId = chosen.get(dropped.path) ?? '';
      queue.add([dropped], async ({ path, file }, onProgress, signal) => {
        const { id } = await sendAttachment(path, file, onProgress, signal);
        await linkAttachments(caseId, [{ attachmentId: id }]);
        await refreshFiles(queries, caseId);
      });
    }
    // What was not sent stays to be seen, and may still be given a case.
    setPreview(preview && withoutSent(preview, chosen));
    setChosen(new Map());
  };
  return (
    <Modal
      open
      width={920}
      title={t('folder.title')}
      onCancel={onClose}
      footer={
        <Space>
          <Button onClick={onClose}>{t(queue.isMoving ? 'folder.closeGoingOn' : 'folder.close')}</Button>
          {preview && <Button onClick={() => setPreview(null)}>{t('folder.again')}</Button>}
          {preview && (
            <Button type="primary" disabled={ready.length === 0} onClick={start}>
              {t('folder.start', { count: ready.length })}
            </Button>
          )}
        </Space>
      }
    >
      {matching.isError && <FailureNote error={matching.error} />}
      {matching.isPending && <Skeleton active />}
      {preview ? (
        <FolderPreview matches={preview.matches} chosen={chosen} onChange={setChosen} />
      ) : (
        !matching.isPending && (
          <FileDrop hint={t('folder.hint')} onFiles={(files) => matching.mutate(files)} />
        )
      )}
      <FileQueueList queue={queue} files={queued} />
    </Modal>
  );
}

/** Asks for some hundred names at a time, as many as one request may carry. */
async function matchAll(campaign: string, files: readonly DroppedFile[]): Promise<NameMatches> {
  const names = [...new Set(files.map(({ path }) => path))];
  let all: NameMatches = { names: [], cases: [] };
  for (let at = 0; at < names.length; at += CASE_ATTACHMENT_BOUNDS.matchedNames) {
    const some = await matchNames(campaign, names.slice(at, at + CASE_ATTACHMENT_BOUNDS.matchedNames));
    const known = new Set(all.cases.map(({ id }) => id));
    all = {
      names: [...all.names, ...some.names],
      cases: [...all.cases, ...some.cases.filter(({ id }) => !known.has(id))],
    };
  }
  return all;
}

/** The preview of those files that were given no case; null where each was given one. */
function withoutSent({ files, matches }: Preview, sent: ChosenCases): Preview | null {
  const rest = files.filter(({ path }) => !sent.has(path));
  if (rest.length === 0) return null;
  const names = matches.names.filter(({ name }) => !sent.has(name));
  return { files: rest, matches: { ...matches, names } };
}

/** Where a name leaves no choice, the case is chosen already; the person may still say otherwise. */
const certainCases = ({ names }: NameMatches): ChosenCases =>
  new Map(
    names.flatMap(({ name, caseIds: [only, ...others] }) =>
      only !== undefined && others.length === 0 ? [[name, only] as const] : [],
    ),
  );

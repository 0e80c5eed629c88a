import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import type { StageTemplateVersion } from '../../../papers/stage-template.js';
import { reuseStageTemplate, stageTemplateOfAddress, useStageTemplateVersions } from '../../api/papers.js';
import { useActorName } from '../../format/actor-name.js';
import { instantText } from '../../format/instant.js';
import { DownloadButton } from '../../layout/download-button.js';
import { FailureNote } from '../../layout/failure-note.js';
import { QueryNote } from '../../layout/query-note.js';
import { refreshAfterWrite } from '../../layout/use-saving.js';

/** Every template that was ever in use: who put it in and when, to be downloaded or used again. */
export function StageTemplateVersions({
  campaign,
  version,
  mayWrite,
}: {
  readonly campaign: string;
  /** The version in use, which another follows. */
  readonly version: number;
  readonly mayWrite: boolean;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const versions = useStageTemplateVersions(campaign);
  const reusing = useMutation({
    mutationFn: (older: number) => reuseStageTemplate(campaign, version, older),
    onSuccess: () => void message.success(t('stageReport.templateKept')),
    // Where somebody else was faster, the page shows what is in use now.
    onSettled: () => refreshAfterWrite(queries),
  });
  if (!versions.isSuccess) return <QueryNote query={versions} />;
  return (
    <details className="stage-template-names">
      <summary>{t('stageReport.templateVersions', { count: versions.data.length })}</summary>
      {reusing.isError && <FailureNote error={reusing.error} />}
      <table className="plain-table">
        <caption className="visually-hidden">
          {t('stageReport.templateVersions', { count: versions.data.length })}
        </caption>
        <thead>
          <tr>
            <th scope="col" className="number-cell">
              {t('stageReport.templateVersion')}
            </th>
            <th scope="col">{t('stageReport.templateFile')}</th>
            <th scope="col">{t('stageReport.templateWho')}</th>
            <th scope="col" />
          </tr>
        </thead>
        <tbody>
          {versions.data.map((one) => (
            <Version
              key={one.version}
              one={one}
              address={stageTemplateOfAddress(campaign, one.version)}
              isBusy={reusing.isPending}
              onUse={mayWrite && !one.inUse ? () => reusing.mutate(one.version) : null}
            />
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Version({
  one: { version, fileName, keptBy, keptAt, inUse },
  address,
  isBusy,
  onUse,
}: {
  readonly one: StageTemplateVersion;
  readonly address: string;
  readonly isBusy: boolean;
  readonly onUse: (() => void) | null;
}) {
  const { t } = useTranslation();
  const actorName = useActorName();
  return (
    <tr>
      <td className="number-cell">{version}</td>
      <th scope="row">{fileName ?? t('stageReport.templateOfProgram')}</th>
      <td>
        {actorName(keptBy)} <span className="number">{instantText(keptAt)}</span>
      </td>
      <td>
        <DownloadButton address={address}>{t('stageReport.templateDownload')}</DownloadButton>{' '}
        {inUse && <strong>{t('stageReport.templateInUse')}</strong>}
        {onUse && (
          <Popconfirm
            title={t('stageReport.templateAgainAsk', { version })}
            okText={t('stageReport.templateAgain')}
            cancelText={t('forms.cancel')}
            onConfirm={onUse}
          >
            <Button disabled={isBusy}>{t('stageReport.templateAgain')}</Button>
          </Popconfirm>
        )}
      </td>
    </tr>
  );
}

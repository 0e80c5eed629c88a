import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Popconfirm } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import {
  STAGE_BLOCK_NAMES,
  STAGE_BLOCKS,
  STAGE_ORDINAL,
  STAGE_VALUE_NAMES,
  STAGE_VALUES,
  type StageTemplateView,
} from '../../../papers/stage-template.js';
import {
  keepStageTemplate,
  putStageTemplateBack,
  stageTemplateAddress,
  useStageTemplate,
} from '../../api/papers.js';
import { useActorName } from '../../format/actor-name.js';
import { instantText } from '../../format/instant.js';
import { DownloadButton } from '../../layout/download-button.js';
import { FailureNote } from '../../layout/failure-note.js';
import { QueryNote } from '../../layout/query-note.js';
import { refreshAfterWrite } from '../../layout/use-saving.js';
import { useLanguage } from '../../words/language.js';
import { StageTemplateVersions } from './stage-template-versions.js';

const braced = (name: string): string => `{{${name}}}`;

/** The document that reports are made from: which one is in use, taking it out, and putting a changed one back. */
export function StageTemplateSection({
  campaign,
  mayWrite,
}: {
  readonly campaign: string;
  readonly mayWrite: boolean;
}) {
  const { t } = useTranslation();
  const template = useStageTemplate(campaign);
  return (
    <section aria-labelledby="stage-template">
      <h2 id="stage-template">{t('stageReport.template')}</h2>
      <p>{t('stageReport.templateHint')}</p>
      {!template.isSuccess ? (
        <QueryNote query={template} />
      ) : (
        <>
          <InUse template={template.data} />
          <Changing campaign={campaign} template={template.data} mayWrite={mayWrite} />
          {template.data.version > 0 && (
            <StageTemplateVersions campaign={campaign} version={template.data.version} mayWrite={mayWrite} />
          )}
          <Names />
        </>
      )}
    </section>
  );
}

function InUse({
  template: { version, fileName, changedBy, changedAt, lacks },
}: {
  readonly template: StageTemplateView;
}) {
  const { t } = useTranslation();
  const actorName = useActorName();
  const sections = lacks.filter((block) => block !== 'sources');
  return (
    <>
      <p>
        {fileName === null
          ? t('stageReport.templateBuiltIn')
          : t('stageReport.templateOwn', { file: fileName })}
        {changedBy !== null && changedAt !== null && (
          <>
            <br />
            <span className="muted">
              {t('stageReport.templateChanged', {
                version,
                by: actorName(changedBy),
                at: instantText(changedAt),
              })}
            </span>
          </>
        )}
      </p>
      {sections.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('stageReport.templateLacks', {
            blocks: sections.map((block) => braced(STAGE_BLOCK_NAMES[block].zh)).join(' '),
          })}
        />
      )}
      {lacks.includes('sources') && (
        <Alert
          type="info"
          showIcon
          title={t('stageReport.templateLacksSources', { block: braced(STAGE_BLOCK_NAMES.sources.zh) })}
        />
      )}
    </>
  );
}

function Changing({
  campaign,
  template: { version, fileName },
  mayWrite,
}: {
  readonly campaign: string;
  readonly template: StageTemplateView;
  readonly mayWrite: boolean;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const keeping = useMutation({
    mutationFn: (file: File) => keepStageTemplate(campaign, version, file),
    onSuccess: () => void message.success(t('stageReport.templateKept')),
    // Where somebody else was faster, the page shows what is in use now.
    onSettled: () => refreshAfterWrite(queries),
  });
  const puttingBack = useMutation({
    mutationFn: () => putStageTemplateBack(campaign, version),
    onSuccess: () => void message.success(t('stageReport.templateIsBack')),
    onSettled: () => refreshAfterWrite(queries),
  });
  const error = keeping.error ?? puttingBack.error;
  return (
    <>
      <div className="stage-template-tools">
        <DownloadButton address={stageTemplateAddress(campaign)}>
          {t('stageReport.templateDownload')}
        </DownloadButton>
        {mayWrite && (
          <FileButton
            reading={keeping.isPending ? keeping.variables.name : null}
            disabled={puttingBack.isPending}
            onFile={(file) => {
              puttingBack.reset();
              keeping.mutate(file);
            }}
          />
        )}
        {fileName !== null && (
          <DownloadButton address={stageTemplateAddress(campaign, true)}>
            {t('stageReport.templateBuiltInDownload')}
          </DownloadButton>
        )}
        {mayWrite && fileName !== null && (
          <Popconfirm
            title={t('stageReport.templatePutBackAsk')}
            okText={t('stageReport.templatePutBack')}
            cancelText={t('forms.cancel')}
            onConfirm={() => {
              keeping.reset();
              puttingBack.mutate();
            }}
          >
            <Button loading={puttingBack.isPending} disabled={keeping.isPending}>
              {t('stageReport.templatePutBack')}
            </Button>
          </Popconfirm>
        )}
      </div>
      {error && <FailureNote error={error} />}
    </>
  );
}

/** Chooses a changed template, and says while it is looked at. */
function FileButton({
  reading,
  disabled,
  onFile,
}: {
  /** The name of the file that is being read; null where none is. */
  readonly reading: string | null;
  readonly disabled: boolean;
  readonly onFile: (file: File) => void;
}) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button loading={reading !== null} disabled={disabled} onClick={() => input.current?.click()}>
        {reading === null
          ? t('stageReport.templateChoose')
          : t('stageReport.templateReading', { name: reading })}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".docx"
        aria-label={t('stageReport.templateChoose')}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file !== undefined) onFile(file);
          // The same file, mended, may be chosen again.
          target.value = '';
        }}
      />
    </>
  );
}

/** What may stand between braces. */
function Names() {
  const { t } = useTranslation();
  const { language, read } = useLanguage();
  const name = (zh: string, meaning: string) => (
    <li key={zh}>
      <code lang="zh-CN">{braced(zh)}</code>
      {(language !== 'zh' || zh === STAGE_ORDINAL) && ` ${meaning}`}
    </li>
  );
  return (
    <details className="stage-template-names">
      <summary>{t('stageReport.templateNames')}</summary>
      <p>{t('stageReport.templateNamesHint', { example: braced(STAGE_VALUE_NAMES.cases.zh) })}</p>
      <h3>{t('stageReport.templateBlocks')}</h3>
      <ul>
        {STAGE_BLOCKS.map((block) => name(STAGE_BLOCK_NAMES[block].zh, read(STAGE_BLOCK_NAMES[block])))}
        {name(STAGE_ORDINAL, t('stageReport.templateOrdinal'))}
      </ul>
      <h3>{t('stageReport.templateValues')}</h3>
      <ul>
        {STAGE_VALUES.map((value) => name(STAGE_VALUE_NAMES[value].zh, read(STAGE_VALUE_NAMES[value])))}
      </ul>
    </details>
  );
}

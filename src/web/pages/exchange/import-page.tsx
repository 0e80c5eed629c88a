import { Alert, Segmented } from 'antd';
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { ImportKind } from '../../../exchange/import.js';
import { templateAddress } from '../../api/exports.js';
import { useVillages } from '../../api/villages.js';
import { DownloadButton } from '../../layout/download-button.js';
import { useCampaignCode } from '../../layout/ledger-context.js';
import { NoCampaign } from '../../layout/no-campaign.js';
import { PageHead } from '../../layout/page-head.js';
import { useMay } from '../../layout/session-context.js';
import { DropZone } from './drop-zone.js';
import { useImportKinds } from './import-kinds.js';
import { OpeningChoice } from './opening-choice.js';
import { PastImports } from './past-imports.js';
import { UploadList } from './upload-list.js';
import { onUploads, queueUploads, uploadsNow } from './uploads.js';

/** Where workbooks go in: drop or paste, watch, and what was imported before. */
export function Component() {
  const { t } = useTranslation();
  const campaign = useCampaignCode();
  const [search, setSearch] = useSearchParams();
  const kinds = useImportKinds();
  const kind: ImportKind = kinds.find((known) => known === search.get('kind')) ?? kinds[0] ?? 'cases';
  const opening = kind === 'cases' && search.get('opening') === '1';
  const mayConfirm = useMay('opening:confirm');
  const villages = useVillages();
  const uploads = useSyncExternalStore(onUploads, uploadsNow).filter((one) => one.campaign === campaign);
  useStrayDrops();

  if (campaign === '') return <NoCampaign />;
  return (
    <>
      <PageHead
        title={t('imports.title')}
        tools={
          <>
            <span>{t('imports.kind')}</span>
            <Segmented<ImportKind>
              aria-label={t('imports.kind')}
              value={kind}
              options={kinds.map((value) => ({ value, label: t(`imports.kinds.${value}`) }))}
              onChange={(chosen) => setSearch(chosen === kinds[0] ? {} : { kind: chosen })}
            />
            <DownloadButton address={templateAddress(kind, campaign)}>{t('imports.template')}</DownloadButton>
          </>
        }
      >
        {t('imports.intro')}
      </PageHead>
      {kind === 'cases' && villages.data?.length === 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('imports.needsVillages')}
          action={<Link to="/imports?kind=villages">{t('overview.importVillages')}</Link>}
        />
      )}
      {(kind === 'cases' || mayConfirm) && (
        <OpeningChoice
          campaign={campaign}
          chosen={opening}
          offered={kind === 'cases'}
          onChoose={(chosen) => setSearch(chosen ? { opening: '1' } : {})}
        />
      )}
      <DropZone onDropped={(files) => queueUploads(kind, { campaign, opening }, files)} />
      {uploads.length > 0 && <UploadList uploads={uploads} />}
      <PastImports campaign={campaign} />
    </>
  );
}

/** A workbook that misses the zone must not be opened by the browser in place of the page. */
function useStrayDrops(): void {
  useEffect(() => {
    const stop = (event: globalThis.DragEvent): void => event.preventDefault();
    window.addEventListener('dragover', stop);
    window.addEventListener('drop', stop);
    return () => {
      window.removeEventListener('dragover', stop);
      window.removeEventListener('drop', stop);
    };
  }, []);
}

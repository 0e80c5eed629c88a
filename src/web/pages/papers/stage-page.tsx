import { useTranslation } from 'react-i18next';
import { stageReportAddress, useStageReport } from '../../api/papers.js';
import { DownloadButton } from '../../layout/download-button.js';
import { useLedger } from '../../layout/ledger-context.js';
import { NoCampaign } from '../../layout/no-campaign.js';
import { PageHead } from '../../layout/page-head.js';
import { QueryNote } from '../../layout/query-note.js';
import { useMay } from '../../layout/session-context.js';
import { useAddress } from '../../layout/use-address.js';
import { StageCheck } from './stage-check.js';
import { StagePaper } from './stage-paper.js';
import { StageRows } from './stage-rows.js';
import { StageTemplateSection } from './stage-template-section.js';
import { StageTextsForm } from './stage-texts.js';
import './stage.css';

/** The stage report: how it will read, what the check says of it, and what the office writes into it itself. */
export function Component() {
  const { t } = useTranslation();
  const { campaign } = useLedger();
  const [search, change] = useAddress();
  const mayWrite = useMay('papers:write');
  const code = campaign?.code ?? '';
  const footnotes = (search.get('footnotes') ?? '').split(',').filter((one) => one !== '');
  const report = useStageReport(code, footnotes);
  if (!campaign) return <NoCampaign />;
  const leaves = report.data?.leaves === true && !report.isPlaceholderData;
  return (
    <>
      <PageHead
        title={t('stageReport.title')}
        tools={
          <DownloadButton
            type="primary"
            disabled={!leaves}
            address={stageReportAddress(code, footnotes)}
            leaves={t('stageReport.title')}
          >
            {t('stageReport.download')}
          </DownloadButton>
        }
      >
        {campaign.name} {report.data && t('stageReport.asOf', { day: report.data.asOf })}
      </PageHead>
      {!report.isSuccess ? (
        <QueryNote query={report} />
      ) : (
        <div className="stage">
          <StagePaper view={report.data} onStanding={(standing, line) => change({ standing, line })} />
          <div className="stage-side">
            <StageCheck
              view={report.data}
              footnotes={footnotes}
              onFootnotes={(codes) => change({ footnotes: codes.join(',') })}
            />
            {mayWrite && <StageTextsForm campaign={code} />}
            <StageTemplateSection campaign={code} mayWrite={mayWrite} />
          </div>
        </div>
      )}
      <StageRows
        standing={search.get('standing')}
        line={search.get('line')}
        onClose={() => change({ standing: null, line: null })}
      />
    </>
  );
}

import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Alert, Button, Progress, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChainVerdict } from '../../../history/verification.js';
import { useHeads, verifierAddress, type ChainHead } from '../../api/history.js';
import { instantText } from '../../format/instant.js';
import { VerdictTag } from '../../format/verdict-tag.js';
import { DownloadButton } from '../../layout/download-button.js';
import { EmptyNote } from '../../layout/empty-note.js';
import { FailureNote } from '../../layout/failure-note.js';
import { QueryNote } from '../../layout/query-note.js';
import { useMay } from '../../layout/session-context.js';
import { COLOURS } from '../../layout/theme.js';
import { ExportDialog } from './export-dialog.js';
import { useChainName } from './chain-name.js';
import { useVerification, type Verified } from './use-verification.js';

/** Where the chains stand, whether they hold, and how to verify them without the ledger. */
export function ChainsPanel() {
  const { t } = useTranslation();
  const heads = useHeads();
  const mayExport = useMay('history:export');
  const verification = useVerification();
  const [exporting, setExporting] = useState<string | null>(null);
  if (!heads.isSuccess) return <QueryNote query={heads} />;
  if (heads.data.length === 0) {
    return <EmptyNote title={t('history.empty')} todo={t('history.emptyTodo')} />;
  }
  const rows = heads.data;
  const { found, running, error } = verification;
  return (
    <>
      <div className="filter-bar no-print">
        <Button
          type="primary"
          icon={<SafetyCertificateOutlined />}
          loading={running}
          onClick={verification.begin}
        >
          {t(found ? 'history.verifyAgain' : 'history.verify')}
        </Button>
        {running && <Button onClick={verification.stop}>{t('history.stop')}</Button>}
      </div>
      {error !== null && <FailureNote error={error} onRetry={verification.begin} />}
      {running && (
        <Walking count={rows.reduce((sum, { count }) => sum + count, 0)} seconds={verification.seconds} />
      )}
      {found && !running && <Whole found={found} />}
      <ChainTable
        rows={rows}
        verdicts={found && !running ? found.chains : []}
        onExport={mayExport ? setExporting : null}
      />
      <p className="muted">{t('history.headHint')}</p>
      <p>{t('history.limits')}</p>
      {mayExport && <Outside example={rows.find(({ readable }) => readable)} />}
      {exporting !== null && <ExportDialog chain={exporting} onClose={() => setExporting(null)} />}
    </>
  );
}

function Walking({ count, seconds }: { readonly count: number; readonly seconds: number }) {
  const { t } = useTranslation();
  return (
    <div className="walking" role="status">
      <div>{t('history.verifying', { count, seconds })}</div>
      <Progress
        aria-label={t('history.verify')}
        percent={100}
        strokeColor={COLOURS.primary}
        status="active"
        showInfo={false}
      />
      <div className="muted">{t('history.verifyingHint')}</div>
    </div>
  );
}

/** The verdict of the whole, in a sentence. */
function Whole({ found }: { readonly found: Verified }) {
  const { t } = useTranslation();
  const { ok, chains, entries, at, seconds } = found;
  return (
    <Alert
      type={ok ? 'success' : 'error'}
      showIcon
      title={ok ? t('history.allGood', { chains: chains.length, count: entries }) : t('history.someBad')}
      description={
        <>
          {!ok && <div>{t('history.badTodo')}</div>}
          <div>{t('history.verifiedAt', { at: instantText(at), seconds: seconds.toFixed(1) })}</div>
        </>
      }
      style={{ marginBottom: 12 }}
    />
  );
}

function ChainTable({
  rows,
  verdicts,
  onExport,
}: {
  readonly rows: readonly ChainHead[];
  readonly verdicts: readonly ChainVerdict[];
  /** Null for those who may not take a chain out. */
  readonly onExport: ((chain: string) => void) | null;
}) {
  const { t } = useTranslation();
  const chainName = useChainName();
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{t('history.chain')}</th>
          <th scope="col" className="number-cell">
            {t('history.entriesCount')}
          </th>
          <th scope="col">{t('history.head')}</th>
          <th scope="col">{t('history.verdict')}</th>
          {onExport && (
            <th scope="col" className="no-print">
              {t('history.export')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ chain, count, printed, readable }) => (
          <tr key={chain}>
            <th scope="row">{chainName(chain)}</th>
            <td className="number-cell">{count}</td>
            <td className="number">
              <code>{printed}</code>
            </td>
            <td>
              <ChainWords verdict={verdicts.find((one) => one.chain === chain)} />
            </td>
            {onExport && (
              <td className="no-print">
                {readable && (
                  <Button
                    aria-label={`${t('history.export')} ${chainName(chain)}`}
                    onClick={() => onExport(chain)}
                  >
                    {t('history.export')}
                  </Button>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What walking a chain found, in words. */
function ChainWords({ verdict }: { readonly verdict: ChainVerdict | undefined }) {
  const { t } = useTranslation();
  if (!verdict) return <VerdictTag kind="quiet">{t('history.notVerified')}</VerdictTag>;
  const { ok, firstBad, clockBack, struckOut } = verdict;
  return (
    <>
      <VerdictTag kind={ok ? 'good' : 'bad'}>
        {ok ? t('history.good') : t('history.badFrom', { seq: firstBad ?? 0 })}
      </VerdictTag>
      {clockBack && (
        <div>
          {t('history.clockBack', {
            seq: clockBack.seq,
            at: instantText(clockBack.at),
            after: instantText(clockBack.after),
          })}
        </div>
      )}
      {struckOut > 0 && <div>{t('history.struckOut', { count: struckOut })}</div>}
    </>
  );
}

/** The verifier that stands alone, with the two lines that run it. */
function Outside({ example }: { readonly example: ChainHead | undefined }) {
  const { t } = useTranslation();
  if (!example) return null;
  const { chain, count, printed } = example;
  // Taking it out is one entry more.
  const run = `node verify-history.mjs history-${chain}-${count + 1}.ndjson`;
  return (
    <section className="block no-print">
      <h2>{t('history.outsideTitle')}</h2>
      <p>{t('history.outsideText')}</p>
      <pre tabIndex={0}>{`${run}\n${run} --head "${printed}"`}</pre>
      <Space wrap>
        <DownloadButton address={verifierAddress()}>{t('history.outsideDownload')}</DownloadButton>
        <span className="muted">{t('history.outsideHead', { option: '--head' })}</span>
      </Space>
    </section>
  );
}

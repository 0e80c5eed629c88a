import { useTranslation } from 'react-i18next';
import type { FallenFigure, ReportComparison } from '../../../report-check/comparison.js';
import type { ReportCheck } from '../../../report-check/report-check.js';
import { moneyText } from '../../format/money-text.js';

/** Several reports beside one another; a row opens its report. */
export function ComparisonView({
  reports,
  comparison,
  shown,
  onShow,
}: {
  readonly reports: readonly ReportCheck[];
  readonly comparison: ReportComparison;
  readonly shown: number;
  readonly onShow: (index: number) => void;
}) {
  const { t } = useTranslation();
  const heads = ['report', 'town', 'month', 'found', 'done', 'amount', 'result', 'silentShort'] as const;
  return (
    <section className="report-section">
      <h2>{t('reportCheck.compare')}</h2>
      <div className="report-scroll" tabIndex={0} role="region" aria-label={t('reportCheck.compare')}>
        <table className="report-table">
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col" className={NUMBERS.has(head) ? 'number' : ''}>
                  {t(`reportCheck.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {reports.map((check, index) => (
              <tr key={`${check.name} ${index}`} aria-current={index === shown ? 'true' : undefined}>
                <td>
                  <button type="button" className="report-open" onClick={() => onShow(index)}>
                    {check.name}
                  </button>
                </td>
                <ReportCells check={check} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Notes reports={reports} comparison={comparison} />
    </section>
  );
}

const NUMBERS: ReadonlySet<string> = new Set(['found', 'done', 'amount', 'silentShort']);

function ReportCells({ check }: { readonly check: ReportCheck }) {
  const { t } = useTranslation();
  const { summary, coverage } = check;
  return (
    <>
      <td>{check.town ?? '—'}</td>
      <td>{check.month ?? '—'}</td>
      <td className="number">{summary.zero ? t('reportCheck.zero') : (summary.foundCases ?? '—')}</td>
      <td className="number">{summary.doneCases ?? '—'}</td>
      <td className="number">{wanYuan(summary.amountFen)}</td>
      <td>
        {check.relations.length === 0 ? (
          '—'
        ) : (
          <span className={`verdict verdict-${summary.ties ? 'holds' : 'contradicts'}`}>
            {summary.ties ? t('reportCheck.tie') : t('reportCheck.notTie', { count: summary.contradicts })}
          </span>
        )}{' '}
        {summary.overlaps > 0 && (
          <span className="verdict verdict-overlap">
            {t('reportCheck.overlaps', { count: summary.overlaps })}
          </span>
        )}
      </td>
      <td className="number">{coverage === null ? '—' : `${coverage.notMentioned} / ${coverage.stated}`}</td>
    </>
  );
}

const wanYuan = (amountFen: number | null): string =>
  amountFen === null ? '—' : moneyText(amountFen, '万元');

function Notes({
  reports,
  comparison,
}: {
  readonly reports: readonly ReportCheck[];
  readonly comparison: ReportComparison;
}) {
  const { t } = useTranslation();
  const nameOf = (index: number): string => reports[index]?.name ?? '';
  const { fallen, same, zeroReports } = comparison;
  if (fallen.length + same.length + zeroReports.length === 0) {
    return <p className="muted">{t('reportCheck.nothingCompared')}</p>;
  }
  return (
    <div className="report-notes">
      {zeroReports.length > 0 && (
        <p>
          <strong>{t('reportCheck.zero')}</strong> {zeroReports.map(nameOf).join('、')}
        </p>
      )}
      {fallen.length > 0 && <h3>{t('reportCheck.fallen')}</h3>}
      {fallen.map((figure) => (
        <p key={`${figure.report} ${figure.what}`}>
          <FallenLine figure={figure} reports={reports} />
        </p>
      ))}
      {same.length > 0 && <h3>{t('reportCheck.same')}</h3>}
      {same.map(({ text, reports: list, ownLastMonth }) => (
        <p key={text}>
          {t('reportCheck.sameLine', { reports: list.map(nameOf).join('、'), text })}
          {ownLastMonth && t('reportCheck.sameOwn')}
        </p>
      ))}
    </div>
  );
}

function FallenLine({
  figure,
  reports,
}: {
  readonly figure: FallenFigure;
  readonly reports: readonly ReportCheck[];
}) {
  const { t } = useTranslation();
  const shown = (value: number): string => (figure.what.endsWith('Fen') ? wanYuan(value) : String(value));
  const [now, before] = [reports[figure.report], reports[figure.before]];
  return (
    <>
      {t('reportCheck.fallenLine', {
        town: now?.town ?? '',
        what: t(`reportCheck.fallenWhat.${figure.what}`),
        month: now?.month ?? '',
        before: before?.month ?? '',
        was: shown(figure.was),
        is: shown(figure.is),
      })}
    </>
  );
}

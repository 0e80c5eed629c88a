import { useTranslation } from 'react-i18next';
import { COVERAGE_LABELS } from '../../../report-check/finding-words.js';
import type { CoverageView, ReportCheck } from '../../../report-check/report-check.js';
import { useLanguage } from '../../words/language.js';
import { MarkButton } from './finding-list.js';
import type { Marking } from './marked-text.js';

/** Every problem of the report's list against what the narrative says of it. */
export function CoverageTable({
  check,
  coverage,
  onMark,
}: {
  readonly check: ReportCheck;
  readonly coverage: CoverageView;
  readonly onMark: (marking: Marking | null) => void;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const { stated, notMentioned } = coverage;
  return (
    <section className="report-section">
      <h2>{t('reportCheck.coverage')}</h2>
      {notMentioned > 0 && <p>{t('reportCheck.silent', { stated, silent: notMentioned })}</p>}
      <table className="report-table">
        <thead>
          <tr>
            <th scope="col">{t('reportCheck.coverageItem')}</th>
            <th scope="col" className="number">
              {t('reportCheck.coverageStated')}
            </th>
            <th scope="col">{t('reportCheck.coverageSaid')}</th>
          </tr>
        </thead>
        <tbody>
          {coverage.items.map(({ figureId, category, name, stated: cases, classes, places }) => (
            <tr key={figureId}>
              <td>
                <MarkButton
                  spans={[...(check.figures[figureId] ? [check.figures[figureId]] : []), ...places]}
                  onMark={onMark}
                >
                  {category !== '' && <span className="muted">{category} · </span>}
                  {name}
                </MarkButton>
              </td>
              <td className="number">{cases}</td>
              <td>
                {classes.map((one) => (
                  <span key={one} className={`said said-${one}`}>
                    {read(COVERAGE_LABELS[one])}
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

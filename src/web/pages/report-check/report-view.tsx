import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportCheck } from '../../../report-check/report-check.js';
import { CoverageTable } from './coverage-table.js';
import { FindingList } from './finding-list.js';
import { KeepDeclaration } from './keep-declaration.js';
import { MarkedText, type Marking } from './marked-text.js';

/** One report: its text, what was found beside it, and what is said of each problem. */
export function ReportView({ check }: { readonly check: ReportCheck }) {
  const { t } = useTranslation();
  const [marking, setMarking] = useState<Marking | null>(null);
  const mark = useCallback((next: Marking | null) => setMarking(next), []);
  const { coverage, declaration } = check;
  return (
    <>
      <div className="report-result">
        <h2>
          {check.name}
          {check.town !== null && (
            <span className="muted"> {[check.town, check.month].filter(Boolean).join(' ')}</span>
          )}
        </h2>
        <div className="report-verdicts">
          <Verdicts check={check} />
          {declaration !== null && <KeepDeclaration declaration={declaration} />}
        </div>
      </div>
      <div className="report-columns">
        <section>
          <h3>{t('reportCheck.text')}</h3>
          <MarkedText check={check} marking={marking} label={t('reportCheck.text')} />
        </section>
        <section className="report-findings">
          <h3>{t('reportCheck.findings')}</h3>
          <p className="muted">{t('reportCheck.findingsHint')}</p>
          <FindingList check={check} onMark={mark} />
          <Persons check={check} />
        </section>
      </div>
      {coverage !== null && <CoverageTable check={check} coverage={coverage} onMark={mark} />}
    </>
  );
}

function Verdicts({ check }: { readonly check: ReportCheck }) {
  const { t } = useTranslation();
  const { contradicts, overlaps, notPlaced, ties } = check.summary;
  return (
    <>
      {check.relations.length > 0 && (
        <span className={`verdict verdict-${ties ? 'holds' : 'contradicts'}`} role="status">
          {ties ? t('reportCheck.ties') : t('reportCheck.tiesNot', { count: contradicts })}
        </span>
      )}
      {overlaps > 0 && (
        <span className="verdict verdict-overlap">{t('reportCheck.overlaps', { count: overlaps })}</span>
      )}
      {notPlaced > 0 && <span className="muted">{t('reportCheck.unplaced', { count: notPlaced })}</span>}
    </>
  );
}

function Persons({ check }: { readonly check: ReportCheck }) {
  const { t } = useTranslation();
  if (check.persons.length === 0) return null;
  const villages = new Set(check.persons.map(({ village }) => village).filter((village) => village !== ''));
  return <p>{t('reportCheck.persons', { persons: check.persons.length, villages: villages.size })}</p>;
}

import { Alert, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { StageFinding, StageReportView } from '../../../papers/stage-report.js';

/** What the check says before the report leaves: what has to be put right, what has to be named, what is worth knowing. */
export function StageCheck({
  view,
  footnotes,
  onFootnotes,
}: {
  readonly view: StageReportView;
  readonly footnotes: readonly string[];
  readonly onFootnotes: (codes: readonly string[]) => void;
}) {
  const { t } = useTranslation();
  const of = (kind: StageFinding['kind']): StageFinding[] =>
    view.findings.filter((finding) => finding.kind === kind);
  const [wrong, differences, notes] = [of('mend'), of('footnote'), of('note')];
  return (
    <section aria-labelledby="stage-check">
      <h2 id="stage-check">{t('stageReport.check')}</h2>
      <Alert
        type={view.leaves ? 'success' : 'warning'}
        showIcon
        role="status"
        title={t(view.leaves ? 'stageReport.leaves' : 'stageReport.stays')}
      />
      {wrong.length > 0 && (
        <>
          <h3>{t('stageReport.wrong')}</h3>
          <Sentences findings={wrong} />
        </>
      )}
      {differences.length > 0 && (
        <>
          <h3>{t('stageReport.differences')}</h3>
          {differences.map(({ code, sentence }) => (
            <p key={code} className="stage-difference">
              <span lang="zh-CN">{sentence}</span>
              <Checkbox
                checked={footnotes.includes(code)}
                onChange={({ target }) =>
                  onFootnotes(target.checked ? [...footnotes, code] : footnotes.filter((one) => one !== code))
                }
              >
                {t('stageReport.inFootnote')}
              </Checkbox>
            </p>
          ))}
        </>
      )}
      {notes.length > 0 && (
        <>
          <h3>{t('stageReport.notes')}</h3>
          <Sentences findings={notes} />
        </>
      )}
      {!view.discipline && <p>{t('stageReport.withoutDiscipline')}</p>}
    </section>
  );
}

function Sentences({ findings }: { readonly findings: readonly StageFinding[] }) {
  return (
    <ul lang="zh-CN">
      {findings.map(({ code, sentence }) => (
        <li key={code}>{sentence}</li>
      ))}
    </ul>
  );
}

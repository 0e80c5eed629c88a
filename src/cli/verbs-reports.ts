import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { ReportsChecked } from '../report-check/comparison.js';
import { COVERAGE_LABELS, findingSentence, VERDICT_LABELS } from '../report-check/finding-words.js';
import { REPORT_LIMITS, type ReportCheck, type ReportInput } from '../report-check/report-check.js';
import { StageReportService } from '../papers/stage-report.service.js';
import { ReportCheckService } from '../report-check/report-check.service.js';
import { CAMPAIGN_OPTION, oneOf, operand, WrongUse, type Answer, type Verb } from './verb.js';

/** Checks the figures of reports; needs no ledger. */
const checkReport: Verb = {
  name: 'check-report',
  usage: 'FILE…',
  does: '核对汇报 · checks the figures of reports (.docx, .txt, .xlsx); exit 1 where something contradicts',
  options: {},
  operands: [1, REPORT_LIMITS.reports],
  async run(call) {
    const service = new ReportCheckService();
    const inputs: ReportInput[] = [];
    for (const operand of call.operands) {
      const path = call.path(operand);
      mustBeReadable(path);
      inputs.push({ name: basename(path), text: await service.textOfFile(path) });
    }
    return answer(await service.check(inputs));
  },
};

function mustBeReadable(path: string): void {
  try {
    readFileSync(path);
  } catch (error) {
    throw new WrongUse(`读不了文件 · cannot be read: ${path}`, { cause: error });
  }
}

function answer({ reports, comparison }: ReportsChecked): Answer {
  const ties = reports.every(({ summary }) => summary.ties);
  return {
    document: { ties, reports: reports.map(({ text: _, ...report }) => report), comparison },
    text: [...reports.map(reportText), ...comparisonLines(reports, comparison)].join('\n\n'),
    ok: ties,
  };
}

function reportText(check: ReportCheck): string {
  const { summary, coverage } = check;
  const statements = check.relations
    .filter(({ verdict }) => verdict !== 'holds')
    .map((relation) => `  ${VERDICT_LABELS[relation.verdict].zh}  ${findingSentence(check, relation, 'zh')}`);
  const unplaced = check.figures.filter(({ placed }) => !placed).map(({ written }) => written);
  const items = coverage?.items.map(
    ({ name, stated, classes }) =>
      `  ${name} ${stated}: ${classes.map((one) => COVERAGE_LABELS[one].zh).join('、')}`,
  );
  return [
    `${check.name}: 相符 holds ${summary.holds}, 不符 contradicts ${summary.contradicts}, 须有重复 overlap ${summary.overlaps}`,
    ...statements,
    ...(unplaced.length === 0 ? [] : [`  未能核对 not placed: ${unplaced.join('、')}`]),
    ...(coverage === null || items === undefined
      ? []
      : [
          `整改情况 coverage: 未再提及 never mentioned again ${coverage.notMentioned} / ${coverage.stated}`,
          ...items,
        ]),
  ].join('\n');
}

function comparisonLines(
  reports: readonly ReportCheck[],
  comparison: ReportsChecked['comparison'],
): string[] {
  if (comparison === null) return [];
  const name = (index: number): string => reports[index]?.name ?? '';
  return [
    ...comparison.fallen.map(
      ({ report, before, what, was, is }) =>
        `累计数下降 fell: ${name(report)} ${what} ${is} < ${was} (${name(before)})`,
    ),
    ...comparison.same.map(
      ({ text, reports: same }) =>
        `段落相同 same paragraph: ${same.map(name).join('、')}: ${text.slice(0, 40)}…`,
    ),
    ...comparison.zeroReports.map((index) => `零报告 zero report: ${name(index)}`),
  ];
}

/** Writes a paper of a campaign; differences to what was stated are named in footnotes. */
const report: Verb = {
  name: 'report',
  usage: 'stage OUT.docx [--campaign C]',
  does: '阶段汇报 · the stage report as a Word document; differences to what was stated stand in footnotes',
  options: CAMPAIGN_OPTION,
  operands: [2, 2],
  async run(call) {
    oneOf('report', operand(call, 0), ['stage']);
    const out = call.path(operand(call, 1));
    const ledger = await call.ledger();
    const campaign = await ledger.campaign(call.text('campaign'));
    const wish = { campaign, footnotes: 'all' } as const;
    const written = await ledger.service(StageReportService).writeTo(ledger.actor, wish, out);
    return {
      document: written,
      text: [
        written.file,
        `sha256 ${written.sha256}`,
        ...written.heads.map((head) => `链头 head ${head}`),
        ...written.footnotes.map((footnote) => `脚注 footnote: ${footnote}`),
        ...written.notes.map((note) => `提示 note: ${note}`),
      ].join('\n'),
      ok: true,
    };
  },
};

/** Verbs that look at what was written elsewhere, and that write what is handed up. */
export const REPORT_VERBS: readonly Verb[] = [checkReport, report];

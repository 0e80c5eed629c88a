import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { FaultWorkbookService } from '../exchange/fault-workbook.service.js';
import { ImportFiles } from '../exchange/import-files.js';
import { cellShown } from '../exchange/import-codes.js';
import { IMPORT_KINDS, type ImportKind } from '../exchange/import.js';
import type { ImportReport } from '../exchange/import-report.js';
import { noticeSentence } from '../exchange/notice-sentence.js';
import { ImportService, UNWATCHED } from '../exchange/import.service.js';
import { newId } from '../kernel/ids.js';
import { formatYuan } from '../kernel/money.js';
import type { OpenLedger } from './open-ledger.js';
import { CAMPAIGN_OPTION, oneOf, operand, WrongUse, type Call, type Verb } from './verb.js';

const FILES_MAX = 1_000;
const PROBLEMS_SHOWN = 50;

/** Reads workbooks in; exit 1 whenever a row was refused. */
const importVerb: Verb = {
  name: 'import',
  usage: 'KIND FILE… [--dry-run] [--take-good] [--opening] [--errors OUT.xlsx] [--campaign C]',
  does: `导入 · reads workbooks in; KIND is ${IMPORT_KINDS.join(' | ')}`,
  options: {
    ...CAMPAIGN_OPTION,
    'dry-run': { type: 'boolean' },
    'take-good': { type: 'boolean' },
    opening: { type: 'boolean' },
    errors: { type: 'string' },
  },
  operands: [2, FILES_MAX],
  async run(call) {
    const kind = oneOf('KIND', operand(call, 0), IMPORT_KINDS);
    const files = call.operands.slice(1).map((file) => call.path(file));
    const absent = files.find((file) => !existsSync(file));
    if (absent !== undefined) throw new WrongUse(`没有这个文件 · no such file: ${absent}`);
    if (call.text('errors') !== undefined && files.length > 1) {
      throw new WrongUse('--errors 只用于一个文件 · --errors goes with one file');
    }
    if (call.flag('opening') && kind !== 'cases') {
      throw new WrongUse('--opening 只用于 cases · --opening goes with cases');
    }
    const ledger = await call.ledger();
    const campaign = await ledger.campaign(call.text('campaign'));
    const reports: ImportReport[] = [];
    for (const file of files) reports.push(await importFile(call, ledger, { kind, campaign, file }));
    return {
      document: reports.length === 1 ? reports[0] : reports,
      text: reports.map(told).join('\n\n'),
      ok: reports.every((report) => report.refused === 0 && report.error === null),
    };
  },
};

interface FileOrder {
  readonly kind: ImportKind;
  readonly campaign: string;
  readonly file: string;
}

async function importFile(call: Call, ledger: OpenLedger, order: FileOrder): Promise<ImportReport> {
  const importId = newId();
  await ledger.service(ImportFiles).copy(importId, order.file);
  const report = await ledger.service(ImportService).run(
    ledger.actor,
    {
      importId,
      kind: order.kind,
      campaignCode: order.campaign,
      file: basename(order.file),
      dryRun: call.flag('dry-run'),
      takeGood: call.flag('take-good'),
      opening: call.flag('opening'),
    },
    UNWATCHED,
  );
  const errors = call.text('errors');
  if (errors !== undefined && report.refused > 0) {
    await ledger.service(FaultWorkbookService).write(ledger.actor, importId, call.path(errors));
    call.tell(`有错误的行已标在 · the rows with faults are marked in ${call.path(errors)}`);
  }
  return report;
}

function told(report: ImportReport): string {
  if (report.error !== null) return `${report.file}: ${report.error.message}`;
  const place = (problem: { sheet: string; row: number | null }): string =>
    [problem.sheet, problem.row === null ? '' : `第 ${problem.row} 行`]
      .filter((part) => part !== '')
      .join(' ');
  const problems = report.problems
    .slice(0, PROBLEMS_SHOWN)
    .map((one) => `  ${place(one)} ${one.column ?? ''} ${cellShown(one)}: ${one.message} (${one.code})`);
  const more = report.problems.length + report.problemsNotListed - problems.length;
  const notices = report.notices.map((one) => `  ${place(one)}: ${noticeSentence(one, 'zh')} (${one.code})`);
  const { accepted } = report;
  return [
    `${report.file}: ${STATE_WORDS[String(report.applied)]}`,
    ...(report.opening?.stands === undefined
      ? []
      : [`  期初 ${report.opening.stands} 件,待纪检确认 · opening, awaits the inspector`]),
    `  新增 ${report.created} · 修改 ${report.changed} · 未变 ${report.unchanged} · 退回 ${report.refused}` +
      ` (created, changed, unchanged, refused)`,
    accepted.sums !== undefined
      ? `  ${JSON.stringify(accepted.sums)}`
      : accepted.sanctions === undefined
        ? `  ${accepted.cases} 件 cases, ${accepted.villages} 村 villages, ${formatYuan(accepted.amountFen)} 元`
        : `  ${accepted.sanctions} 项处分 sanctions, ${accepted.persons} 人 persons, ${accepted.villages} 村 villages`,
    ...problems,
    ...(more > 0 ? [`  另有 ${more} 处 · and ${more} more`] : []),
    ...notices,
    `  ${report.importId}`,
  ].join('\n');
}

const STATE_WORDS: Readonly<Record<string, string>> = {
  true: '已写入 · written',
  false: '没有写入 · nothing was written',
};

/** Takes an import back while nothing was built on it. */
const undo: Verb = {
  name: 'undo',
  usage: 'IMPORT',
  does: '撤销导入 · takes an import back while nothing was built on it; numbers stay used',
  options: {},
  operands: [1, 1],
  async run(call) {
    const ledger = await call.ledger();
    const document = await ledger.service(ImportService).undo(ledger.actor, operand(call, 0));
    return { document, text: `${document.file}: 已撤销 · undone`, ok: true };
  },
};

/** Verbs that bring rows in and take them back. */
export const IMPORT_VERBS: readonly Verb[] = [importVerb, undo];

import { EXPORT_KINDS, type ExportResult } from '../exchange/export.js';
import { ExportService } from '../exchange/export.service.js';
import type { ExportSubject } from '../exchange/export-subject.js';
import { IMPORT_KINDS, isRegisterKind } from '../exchange/import.js';
import { TemplateService } from '../exchange/template.service.js';
import { CAMPAIGN_OPTION, oneOf, operand, type Answer, type Verb } from './verb.js';

const answer = (document: ExportResult): Answer => ({
  document,
  text: [
    `${document.file}: ${document.rows} 行 rows`,
    `sha256 ${document.sha256}`,
    ...document.heads.map((head) => `链头 head ${head}`),
  ].join('\n'),
  ok: true,
});

/** Writes a workbook to fill in. */
const template: Verb = {
  name: 'template',
  usage: 'KIND OUT.xlsx [--campaign C]',
  does: `导入模板 · a workbook to fill in; KIND is ${IMPORT_KINDS.join(' | ')}`,
  options: CAMPAIGN_OPTION,
  operands: [2, 2],
  async run(call) {
    const kind = oneOf('KIND', operand(call, 0), IMPORT_KINDS);
    const out = call.path(operand(call, 1));
    const ledger = await call.ledger();
    const campaign = await ledger.campaign(call.text('campaign'));
    return answer(
      await ledger
        .service(TemplateService)
        .templateTo(ledger.actor, { kind, campaignCode: campaign, opening: false }, out),
    );
  },
};

/** Writes a workbook that leaves the office. */
const exportVerb: Verb = {
  name: 'export',
  usage: 'KIND OUT.xlsx [--sheet-per-village] [--campaign C]',
  does: `导出 · a workbook that leaves the office; KIND is ${EXPORT_KINDS.join(' | ')}`,
  options: { ...CAMPAIGN_OPTION, 'sheet-per-village': { type: 'boolean' } },
  operands: [2, 2],
  async run(call) {
    const kind = oneOf('KIND', operand(call, 0), EXPORT_KINDS);
    const out = call.path(operand(call, 1));
    const ledger = await call.ledger();
    const subject = async (): Promise<ExportSubject> => {
      if (kind === 'villages') return { kind };
      const campaign = await ledger.campaign(call.text('campaign'));
      if (isRegisterKind(kind) || kind === 'sanctions' || kind === 'rents') {
        return { kind, campaign, question: {} };
      }
      if (kind === 'counting') return { kind, campaign, by: 'village', unit: 'yuan' };
      if (kind === 'overdue' || kind === 'completeness') return { kind, campaign };
      if (kind === 'village-summary') {
        return { kind, campaign, sheetPerVillage: call.flag('sheet-per-village') };
      }
      return { kind, campaign, question: WHOLE_REGISTER };
    };
    return answer(await ledger.service(ExportService).exportTo(ledger.actor, await subject(), out));
  },
};

/** Every case that counts, by number; an export has no pages. */
const WHOLE_REGISTER = { page: 1, size: 1, sort: { by: 'number', descending: false } } as const;

/** Verbs that write workbooks. */
export const PAPER_VERBS: readonly Verb[] = [template, exportVerb];

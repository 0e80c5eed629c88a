import { readFileSync } from 'node:fs';
import { TAXONOMY_CODES } from '../campaigns/campaign.js';
import { DeclarationService } from '../campaigns/declaration.service.js';
import { declarationFromReport } from '../campaigns/declaration.rules.js';
import { invalid } from '../kernel/errors.js';
import { formatYuan } from '../kernel/money.js';
import { BeginningService } from '../upkeep/beginning.service.js';
import { SampleService } from '../upkeep/sample.service.js';
import { openStorage } from './open-ledger.js';
import { rollupTable } from './rollup-table.js';
import { CAMPAIGN_OPTION, oneOf, operand, WrongUse, type Verb } from './verb.js';

/** Builds the sample ledger where there is none yet. */
const sample: Verb = {
  name: 'sample',
  usage: '',
  does: '示例账本 · the sample ledger, in an empty LEDGER_DATA',
  options: {},
  operands: [0, 0],
  async run(call) {
    const ledger = await call.ledger();
    const { campaign, rollup, passwordsFile } = await ledger.service(SampleService).create(ledger.actor);
    return {
      document: { campaign: campaign.code, rollup, passwordsFile },
      text: `${rollupTable(rollup)}\n初始密码 · first passwords: ${passwordsFile}`,
      ok: true,
    };
  },
};

/** Begins an empty ledger with one campaign. */
const init: Verb = {
  name: 'init',
  usage: `--town CODE NAME [--taxonomy ${TAXONOMY_CODES.join('|')}]`,
  does: '新建账本 · an empty ledger of a town, with one campaign named after its taxonomy',
  options: { town: { type: 'string' }, taxonomy: { type: 'string' } },
  operands: [1, 1],
  async run(call) {
    const townCode = call.text('town');
    if (townCode === undefined) throw new WrongUse('--town CODE NAME');
    const taxonomy = oneOf('--taxonomy', call.text('taxonomy') ?? 'present', TAXONOMY_CODES);
    const beginning = { townCode, townName: operand(call, 0), taxonomy };
    const ledger = await call.ledger();
    const service = ledger.service(BeginningService);
    const campaign = await service.init(ledger.actor, beginning);
    const { passwordsFile } = service;
    const town = { code: townCode, name: beginning.townName };
    return {
      document: { town, campaign: campaign.code, passwordsFile },
      text: `${town.name} ${town.code}: ${campaign.name} (${campaign.code})\n初始密码 · first password: ${passwordsFile}`,
      ok: true,
    };
  },
};

/** Keeps what a report states. */
const declare: Verb = {
  name: 'declare',
  usage: 'FILE.json [--campaign C]',
  does: '登记上报数 · keeps what a report states, to be reconciled',
  options: CAMPAIGN_OPTION,
  operands: [1, 1],
  async run(call) {
    const file = call.path(operand(call, 0));
    const input = declarationFromReport(jsonOf(file));
    const ledger = await call.ledger();
    const campaign = await ledger.campaign(call.text('campaign'));
    const document = await ledger.service(DeclarationService).declare(ledger.actor, campaign, input);
    const amount = document.statedAmountFen === null ? '—' : formatYuan(document.statedAmountFen);
    const text = `${document.source}: ${document.statedCases ?? '—'} 件 cases, ${amount} 元`;
    return { document, text, ok: true };
  },
};

function jsonOf(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new WrongUse(`读不了文件 · cannot be read: ${file}`, { cause: error });
  }
  try {
    return JSON.parse(text);
  } catch {
    throw invalid('declaration.not-json', { file }, `不是 JSON 文件:${file}`);
  }
}

/** Brings an older ledger up to date: on PostgreSQL only this does. */
const migrate: Verb = {
  name: 'migrate',
  usage: '',
  does: '升级账本 · brings an older ledger up to date; on PostgreSQL only this verb does',
  options: {},
  operands: [0, 0],
  async run(call) {
    const storage = await openStorage(call.environment, 'migrate');
    const document = { engine: storage.kind, upToDate: true };
    await storage.close();
    return { document, text: '账本是最新的 · the ledger is up to date', ok: true };
  },
};

/** Verbs that found a ledger and keep it up to date. */
export const BEGINNING_VERBS: readonly Verb[] = [sample, init, declare, migrate];

import { formatYuan } from '../kernel/money.js';
import { FlagRunService } from '../red-flags/flag-run.service.js';
import { FlagTuningService } from '../red-flags/flag-tuning.service.js';
import { FLAG_SEVERITY_LABELS } from '../red-flags/flag.js';
import { table } from './table.js';
import { CAMPAIGN_OPTION, type Verb } from './verb.js';

/** What rules noticed in the registers; never a finding, so exit 0 whatever they noticed. */
const flags: Verb = {
  name: 'flags',
  usage: '[--run] [--campaign C]',
  does: '疑点 · what rules noticed in the registers, by rule; --run looks through all of them again',
  options: { ...CAMPAIGN_OPTION, run: { type: 'boolean' } },
  operands: [0, 0],
  async run(call) {
    const ledger = await call.ledger();
    const campaign = await ledger.campaign(call.text('campaign'));
    const all = call.flag('run') ? 'all' : 'changed';
    const run = await ledger.service(FlagRunService).run(ledger.actor, campaign, all);
    const rules = (await ledger.service(FlagTuningService).rules(ledger.actor, campaign)).map((rule) => ({
      code: rule.code,
      version: rule.version,
      severity: rule.severity,
      title: rule.title.zh,
      enabled: rule.enabled,
      ...rule.flags,
      openAmountFen: rule.openAmountFen,
    }));
    const rows = rules.map((rule) => [
      rule.code,
      FLAG_SEVERITY_LABELS[rule.severity].zh,
      rule.enabled ? rule.title : `${rule.title}(已停用)`,
      ...[rule.open, rule.true, rule.false, rule['to-check']].map(String),
      formatYuan(rule.openAmountFen),
    ]);
    const head = ['', '', '疑点 flag', '未判 open', '属实 true', '不属实 false', '待核 to check', '金额(元)'];
    return { document: { run, rules }, text: table([head, ...rows]), ok: true };
  },
};

/** The verb of red flags. */
export const FLAG_VERBS: readonly Verb[] = [flags];

import { day } from '../kernel/calendar.js';
import { formatYuan } from '../kernel/money.js';
import { ReconciliationService } from '../rollups/reconciliation.service.js';
import { ROLLUP_BYS } from '../rollups/rollup.js';
import { RollupService } from '../rollups/rollup.service.js';
import { SANCTION_ROLLUP_BYS } from '../rollups/sanction-rollup.js';
import { SanctionRollupService } from '../rollups/sanction-rollup.service.js';
import { DOCTOR_CHECK_LABELS } from '../upkeep/doctor.js';
import { DoctorService } from '../upkeep/doctor.service.js';
import { rollupTable, sanctionTable } from './rollup-table.js';
import { table } from './table.js';
import { CAMPAIGN_OPTION, oneOf, WrongUse, type Answer, type Call, type Verb } from './verb.js';

/** Totals of a campaign. */
const rollup: Verb = {
  name: 'rollup',
  usage: '[--by category|item|village|state|kind] [--of cases|sanctions] [--as-of DAY] [--campaign C]',
  does: '汇总 · totals of a campaign',
  options: {
    ...CAMPAIGN_OPTION,
    by: { type: 'string' },
    of: { type: 'string' },
    'as-of': { type: 'string' },
  },
  operands: [0, 0],
  async run(call) {
    if (oneOf('--of', call.text('of') ?? 'cases', ['cases', 'sanctions']) === 'sanctions') {
      return sanctionRollup(call);
    }
    const by = oneOf('--by', call.text('by') ?? 'category', ROLLUP_BYS);
    const asOfText = call.text('as-of');
    const asOf = asOfText === undefined ? undefined : dayOf(asOfText);
    const ledger = await call.ledger();
    const campaign = await ledger.campaign(call.text('campaign'));
    const document = await ledger.service(RollupService).rollup(ledger.actor, { campaign, by, asOf });
    return { document, text: rollupTable(document), ok: true };
  },
};

/** Persons sanctioned and their sanctions; measures stand beside them. */
async function sanctionRollup(call: Call): Promise<Answer> {
  const by = oneOf('--by', call.text('by') ?? 'category', SANCTION_ROLLUP_BYS);
  const asOfText = call.text('as-of');
  const asOf = asOfText === undefined ? undefined : dayOf(asOfText);
  const ledger = await call.ledger();
  const campaign = await ledger.campaign(call.text('campaign'));
  const document = await ledger.service(SanctionRollupService).rollup(ledger.actor, { campaign, by, asOf });
  return { document, text: sanctionTable(document), ok: true };
}

function dayOf(text: string) {
  try {
    return day(text);
  } catch {
    throw new WrongUse(`--as-of ${text}: YYYY-MM-DD`);
  }
}

/** What was stated against what the ledger holds; exit 1 where they do not tie. */
const reconcile: Verb = {
  name: 'reconcile',
  usage: '[--campaign C]',
  does: '勾稽核对 · what was stated against what the ledger computes; exit 1 where it does not tie',
  options: CAMPAIGN_OPTION,
  operands: [0, 0],
  async run(call) {
    const ledger = await call.ledger();
    const campaign = await ledger.campaign(call.text('campaign'));
    const document = await ledger.service(ReconciliationService).reconciliation(ledger.actor, campaign);
    const show = (what: string, value: number): string =>
      what === 'amountFen' ? formatYuan(value) : String(value);
    const rows = document.differences.map(({ what, stated, computed, difference }) => [
      what,
      ...[stated, computed, difference].map((value) => show(what, value)),
    ]);
    const none = document.stated === null ? '没有上报数 · nothing was stated' : '相符 · ties';
    const text =
      rows.length === 0 ? none : table([['', '上报 stated', '计算 computed', '差 difference'], ...rows]);
    return { document, text, ok: document.ties };
  },
};

/** Examines every invariant; exit 1 where one is broken. */
const doctor: Verb = {
  name: 'doctor',
  usage: '',
  does: '体检 · examines every invariant of the ledger; exit 1 where one is broken',
  options: {},
  operands: [0, 0],
  async run(call) {
    const ledger = await call.ledger();
    const document = await ledger.service(DoctorService).examine();
    const lines = document.checks.flatMap(({ name, ok, checked, findings }) => [
      `${ok ? '正常 ok    ' : '异常 broken'}  ${checkName(name)} (${checked})`,
      ...findings.map((finding) => `    ${finding}`),
    ]);
    return { document, text: lines.join('\n'), ok: document.ok };
  },
};

/** A check in the words of a person, with the name that JSON has. */
function checkName(name: string): string {
  const label = DOCTOR_CHECK_LABELS[name];
  return label === undefined ? name : `${label.zh} · ${label.en} [${name}]`;
}

/** Verbs that read figures and change nothing. */
export const FIGURE_VERBS: readonly Verb[] = [rollup, reconcile, doctor];

import { ReturnClosing } from '../returns/return-closing.service.js';
import { ReturnService } from '../returns/return.service.js';
import { RETURN_LISTS, type ReturnRowView } from '../returns/return.js';
import { formatYuan } from '../kernel/money.js';
import { CAMPAIGN_OPTION, oneOf, operand, type Verb } from './verb.js';

const line = ({ period, closedDay, totals, adjustments, supersededBy, sha256 }: ReturnRowView): string =>
  `${period}  ${closedDay}  ${totals.cases} 件 cases  ${formatYuan(totals.amountFen)} 元  调整 adjustments ${adjustments}` +
  `${supersededBy === null ? '' : '  已被替换 superseded'}  sha256 ${sha256}`;

/** Closes a month or quarter, or lists those that were closed. */
const returnVerb: Verb = {
  name: 'return',
  usage: 'close PERIOD [--lists a,b] [--note TEXT] [--supersede --reason TEXT] | list  [--campaign C]',
  does: `关账与月报季报 · closes a month (2026-11) or quarter (2026-Q4); lists: ${RETURN_LISTS.join(' | ')}`,
  options: {
    ...CAMPAIGN_OPTION,
    lists: { type: 'string' },
    note: { type: 'string' },
    supersede: { type: 'boolean' },
    reason: { type: 'string' },
  },
  operands: [1, 2],
  async run(call) {
    const deed = oneOf('return', operand(call, 0), ['close', 'list']);
    const ledger = await call.ledger();
    const campaign = await ledger.campaign(call.text('campaign'));
    const returns = ledger.service(ReturnService);
    if (deed === 'list') {
      const rows = await returns.list(ledger.actor, campaign);
      return { document: { rows }, text: rows.map(line).join('\n'), ok: true };
    }
    const period = operand(call, 1);
    const lists = (call.text('lists') ?? '')
      .split(',')
      .filter((name) => name !== '')
      .map((name) => oneOf('--lists', name, RETURN_LISTS));
    const standing = call.flag('supersede')
      ? (await returns.list(ledger.actor, campaign)).find(
          (one) => one.period === period && one.supersededBy === null,
        )
      : undefined;
    const closed = await ledger.service(ReturnClosing).close(ledger.actor, {
      campaign,
      period,
      lists,
      note: call.text('note') ?? null,
      supersedes: standing?.id ?? null,
      reason: call.text('reason') ?? null,
    });
    return { document: closed, text: line(closed), ok: true };
  },
};

/** Verbs of returns. */
export const RETURN_VERBS: readonly Verb[] = [returnVerb];

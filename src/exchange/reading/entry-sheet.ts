import { ENTRY_COLUMNS, type EntryColumnKey } from '../../funds/fund.sheet.js';
import { formatYuan } from '../../kernel/money.js';
import { comparisonKey } from '../../kernel/text.js';
import type {
  AroundRow,
  CellValue,
  RegisterRowReading,
  RegisterSheet,
  RegisterTable,
  RowValues,
} from './register-sheet.js';
import type { SheetLines } from './sheet-lines.js';

type Key = Exclude<EntryColumnKey, 'village'>;
type Values = RowValues<Key>;

/** The account that a line above names: 账户:基本户(尾号0001). */
const ACCOUNT_LINE = /(?:账户|账号|账户名称|开户账户)\s*[:：]\s*([^\s;；,，]+)/;
/** What a row says that only carries a balance on. */
const CARRIED_FORWARD = /^(?:上年结转|年初余额|期初余额|上月结转|承前页|上页结转|结转上年|初始余额)/;

/** A row that only adds up: of the month or year of the entries above, or of all of them. */
const ADDED_UP = /^(?:本(月|年|季|日|页)?(?:合计|累计|小计|发生额)|合计|累计|小计|总计|过次页)/;

const yuan = (amountFen: number): string => `${formatYuan(amountFen)}元`;
const amount = (value: CellValue | undefined): number => (typeof value === 'number' ? value : 0);
const text = (value: CellValue | undefined): string | null => (typeof value === 'string' ? value : null);

/** Reads a journal from top to bottom, with the balance that its rows come to. */
class Journal implements RegisterTable<Key> {
  private balanceFen: number | null = null;
  private openingFen = 0;
  private openingDay: string | null = null;
  /** The opening balance goes into the figures with the first entry. */
  private openingTold = false;
  /** What came in and went out since the last month, and since the last year, began. */
  private readonly sums = {
    月: { key: '', incomeFen: 0, expenseFen: 0 },
    年: { key: '', incomeFen: 0, expenseFen: 0 },
  };

  constructor(private readonly lines: SheetLines) {}

  row(values: Values, around: AroundRow<Key>): RegisterRowReading | 'no-row' | undefined {
    const summary = text(values.summary) ?? '';
    const incomeFen = amount(values.incomeFen);
    const expenseFen = amount(values.expenseFen);
    const stated = values.balanceFen;
    const day = text(values.day);
    if (CARRIED_FORWARD.test(comparisonKey(summary)) && incomeFen + expenseFen === 0) {
      this.carryForward(stated, day);
      return 'no-row';
    }
    const added = day === null ? ADDED_UP.exec(comparisonKey(summary)) : null;
    if (added !== null) {
      this.compare(summary, added[1], values, around);
      return 'no-row';
    }
    const account = text(values.account) ?? this.accountOfLines();
    if (!this.isEntry(day, account, incomeFen + expenseFen, around)) return undefined;
    this.addUp(day ?? '', incomeFen, expenseFen);
    this.follow(incomeFen - expenseFen, stated, around);
    const { account: _account, balanceFen: _balance, ...others } = values;
    const openingFen = this.openingTold ? 0 : this.openingFen;
    this.openingTold = true;
    const closingFen = openingFen + incomeFen - expenseFen;
    return {
      fields: {
        ...others,
        incomeFen,
        expenseFen,
        account,
        openingFen: this.openingFen,
        openingDay: this.openingDay,
      },
      title: summary,
      figures: { openingFen, incomeFen, expenseFen, closingFen },
      identity: [account, day, text(values.voucher), summary, incomeFen, expenseFen],
    };
  }

  private isEntry(
    day: string | null,
    account: string | null,
    movedFen: number,
    around: AroundRow<Key>,
  ): boolean {
    if (day === null) around.fault('day-missing', 'day', '');
    if (account === null) around.fault('account-missing', null, '');
    if (movedFen === 0) around.fault('amount-missing', 'expenseFen', '');
    return day !== null && account !== null && movedFen !== 0;
  }

  private carryForward(stated: CellValue | undefined, day: string | null): void {
    if (typeof stated !== 'number' || this.balanceFen !== null) return;
    this.balanceFen = stated;
    this.openingFen = stated;
    this.openingDay = day;
  }

  /** Compares a stated balance with what the rows come to; the rows go on from the latter. */
  private follow(movedFen: number, stated: CellValue | undefined, around: AroundRow<Key>): void {
    if (this.balanceFen === null) {
      // A journal without a balance carried forward begins with the first one that it states.
      this.balanceFen = typeof stated === 'number' ? stated : null;
      return;
    }
    this.balanceFen += movedFen;
    if (typeof stated === 'number' && stated !== this.balanceFen) {
      around.differs('balance-differs', '余额', yuan(stated), yuan(this.balanceFen));
    }
  }

  private addUp(day: string, incomeFen: number, expenseFen: number): void {
    for (const [span, characters] of [
      ['月', 7],
      ['年', 4],
    ] as const) {
      const sum = this.sums[span];
      const key = day.slice(0, characters);
      if (sum.key !== key) Object.assign(sum, { key, incomeFen: 0, expenseFen: 0 });
      sum.incomeFen += incomeFen;
      sum.expenseFen += expenseFen;
    }
  }

  /** Compares what is added up of a month or year; what else is added up covers what only its writer knows. */
  private compare(summary: string, span: string | undefined, values: Values, around: AroundRow<Key>): void {
    if (span !== '月' && span !== '年') return;
    for (const [key, heading] of [
      ['incomeFen', '收入'],
      ['expenseFen', '支出'],
    ] as const) {
      const stated = values[key];
      const computed = this.sums[span][key];
      if (typeof stated === 'number' && stated !== computed)
        around.differs('total-differs', `${summary} ${heading}`, yuan(stated), yuan(computed));
    }
  }

  private accountOfLines(): string | null {
    for (const line of this.lines.texts) {
      const found = ACCOUNT_LINE.exec(line)?.[1];
      if (found !== undefined) return found;
    }
    return null;
  }
}

/** Journals of accounts. */
export const ENTRY_SHEET: RegisterSheet<Key> = {
  columns: ENTRY_COLUMNS as RegisterSheet<Key>['columns'],
  recordKeys: ['summary'],
  missing: (keys) => (keys.has('incomeFen') || keys.has('expenseFen') ? [] : ['收入或支出']),
  measured: ['incomeFen', 'expenseFen'],
  table: (lines) => new Journal(lines),
};

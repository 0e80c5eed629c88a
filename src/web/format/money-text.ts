import { formatWanYuan, formatYuan } from '../../kernel/money.js';

/** Units in which pages show money. */
export const SHOWN_UNITS = ['元', '万元'] as const;
/** One of SHOWN_UNITS. */
export type ShownUnit = (typeof SHOWN_UNITS)[number];

/** An amount in 分 as text in the unit, without the unit's name; nothing is rounded. `decimalsMin` is for 万元. */
export const moneyText = (amountFen: number, unit: ShownUnit, decimalsMin = 2): string =>
  unit === '元' ? formatYuan(amountFen) : formatWanYuan(amountFen, decimalsMin);

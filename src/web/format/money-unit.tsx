import { createContext, use, type ReactNode } from 'react';
import { formatWanYuan, formatYuan } from '../../kernel/money.js';
import { useRemembered } from '../layout/remembered.js';

/** Units in which pages show money. */
export const SHOWN_UNITS = ['元', '万元'] as const;
export type ShownUnit = (typeof SHOWN_UNITS)[number];

const isShownUnit = (value: unknown): value is ShownUnit => value === '元' || value === '万元';

interface MoneyUnit {
  readonly unit: ShownUnit;
  readonly choose: (unit: ShownUnit) => void;
}

const MoneyUnitContext = createContext<MoneyUnit>({ unit: '元', choose: () => undefined });

/** Keeps the chosen unit for all pages of this browser. */
export function MoneyUnitProvider({ children }: { readonly children: ReactNode }) {
  const [unit, choose] = useRemembered<ShownUnit>('unit', '元', isShownUnit);
  return <MoneyUnitContext value={{ unit, choose }}>{children}</MoneyUnitContext>;
}

/** The chosen unit and how to choose another. */
export const useMoneyUnit = (): MoneyUnit => use(MoneyUnitContext);

/** An amount in 分 as text in the unit, without the unit's name; nothing is rounded. `decimalsMin` is for 万元. */
export const moneyText = (amountFen: number, unit: ShownUnit, decimalsMin = 2): string =>
  unit === '元' ? formatYuan(amountFen) : formatWanYuan(amountFen, decimalsMin);

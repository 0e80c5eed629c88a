import { createContext, use, type ReactNode } from 'react';
import { useRemembered } from '../layout/remembered.js';
import type { ShownUnit } from './money-text.js';

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

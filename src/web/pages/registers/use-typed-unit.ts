import { useState } from 'react';
import type { ShownUnit } from '../../format/money-text.js';
import { useMoneyUnit } from '../../format/money-unit.js';

/** The unit in which a form was opened: the switch in the head must not change what a typed number means. */
export function useTypedUnit(): ShownUnit {
  const { unit } = useMoneyUnit();
  const [typed] = useState(unit);
  return typed;
}

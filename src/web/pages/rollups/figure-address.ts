import type { Permission } from '../../../access/permission.js';
import { COUNTING_NO_CASE, COUNTING_NONE, type CountingView } from '../../../rollups/counting.js';
import { figureKind, type CountingFigure, type FigureRegister } from '../../../rollups/counting-figures.js';
import { useSession } from '../../layout/session-context.js';
import { places } from '../../places.js';
import { rowsAddress } from './figures-question.js';

/** Who may open the rows of a register. */
const NEEDED: Readonly<Record<FigureRegister | 'cases', Permission>> = {
  cases: 'cases:read',
  discipline: 'discipline:read',
  contracts: 'contracts:read',
  stages: 'stages:read',
  'claims-debts': 'claims-debts:read',
  tips: 'tips:read',
};

/** Where the rows of a figure of a line are; `code` is null for the whole. */
type FigureAddress = (
  asked: CountingView,
  figure: CountingFigure,
  code: string | null,
  part: 'period' | 'whole',
) => string | null;

/** Says where the rows of a figure are: a list of their own, or a register; null where the user may not see them. */
export function useFigureAddress(): FigureAddress {
  const { permissions } = useSession().user;
  return (asked, figure, code, part) => {
    const { behind, discipline } = figureKind(figure);
    // What discipline counts without a case is told by its register.
    const register = behind ?? (discipline && code === COUNTING_NO_CASE ? 'discipline' : 'cases');
    if (!permissions.includes(NEEDED[register])) return null;
    if (register === 'cases' || register === 'contracts') return rowsAddress(asked, figure, code, part);
    const villageId = asked.by === 'village' && code !== COUNTING_NONE ? code : null;
    return registerAddress(register, figure, villageId);
  };
}

function registerAddress(
  register: Exclude<FigureRegister, 'contracts'>,
  figure: CountingFigure,
  villageId: string | null,
): string {
  switch (register) {
    case 'stages':
      return places.stages({ tab: 'rounds' });
    case 'tips':
      return places.tips({ villageId });
    case 'claims-debts':
      return places.claims({
        villageId,
        tab: figure === 'claimsCollectedFen' ? null : 'debts',
        outstanding: figure === 'debtsCleared' ? 'false' : null,
      });
    case 'discipline':
      return MEASURE_FIGURES.includes(figure)
        ? places.discipline({ tab: 'measures', villageId })
        : places.discipline({ villageId, track: figure === 'party' || figure === 'gov' ? figure : null });
  }
}

const MEASURE_FIGURES: readonly CountingFigure[] = [
  'organisational',
  'firstForm',
  'admonished',
  'talkedTo',
  'circularPersons',
];

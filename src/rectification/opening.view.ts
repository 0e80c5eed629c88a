import { caseNumber } from '../campaigns/campaign.js';
import { CASE_STATES } from '../cases/case-state.js';
import {
  LEFT_REASONS,
  type AwaitingLine,
  type LeftReason,
  type PaperStand,
  type StandView,
} from './opening.js';
import { disposedOf, recoveredOf, settledOf } from './opening.rules.js';
import type { NamedStandRow } from './opening.store.js';

/** A stand as its table keeps it, without who closed it. */
type KeptStand = Omit<PaperStand, 'closedBy'>;

const isLeftReason = (code: string | null): code is LeftReason =>
  code !== null && Object.hasOwn(LEFT_REASONS, code);

/** A stand as JSON; without persons for who does not see them. */
export function standView(row: NamedStandRow, persons: boolean): StandView {
  const stand = JSON.parse(row.stand) as KeptStand;
  return {
    ...stand,
    personHandling: persons ? stand.personHandling : null,
    restApprover: persons ? stand.restApprover : null,
    closedBy: persons ? row.closedBy : null,
    caseId: row.caseId,
    number: caseNumber(row.numberPrefix, row.no),
    villageName: row.villageName,
    description: row.description,
    outcome: row.outcome,
    leftReason: isLeftReason(row.leftReason) ? row.leftReason : null,
    file: row.file,
    sheet: row.sheet,
    row: row.rowNo,
    takenBy: row.takenBy,
    takenAt: row.takenAt,
    decidedBy: row.decidedBy,
    decidedAt: row.decidedAt,
  };
}

/** What awaits, added up by state in the order in which states are printed; states without any are left out. */
export function awaitingLines(rows: readonly { readonly stand: string }[]): AwaitingLine[] {
  const stands = rows.map(({ stand }) => JSON.parse(stand) as KeptStand);
  return CASE_STATES.flatMap((state) => {
    const of = stands.filter((stand) => stand.state === state);
    if (of.length === 0 || state === 'voided') return [];
    const sum = (fenOf: (stand: KeptStand) => number): number =>
      of.reduce((total, stand) => total + fenOf(stand), 0);
    return [
      {
        state,
        cases: of.length,
        recoveredFen: sum(recoveredOf),
        settledFen: sum(settledOf),
        disposedFen: sum(disposedOf),
      },
    ];
  });
}

import type { VillageLacks } from '../../rollups/step-lacks.js';
import type { RoundInput, RoundView } from '../../stages/round.js';
import type { StepsInput, StepTable } from '../../stages/step.js';
import { address, write } from './http.js';
import { useRegisterOne } from './registers.js';

/** The nine steps of every village. */
export const useSteps = (campaign: string) =>
  useRegisterOne<StepTable>(campaign === '' ? null : '/stages', { campaign });

/** What each village still lacks, as the ledger counts it. */
export const useStepLacks = (campaign: string) =>
  useRegisterOne<readonly VillageLacks[]>(campaign === '' ? null : '/rollups/step-lacks', { campaign });

/** Ticks a step of villages, or takes the ticks back. */
export const tickSteps = (campaign: string, input: StepsInput): Promise<StepTable> =>
  write('POST', address('/stages'), { body: { campaign, ...input } });

/** The inspection rounds. */
export const useRounds = (campaign: string) =>
  useRegisterOne<readonly RoundView[]>(campaign === '' ? null : '/stages/rounds', { campaign });

/** The path of a round under /api. */
export const roundPath = (id: string): string => `/stages/rounds/${encodeURIComponent(id)}`;

/** Keeps a new round. */
export const beginRound = (campaign: string, input: RoundInput): Promise<readonly RoundView[]> =>
  write('POST', address('/stages/rounds'), { body: { campaign, ...input } });

/** Mends a round. */
export const changeRound = (id: string, version: number, input: RoundInput): Promise<readonly RoundView[]> =>
  write('PUT', address(roundPath(id)), { body: { version, ...input } });

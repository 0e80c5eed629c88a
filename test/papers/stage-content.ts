import type { StageContent } from '../../src/papers/stage-report.rules.js';
import type { StageParagraph } from '../../src/papers/stage-report.js';
import {
  STAGE_BLOCKS,
  STAGE_VALUES,
  type StageBlock,
  type StageValue,
} from '../../src/papers/stage-template.js';
import { figure } from '../../src/papers/stage-writing.rules.js';

/** Sections and values of a report; a section that is not given says nothing. */
export function contentWith(
  given: Readonly<Partial<Record<StageBlock, readonly StageParagraph[]>>>,
): StageContent {
  const blocks = new Map<StageBlock, readonly StageParagraph[]>(
    STAGE_BLOCKS.map((block) => [block, given[block] ?? []]),
  );
  const values = new Map<StageValue, { readonly text: string }>(
    STAGE_VALUES.map((value) => [value, { text: `<${value}>` }]),
  );
  return {
    blocks: Object.fromEntries(blocks) as StageContent['blocks'],
    values: {
      ...(Object.fromEntries(values) as StageContent['values']),
      cases: figure(147, '件', { of: 'counting', figure: 'found', by: 'category' }),
      maker: { text: 'user:officer' },
      signedBy: { text: '大武镇三资办' },
      day: { text: '2026年3月10日' },
    },
  };
}

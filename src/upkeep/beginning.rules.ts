import { refused } from '../kernel/errors.js';
import { comparisonKey } from '../kernel/text.js';
import { TOWN_NAME_CHARACTERS_MAX, type BeginningInput } from './beginning.js';

/** Refuses `ledger.town-code-malformed` and `ledger.town-name-malformed`. */
export function checkTown({ townCode, townName }: Pick<BeginningInput, 'townCode' | 'townName'>): void {
  if (!/^\d{9}$/.test(townCode)) {
    throw refused('ledger.town-code-malformed', { townCode }, '乡镇代码应为 9 位数字');
  }
  if (comparisonKey(townName) === '' || townName.length > TOWN_NAME_CHARACTERS_MAX) {
    const params = { max: TOWN_NAME_CHARACTERS_MAX };
    throw refused(
      'ledger.town-name-malformed',
      params,
      `请填写乡镇名称,不超过 ${TOWN_NAME_CHARACTERS_MAX} 个字`,
    );
  }
}

/** Name of the folder into which the sample is set aside at this instant; it sorts by time and Windows can write it. */
export const folderOfSample = (instant: string): string => `sample-${instant.replace(/[-:.]/g, '')}`;

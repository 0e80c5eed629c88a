import { comparisonKey } from '../../src/kernel/text.js';
import { VILLAGE_POSTS } from '../../src/villages/village.js';
import { VILLAGE_COLUMNS } from '../../src/villages/village.sheet.js';

describe('the columns of a village sheet', () => {
  it('have one key, one heading and one meaning for every sure word', () => {
    const words = VILLAGE_COLUMNS.flatMap(({ heading, otherHeadings }) => [
      ...new Set([heading, ...otherHeadings].map(comparisonKey)),
    ]);
    expect(new Set(words).size).toBe(words.length);
  });

  it('ask for nothing but the name, and have one for every post of the directory', () => {
    expect(VILLAGE_COLUMNS.filter(({ needed }) => needed).map(({ key }) => key)).toEqual(['name']);
    const keys = new Set<string>(VILLAGE_COLUMNS.map(({ key }) => key));
    expect(VILLAGE_POSTS.filter((post) => !keys.has(post))).toEqual([]);
  });
});

import { Turns } from '../../src/kernel/turns.js';

const later = (): { promise: Promise<void>; done: () => void } => {
  let done = (): void => undefined;
  const promise = new Promise<void>((resolve) => {
    done = resolve;
  });
  return { promise, done };
};

describe('turns', () => {
  it('let no more than so many run at once, and the rest in the order in which they came', async () => {
    const turns = new Turns(2);
    const began: number[] = [];
    const works = [later(), later(), later(), later()];
    const all = works.map((work, place) =>
      turns.take(undefined, () => {
        began.push(place);
        return work.promise;
      }),
    );
    expect(began).toEqual([0, 1]);
    works[1]?.done();
    await all[1];
    expect(began).toEqual([0, 1, 2]);
    works[0]?.done();
    await all[0];
    expect(began).toEqual([0, 1, 2, 3]);
    works[2]?.done();
    works[3]?.done();
    await Promise.all(all);
  });

  it('hand the place on when work fails or is no longer wanted', async () => {
    const turns = new Turns(1);
    const gone = new AbortController();
    const failing = turns.take(undefined, () => Promise.reject(new Error('the disk is full')));
    let ran = false;
    const unwanted = turns.take(gone.signal, async () => {
      ran = true;
    });
    const last = turns.take(undefined, () => Promise.resolve('done'));
    gone.abort(new Error('nobody waits'));
    await expect(failing).rejects.toThrow('the disk is full');
    await expect(unwanted).rejects.toThrow('nobody waits');
    await expect(last).resolves.toBe('done');
    expect(ran).toBe(false);
  });
});

import { encodePosition } from '@zhudian/facts';
import { Backlog } from '../../gateway/src/changes/backlog';

const told = (...positions: readonly number[]) =>
  positions.map((position) => ({ position: encodePosition(position), place: position, touched: [] }));
const part = (reached: number, ...positions: readonly number[]) => ({
  context: 'personnel',
  facts: told(...positions),
  reached: encodePosition(reached),
});

describe('What a context told beyond a page', () => {
  let now = 0;
  const backlog = () => {
    now = 0;
    const kept = new Backlog(() => now);
    kept.keep(part(9, 3, 5, 5, 8));
    return kept;
  };

  it('is there for the next page, without what is behind it', () => {
    expect(backlog().of('personnel', 5)).toStrictEqual(part(9, 8));
    expect(backlog().of('personnel', 2)).toStrictEqual(part(9, 3, 5, 5, 8));
  });

  it('still says that there is nothing up to where it reached', () =>
    expect(backlog().of('personnel', 8)).toStrictEqual(part(9)));

  it('is asked again when it is used up, and of another context', () => {
    expect(backlog().of('personnel', 9)).toBeUndefined();
    expect(backlog().of('organization', 5)).toBeUndefined();
  });

  it('is not for a reader who takes his time: rights may have changed', () => {
    const kept = backlog();
    now = 999;
    expect(kept.of('personnel', 5)).toBeDefined();
    now = 1_000;
    expect(kept.of('personnel', 5)).toBeUndefined();
  });

  it('is gone when it is forgotten', () => {
    const kept = backlog();
    kept.forget();
    expect(kept.of('personnel', 5)).toBeUndefined();
  });
});

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
  let asked: number[] = [];
  const another = part(20, 12);
  const ask = (most: number) => {
    asked.push(most);
    return Promise.resolve(another);
  };
  const backlog = async () => {
    [now, asked] = [0, []];
    const kept = new Backlog(() => now);
    await kept.of('personnel', -1, () => Promise.resolve(part(9, 3, 5, 5, 8)));
    return { of: (context: string, after: number) => kept.of(context, after, ask), forget: () => kept.forget() };
  };

  it('is there for the next page, without what is behind it', async () => {
    const { of } = await backlog();
    expect(await of('personnel', 2)).toStrictEqual(part(9, 3, 5, 5, 8));
    expect(await of('personnel', 5)).toStrictEqual(part(9, 8));
    expect(asked).toStrictEqual([]);
  });

  it('still says that there is nothing up to where it reached', async () =>
    expect(await (await backlog()).of('personnel', 8)).toStrictEqual(part(9)));

  it('is asked again when it is used up, for more once that has come about twice; and of another context', async () => {
    const { of } = await backlog();
    expect(await of('organization', 5)).toBe(another);
    expect(await of('personnel', 9)).toBe(another);
    expect(await of('personnel', 20)).toBe(another);
    expect(await of('personnel', 20)).toBe(another);
    now = 1_000;
    expect(await of('personnel', 20)).toBe(another);
    expect(asked).toStrictEqual([200, 200, 600, 600, 200]);
  });

  it('is not for a reader who takes his time, however often he takes some: rights may have changed', async () => {
    const { of } = await backlog();
    now = 999;
    expect(await of('personnel', 5)).toStrictEqual(part(9, 8));
    now = 1_000;
    expect(await of('personnel', 5)).toBe(another);
    expect(asked).toStrictEqual([200]);
  });

  it('is asked for little by who has read to the end', async () => {
    const kept = new Backlog(() => now);
    const nothing = (most: number) => {
      asked.push(most);
      return Promise.resolve(part(9));
    };
    asked = [];
    for (let nth = 0; nth < 4; nth += 1) await kept.of('personnel', 9, nothing);
    expect(asked).toStrictEqual([200, 200, 200, 200]);
  });

  it('is gone when it is forgotten', async () => {
    const { of, forget } = await backlog();
    forget();
    expect(await of('personnel', 5)).toBe(another);
  });
});

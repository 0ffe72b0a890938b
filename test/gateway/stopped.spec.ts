import { KnownPositions } from '../../gateway/src/subgraphs/known-positions';
import { positionEvent, positionMessage } from '@zhudian/hops';

const at = (position: number) => ({ position, changes: new Map<string, number>() });

describe('Contexts that have stopped before a fact', () => {
  it('hold back nobody else, and are behind until they have caught up', () => {
    const known = new KnownPositions(['a', 'b']);
    known.heard('a', at(10));
    known.heard('b', at(10));
    known.heard('a', { ...at(10), stopped: { position: 11, type: 'Broken' } });
    known.heard('b', at(20));
    expect([known.common, known.stops.get('a')]).toStrictEqual([20, { position: 11, type: 'Broken', reached: 10 }]);
    known.heard('a', at(15));
    expect([known.common, known.stops.get('a')?.reached]).toStrictEqual([20, 15]);
    known.heard('a', at(20));
    expect([known.common, known.stops.size]).toStrictEqual([20, 0]);
  });

  it('leave an answer where they stand when all have stopped', () => {
    const known = new KnownPositions(['a', 'b']);
    for (const [name, position] of [
      ['a', 10],
      ['b', 12],
    ] as const)
      known.heard(name, { ...at(position), stopped: { position: 13, type: 'Broken' } });
    expect(known.common).toBe(10);
    known.gone('a');
    expect([known.common, [...known.stops.keys()]]).toStrictEqual([12, ['b']]);
  });

  it('are told by a line that comes back as it was', () => {
    const messages = [
      at(3),
      {
        position: 3,
        changes: new Map([['m.1', 2]]),
        lost: [
          { from: 5, to: 99 },
          { from: 200, to: 300 },
        ],
      },
      { ...at(3), lost: [{ from: 5, to: 99 }], stopped: { position: 4, type: 'PostingStarted' } },
      { position: 3, changes: new Map([['m.1', 2]]), stopped: { position: 4, type: 'PostingStarted' } },
    ];
    for (const message of messages) expect(positionMessage(positionEvent(message).trim())).toStrictEqual(message);
  });
});

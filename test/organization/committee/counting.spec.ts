import { countOf, committeeDecider } from '@zhudian/organization';
import { specificationOf } from '../../support';
import { election, electionHeld, readAt, tallyOf } from '../../support/committee.story';

// covers: B04
const candidates = ['m1', 'm2', 'm3'];
const count = (approved: readonly string[], unreadable = 0) =>
  countOf({ candidates, papers: [{ approved }], unreadable, seats: 2 });

describe('A paper of an election', () => {
  it.each([
    [['m1'], { m1: 1, m2: 0, m3: 0 }],
    [['m3', 'm1'], { m1: 1, m2: 0, m3: 1 }],
    [[], { m1: 0, m2: 0, m3: 0 }],
  ])('that marks %j is valid', (approved, votes) =>
    expect(count(approved)).toStrictEqual({ returned: 1, invalid: 0, tally: tallyOf(votes) }),
  );

  it.each([[['m1', 'm2', 'm3']], [['m1', 'm1']], [['m1', 'lan']], [['m1', '<b>m1</b>']]])(
    'that marks %j is invalid, and counts for nobody',
    (approved) =>
      expect(count(approved)).toStrictEqual({ returned: 1, invalid: 1, tally: tallyOf({ m1: 0, m2: 0, m3: 0 }) }),
  );

  it('that nobody can read came back and is invalid', () =>
    expect(count(['m2'], 2)).toStrictEqual({ returned: 3, invalid: 2, tally: tallyOf({ m1: 0, m2: 1, m3: 0 }) }));

  it('leaves nothing but the totals in what is told of the election', () => {
    const { papers, ...data } = election();
    const spoilt = [{ approved: ['m1', 'm2', 'm3', 'm4'] }, { approved: ['m4', 'm9'] }];
    specificationOf(committeeDecider)
      .given()
      .when({
        type: 'HoldElection',
        data: { ...data, papers: [...papers.slice(2), ...spoilt].toReversed() },
        read: readAt(10, 11),
      })
      .then(
        electionHeld({
          invalid: 2,
          tally: tallyOf({ m1: 8, m2: 6, m3: 5, m4: 4 }),
          elected: ['m1', 'm2'],
          unfilled: 1,
        }),
      );
  });
});

import { seatsOn } from '@zhudian/organization';
import { committees } from '@zhudian/projections';
import { electionHeld } from '../../support/committee.story';
import { foldInMemory } from '../../support/read-model-of';

// covers: N13
const stream = 'Committee-luobo-branch';
const held = (heldOn: string, change: Parameters<typeof electionHeld>[0]) => ({
  ...electionHeld({ ...change, heldOn }),
  stream,
});
const [committee] = foldInMemory(committees, [
  held('2016-03-10', { kind: 'TERM', seats: 3, elected: ['m1', 'm2'], unfilled: 1 }),
  held('2016-06-10', { kind: 'BY_ELECTION', seats: 1, elected: ['m3'] }),
  held('2019-03-10', { kind: 'TERM', seats: 5, elected: ['m1', 'm2', 'm3', 'm4'], unfilled: 1 }),
]);

describe('The seats of a committee', () => {
  it.each([
    ['2016-03-09', 0, 0],
    ['2016-03-10', 2, 3],
    ['2016-06-09', 2, 3],
    ['2016-06-10', 3, 3],
    ['2019-03-09', 3, 3],
    ['2019-03-10', 4, 5],
  ])('on %s: %i of %i are held', (day, met, owed) =>
    expect(committee && seatsOn(committee, day)).toStrictEqual({ met, owed }),
  );
});

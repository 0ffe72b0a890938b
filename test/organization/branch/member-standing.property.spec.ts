import fc from 'fast-check';
import { membersOn, rollOn, standingsAfter, type BranchEvent, type MemberStanding } from '@zhudian/facts';

const PEOPLE = ['feng', 'hui', 'wei'] as const;
const DAYS = Array.from({ length: 12 }, (_, index) => `2016-03-${String(index + 1).padStart(2, '0')}`);

interface DatedEvent {
  readonly on: string;
  readonly event: BranchEvent;
}
/** What each day's facts do to a person, in a table of days that is filled from the day on. */
const effects = {
  MemberJoined: 'FULL+',
  MemberConfirmed: 'FULL+',
  MemberVoteRestored: 'FULL+',
  MemberVoteSuspended: 'FULL-',
  MemberLeft: undefined,
} as const;
type Type = keyof typeof effects;

const eventOf = (type: Type, personId: string): BranchEvent => {
  if (type === 'MemberJoined') return { type, data: { personId, status: 'FULL', votes: true, via: 'TRANSFER' } };
  if (type === 'MemberLeft') return { type, data: { personId, to: '双桥' } };
  if (type === 'MemberConfirmed') return { type, data: { personId } };
  if (type === 'MemberVoteRestored') return { type, data: { personId, documentNo: '4号' } };
  return { type, data: { personId, ground: 'DETAINED', documentNo: '9号', until: '2017-01-01' } };
};

const types = Object.keys(effects) as Type[];
const someFacts = fc
  .array(
    fc.record({ on: fc.constantFrom(...DAYS), type: fc.constantFrom(...types), who: fc.constantFrom(...PEOPLE) }),
    { maxLength: 25 },
  )
  .map((all) => all.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0)));

const standingsOf = (events: readonly DatedEvent[]): readonly MemberStanding[] =>
  events.reduce<readonly MemberStanding[]>((all, { event, on }) => standingsAfter(all, event, on), []);

describe('The members of a branch on a day', () => {
  it('are those whom a table filled in day by day shows', () =>
    fc.assert(
      fc.property(someFacts, (facts) => {
        const table = new Map<string, string | undefined>();
        for (const { on, type, who } of facts)
          for (const day of DAYS.filter((one) => one >= on)) table.set(`${day} ${who}`, effects[type]);
        const standings = standingsOf(facts.map(({ on, type, who }) => ({ on, event: eventOf(type, who) })));
        for (const day of DAYS) {
          const expected = PEOPLE.flatMap((who) => {
            const cell = table.get(`${day} ${who}`);
            return cell === undefined ? [] : [`${who} ${cell}`];
          });
          const members = membersOn(standings, day);
          const cells = members.map(({ personId, status, votes }) => `${personId} ${status}${votes ? '+' : '-'}`);
          expect(cells.toSorted()).toStrictEqual(expected);
          expect(rollOn(standings, day)).toStrictEqual({
            members,
            fullMembers: expected.length,
            probationaryMembers: 0,
            entitled: expected.filter((cell) => cell.endsWith('+')).length,
          });
        }
      }),
      { numRuns: 200 },
    ));

  it('stand in the order of joining, who came back last', () => {
    const events = (['feng', 'hui'] as const).map((who) => ({
      on: DAYS[0] ?? '',
      event: eventOf('MemberJoined', who),
    }));
    const back = [
      { on: DAYS[1] ?? '', event: eventOf('MemberLeft', 'feng') },
      { on: DAYS[2] ?? '', event: eventOf('MemberJoined', 'feng') },
    ];
    const order = membersOn(standingsOf([...events, ...back]), DAYS[3] ?? '').map(({ personId }) => personId);
    expect(order).toStrictEqual(['hui', 'feng']);
  });

  it('on probation are counted apart', () => {
    const hui: BranchEvent = {
      type: 'MemberJoined',
      data: { personId: 'hui', status: 'PROBATIONARY', votes: false, via: 'ADMISSION' },
    };
    expect(rollOn(standingsAfter([], hui, '2016-03-01'), '2016-03-01')).toMatchObject({
      fullMembers: 0,
      probationaryMembers: 1,
      entitled: 0,
    });
  });
});

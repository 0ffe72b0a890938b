import { idOfStream } from '@zhudian/facts';
import { storyOf } from '@zhudian/tools';
import { branchOf, committeeStations } from '../../tools/src/demo/places';
import type { FactOfStory } from '../support/recorded';
import { factsOf } from './support/facts-of';

const TODAY = '2026-11-28';

interface Election {
  readonly kind: string;
  readonly seats: number;
  readonly elected: readonly string[];
  readonly tally: readonly { readonly votes: number }[];
  readonly presentCount: number;
}

describe('The branches of the demonstration', () => {
  let facts: readonly FactOfStory[];
  beforeAll(async () => {
    facts = await factsOf(TODAY);
  });
  const of = (type: string): readonly FactOfStory[] => facts.filter((fact) => fact.type === type);
  const branchesWith = (type: string) => [...new Set(of(type).map(({ stream }) => idOfStream(stream)))];
  const electionsOf = (kind: string) =>
    of('ElectionHeld')
      .map(({ data }) => data as Election)
      .filter((one) => one.kind === kind);

  it('have a committee where there are seven full members, and nowhere else', () => {
    const joined = Map.groupBy(of('MemberJoined'), ({ stream }) => idOfStream(stream));
    const large = [...joined].flatMap(([branch, all]) => {
      const full = all.filter(({ data, metadata }) => {
        const isEarly = metadata.occurredOn < `${storyOf(TODAY).month(-35)}-01`;
        return isEarly && (data as { status: string }).status === 'FULL';
      });
      return full.length >= 7 ? [branch] : [];
    });
    expect(large.toSorted()).toStrictEqual(committeeStations.map(branchOf).toSorted());
    expect(branchesWith('ElectionHeld').toSorted()).toStrictEqual(large.toSorted());
  });

  it('elect with more candidates than seats, and not all papers alike', () => {
    const terms = electionsOf('TERM');
    expect(terms.length).toBe(committeeStations.length + 1);
    expect(terms.filter(({ seats, elected, tally }) => elected.length < seats || tally.length <= seats)).toStrictEqual(
      [],
    );
    expect(terms.filter(({ tally, presentCount }) => tally.some(({ votes }) => votes < presentCount))).toStrictEqual(
      terms,
    );
    expect(electionsOf('BY_ELECTION').length).toBe(1);
  });

  it('have seats that fall vacant, a term that is extended, and one that is over', () => {
    const grounds = of('SeatVacated').map(({ data }) => (data as { ground: string }).ground);
    expect(grounds.toSorted()).toStrictEqual(['LEFT_BRANCH', 'RESIGNED']);
    expect(of('CommitteeTermExtended').length).toBe(1);
    const ends = new Map(
      of('CommitteeOfficesFilled').map(({ stream, data }) => [stream, (data as { termEndsOn: string }).termEndsOn]),
    );
    const extended = new Set(of('CommitteeTermExtended').map(({ stream }) => stream));
    const soon = `${storyOf(TODAY).month(1)}-31`;
    expect([...ends].filter(([stream, on]) => on < soon && !extended.has(stream)).length).toBeGreaterThan(0);
  });

  it('divide the work, and adopt rules of procedure in a meeting', () => {
    expect(branchesWith('CommitteeDutyAssigned').toSorted()).toStrictEqual(committeeStations.map(branchOf).toSorted());
    expect(of('ProcedureRulesAdopted').length).toBe(committeeStations.length);
  });

  it('tell what was studied and said, what is put right of it, and what was called off', () => {
    const counts = ['RectificationOpened', 'RectificationDone', 'RectificationVerified'].map((type) => of(type).length);
    expect(counts).toStrictEqual(counts.toSorted((one, other) => other - one));
    expect(new Set(counts).size).toBeGreaterThan(1);
    expect(of('StudyCovered').length).toBeGreaterThan(5);
    expect(of('CriticismRecorded').length).toBeGreaterThan(8);
    expect(of('MeetingCancelled').length).toBeGreaterThan(5);
    expect(of('MinutesFiled').length).toBeLessThan(of('MeetingConvened').length);
  });
});

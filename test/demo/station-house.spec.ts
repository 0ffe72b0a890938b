import type { FactOfStory } from '../support/recorded';
import { factsOf } from './support/facts-of';

describe('The house of the stations of the demonstration', () => {
  let facts: readonly FactOfStory[];
  beforeAll(async () => {
    facts = await factsOf('2026-11-28');
  });
  const of = (type: string): readonly FactOfStory[] => facts.filter((fact) => fact.type === type);
  const valuesOf = (type: string, field: string) =>
    new Set(of(type).map(({ data }) => (data as Readonly<Record<string, unknown>>)[field]));
  const counts = (...types: readonly string[]) => types.map((type) => of(type).length);
  /** Each step is taken less often than the one before. */
  const narrows = (...types: readonly string[]) => {
    const all = counts(...types);
    expect(all).toStrictEqual(all.toSorted((one, other) => other - one));
    expect(all.at(-1)).toBeGreaterThan(0);
    expect(new Set(all).size).toBeGreaterThan(1);
  };

  it('has twinnings in which both sides give, and track what they have in common', () => {
    expect(valuesOf('ResourceShared', 'givenBy')).toStrictEqual(new Set(['HEADQUARTERS', 'STATION']));
    narrows('ResourceShared', 'ResourceReceived', 'ResourceUseJudged');
    expect(valuesOf('RequirementTracked', 'side')).toStrictEqual(new Set(['HEADQUARTERS', 'STATION']));
    expect(valuesOf('RequirementTracked', 'same').size).toBe(4);
    expect(counts('TwinningFormed', 'TwinningEnded')).toStrictEqual([4, 1]);
  });

  it('has standards that are drafted, adopted, checked, revised and repealed', () => {
    narrows('StandardDrafted', 'StandardChecked', 'ShortfallVerified');
    expect(valuesOf('StandardAdopted', 'version')).toStrictEqual(new Set([1, 2]));
    expect(counts('StandardRevised', 'StandardRepealed', 'ShortfallReopened').every((count) => count > 0)).toBe(true);
  });

  it('makes its affairs open, answers what is said of them in time and late, and not always', () => {
    narrows('DisclosureProposed', 'DisclosureApproved', 'FeedbackAnswered');
    expect(valuesOf('DisclosureReviewed', 'verdict')).toStrictEqual(new Set(['CLEARED', 'WITHHELD']));
    expect(valuesOf('FeedbackAnswered', 'inTime')).toStrictEqual(new Set([true, false]));
    narrows('FeedbackReceived', 'DisclosureExpired');
  });

  it('has promises that are kept, kept in part and broken, and pairs with results of every kind', () => {
    expect(valuesOf('PromiseVerified', 'verdict')).toStrictEqual(new Set(['KEPT', 'PARTLY_KEPT', 'NOT_KEPT']));
    expect(valuesOf('PairResultRecorded', 'pairOutcome').size).toBeGreaterThan(1);
    narrows('PairFormed', 'PairResultRecorded', 'PairDissolved');
  });

  it('has three rooms here and there, where something was missing first', () => {
    narrows('RoomAccepted', 'RoomPlanned', 'ThreeRoomsCompleted');
    expect(counts('RoomFoundWanting', 'ThreeRoomsCompleted')).toStrictEqual([2, 2]);
    expect(of('CoachingHeld').length).toBeGreaterThan(5);
  });

  it('is asked for evidence, deputised for, and looked at after somebody was called back', () => {
    expect(counts('EvidenceRequested', 'EvidenceProvided', 'EvidenceSentBack', 'EvidenceAccepted')).toStrictEqual([
      3, 2, 1, 1,
    ]);
    expect(counts('DeputyNamed', 'DeputyWithdrawn', 'RelapseFlagged')).toStrictEqual([2, 1, 1]);
    expect(valuesOf('SelfRunningChecked', 'moment')).toStrictEqual(new Set(['DAYS_90', 'DAYS_180']));
  });
});

import type { FactOfStory } from '../support/recorded';
import { factsOf } from './support/facts-of';

const TODAY = '2026-11-28';

describe('The integrity work of the demonstration', () => {
  let facts: readonly FactOfStory[];
  beforeAll(async () => {
    facts = await factsOf(TODAY);
  });
  const of = (type: string): readonly FactOfStory[] => facts.filter((fact) => fact.type === type);
  const dataOf = (type: string) => of(type).map(({ data }) => data as Readonly<Record<string, unknown>>);
  const valuesOf = (type: string, field: string) => new Set(dataOf(type).map((data) => data[field]));
  const streamsOf = (type: string) => new Set(of(type).map(({ stream }) => stream));

  it('has two lists that are adopted, with duties done in time, late and not at all', () => {
    const adopted = streamsOf('DutyListsAdopted');
    expect(adopted.size).toBeGreaterThan(6);
    expect([...streamsOf('DutyListDrafted')].filter((one) => !adopted.has(one)).length).toBe(1);
    expect(valuesOf('DutyListDrafted', 'kind')).toStrictEqual(new Set(['MAIN', 'SUPERVISORY']));
    expect(valuesOf('DutyPerformed', 'inTime')).toStrictEqual(new Set([true, false]));
    expect(of('DutyPerformed').length).toBeLessThan(of('DutyEntryAssigned').length);
    expect(of('DutyEntryRevised').length).toBeGreaterThan(0);
  });

  it('has stations with the title of integrity, one of which loses it by a breach, and one that gives up', () => {
    expect(streamsOf('ModelStationAwarded').size).toBe(2);
    expect(dataOf('ModelStationRevoked').map(({ ground }) => ground)).toStrictEqual(['INDICATOR_BREACH']);
    expect(of('ModelStationNoticeAnswered').map(({ stream }) => stream)).toStrictEqual([
      ...streamsOf('ModelStationRevoked'),
    ]);
    expect(of('ModelStationGivenUp').length).toBe(1);
    const settled = [...streamsOf('ModelStationAwarded'), ...streamsOf('ModelStationGivenUp')];
    expect([...streamsOf('ModelStationApplied')].filter((one) => !settled.includes(one)).length).toBe(1);
  });

  it('inspects, and follows what was found to its end', () => {
    expect(valuesOf('InspectionScheduled', 'kind')).toStrictEqual(new Set(['REGULAR', 'SPOT', 'TRACKING']));
    expect(valuesOf('FindingRaised', 'findingCategory').size).toBeGreaterThan(2);
    expect(of('FindingReopened').length).toBeGreaterThan(0);
    expect(streamsOf('FindingVerified').size).toBeGreaterThan(2);
    expect(streamsOf('FindingVerified').size).toBeLessThan(streamsOf('FindingRaised').size);
  });

  it('takes risks from the register, and says who answers for what', () => {
    expect(of('RiskRetired').length).toBeGreaterThan(0);
    expect(of('RiskRetired').length).toBeLessThan(of('RiskIdentified').length / 4);
    expect(valuesOf('IntegrityRoleFilled', 'role')).toStrictEqual(new Set(['HEAD', 'SUPERVISOR']));
    expect(of('IntegrityRoleVacated').length).toBe(1);
  });

  it('describes processes, audits samples of them, and follows deviations', () => {
    expect(valuesOf('ProcessStandardSet', 'process').size).toBeGreaterThan(2);
    expect(valuesOf('ProcessStandardSet', 'version')).toStrictEqual(new Set([1, 2]));
    const counts = [of('ProcessAudited').length, of('DeviationVerified').length, of('DeviationReopened').length];
    expect(counts).toStrictEqual(counts.toSorted((one, other) => other - one));
    expect(new Set(counts).size).toBe(counts.length);
  });

  it('plans the work of teams, executes it and finds it in control or not, and scores the four criteria', () => {
    const counts = ['TeamPlanFiled', 'TeamPlanExecuted', 'TeamPlanControlled'].map((type) => of(type).length);
    expect(counts).toStrictEqual(counts.toSorted((one, other) => other - one));
    expect(new Set(counts).size).toBeGreaterThan(1);
    expect(valuesOf('TeamPlanControlled', 'planVerdict')).toStrictEqual(new Set(['IN_CONTROL', 'OUT_OF_CONTROL']));
    expect(streamsOf('FourCriteriaScored').size).toBeGreaterThan(4);
  });

  it('reviews those who supervise: one was told the results, one is to be told, and one was withdrawn', () => {
    const steps = ['UpwardReviewOpened', 'UpwardReviewTold', 'UpwardReviewWithdrawn'].map((type) => of(type).length);
    expect(steps).toStrictEqual([3, 1, 1]);
    const reviews = streamsOf('UpwardReviewOpened');
    const shown = of('SurveyClosed').flatMap(({ stream, data }) =>
      reviews.has(stream) ? [data as { readonly responses: number; readonly results?: object }] : [],
    );
    expect(shown.map(({ responses, results }) => responses >= 5 && results !== undefined)).toStrictEqual([true, true]);
  });
});

import fc from 'fast-check';
import { serviceStage, type ServiceStage } from '@zhudian/facts';
import { serviceTotalsOf } from '@zhudian/organization';

// covers: N10
const TODAY = '2016-06-01';
const decision = {} as never;

interface Recorded {
  readonly surveyId: string;
  readonly responses: number;
  readonly favourable: number;
}
/** What each survey told is the same wherever it is cited. */
const SURVEYS: readonly Recorded[] = [
  { surveyId: 'a', responses: 5, favourable: 100 },
  { surveyId: 'b', responses: 20, favourable: 62.5 },
  { surveyId: 'c', responses: 7, favourable: 85.71 },
];
const matter = fc
  .record({
    stage: fc.constantFrom(...serviceStage.options.filter((one): one is ServiceStage => one !== 'NONE')),
    dueOn: fc.constantFrom('2016-05-31', TODAY, '2016-06-02'),
    served: fc.nat(500),
    cited: fc.subarray([...SURVEYS]),
  })
  .map(({ stage, dueOn, served, cited }) => ({
    stage,
    openUntil: stage === 'PLANNED' ? dueOn : null,
    served: stage === 'RENDERED' || stage === 'VERIFIED' ? served : 0,
    effects: stage === 'VERIFIED' ? cited.map((one) => ({ ...one, mean: 4, decision })) : [],
  }));

describe('The service of some stations', () => {
  it('is what counting one by one comes to', () =>
    fc.assert(
      fc.property(fc.array(matter, { maxLength: 15 }), (matters) => {
        let [planned, rendered, verified, surveyed, overdue, served] = [0, 0, 0, 0, 0, 0];
        const cited = new Set<string>();
        for (const { stage, openUntil, effects, ...one } of matters) {
          planned += stage === 'CALLED_OFF' ? 0 : 1;
          rendered += ['RENDERED', 'VERIFIED'].includes(stage) ? 1 : 0;
          verified += stage === 'VERIFIED' ? 1 : 0;
          surveyed += effects.length === 0 ? 0 : 1;
          overdue += openUntil === '2016-05-31' ? 1 : 0;
          served += one.served;
          for (const { surveyId } of effects) cited.add(surveyId);
        }
        const asked = SURVEYS.filter(({ surveyId }) => cited.has(surveyId));
        const responses = asked.reduce((sum, one) => sum + one.responses, 0);
        const good = asked.reduce((sum, one) => sum + (one.responses * one.favourable) / 100, 0);
        const { favourable, ...counts } = serviceTotalsOf(matters, TODAY);
        expect(counts).toStrictEqual({ matters: planned, rendered, verified, surveyed, overdue, served, responses });
        expect(favourable === null).toBe(responses === 0);
        expect(Math.abs((favourable ?? 0) - (responses === 0 ? 0 : (good / responses) * 100))).toBeLessThan(0.0051);
      }),
    ));

  it('adds up from station to county where no survey is shared', () =>
    fc.assert(
      fc.property(fc.array(matter, { maxLength: 8 }), fc.array(matter, { maxLength: 8 }), (here, there) => {
        const elsewhere = there.map((one) => ({
          ...one,
          effects: one.effects.map((effect) => ({ ...effect, surveyId: `${effect.surveyId}-there` })),
        }));
        const whole = serviceTotalsOf([...here, ...elsewhere], TODAY);
        const parts = [serviceTotalsOf(here, TODAY), serviceTotalsOf(elsewhere, TODAY)];
        for (const field of ['matters', 'rendered', 'verified', 'surveyed', 'overdue', 'served', 'responses'] as const)
          expect(whole[field]).toBe(parts.reduce((sum, part) => sum + part[field], 0));
      }),
    ));

  it('weighs each survey by who answered, once', () => {
    const effects = SURVEYS.slice(0, 2).map((one) => ({ ...one, mean: 4, decision }));
    const verified = { stage: 'VERIFIED' as const, openUntil: null, served: 1, effects };
    expect(serviceTotalsOf([verified, verified], TODAY)).toMatchObject({ responses: 25, favourable: 70 });
    expect(serviceTotalsOf([], TODAY)).toStrictEqual({
      matters: 0,
      rendered: 0,
      verified: 0,
      surveyed: 0,
      overdue: 0,
      served: 0,
      responses: 0,
      favourable: null,
    });
  });
});

import fc from 'fast-check';
import { clueDecider, measuredIndicator } from '@zhudian/integrity-performance';
import type { ClueEvent, IndicatorEvent } from '@zhudian/facts';
import { actAs, specificationOf, stateAfter } from '../../support';
import {
  breachEventId,
  clueId,
  clueOpened,
  effectVerified,
  factorFound,
  measurePlanned,
} from '../../support/clue.story';
import { trials } from '../../support/trials';

// covers: I18
const clue = specificationOf(clueDecider);
const completed = (occurredOn: string) =>
  ({ type: 'MeasureCompleted', data: { result: '补封 12 只' }, metadata: { occurredOn } }) as ClueEvent;
const past = [clueOpened(), factorFound, measurePlanned(), completed('2016-03-30')];
const read = (period: string, value: number): IndicatorEvent => ({
  type: 'ReadingReported',
  data: { period, numerator: value * 10_000, denominator: 1_000_000, value },
});
const breach = { type: 'BreachDetected', data: { period: '2016-02', gap: 1.1 }, id: breachEventId } as IndicatorEvent;
const anomaly = (period: string): IndicatorEvent => ({
  type: 'AnomalyDetected',
  data: { period, anomaly: 'NEGATIVE_LINE_LOSS' },
});
const february = [read('2016-02', 9.1), breach];
const after = (...facts: readonly IndicatorEvent[]) => ({
  LINE_LOSS: stateAfter(measuredIndicator, ...february, ...facts),
});
const { verdict: _verdict, ...words } = effectVerified().data;
type Verdict = 'EFFECTIVE' | 'INEFFECTIVE';
const verify = (states: object, verdict?: Verdict, reasons: Record<string, string> = {}) =>
  ({
    type: 'VerifyEffect',
    data: { clueId, ...words, ...(verdict ? { verdict } : {}) },
    act: actAs('COUNTY_ENTERPRISE', { by: 'county', reasons }),
    read: states,
  }) as const;
const told = (verdict: Verdict, period: string, value: number) =>
  ({
    type: 'EffectVerified',
    data: {
      ...words,
      verdict,
      measured: { code: 'LINE_LOSS', before: { period: '2016-02', value: 9.1 }, after: { period, value } },
    },
  }) as const;

describe('The effect of a measure on a breach', () => {
  it('is what the newest reading after the measure says against that of the breach', () => {
    clue
      .given(...past)
      .when(verify(after(read('2016-04', 8.5))))
      .then(told('EFFECTIVE', '2016-04', 8.5));
    clue
      .given(...past)
      .when(verify(after(read('2016-04', 8.5), read('2016-05', 9.1)), 'INEFFECTIVE'))
      .then(told('INEFFECTIVE', '2016-05', 9.1));
    clue
      .given(...past)
      .when(verify(after(read('2016-04', 8.5), read('2016-05', -1), anomaly('2016-05'))))
      .then(told('EFFECTIVE', '2016-04', 8.5));
  });

  it.each<readonly [number, Verdict]>([
    [98.1, 'EFFECTIVE'],
    [97, 'INEFFECTIVE'],
    [96.9, 'INEFFECTIVE'],
  ])('is better where more is better: 97 became %d', (value, verdict) => {
    const states = {
      METER_READING: stateAfter(measuredIndicator, read('2016-02', 97), breach, read('2016-04', value)),
    };
    const measured = {
      code: 'METER_READING',
      before: { period: '2016-02', value: 97 },
      after: { period: '2016-04', value },
    };
    clue
      .given(...past)
      .when(verify(states))
      .then({ type: 'EffectVerified', data: { ...words, verdict, measured } } as ClueEvent);
  });

  it('is not better where it stayed', () =>
    clue
      .given(...past)
      .when(verify(after(read('2016-04', 9.1))))
      .then(told('INEFFECTIVE', '2016-04', 9.1)));

  it('does not come of the breach of another clue', () => {
    const other: IndicatorEvent = Object.assign({}, breach, { id: '00000000-0000-4000-8000-000000000009' });
    const states = { LINE_LOSS: stateAfter(measuredIndicator, read('2016-02', 9.1), other, read('2016-04', 8)) };
    clue
      .given(...past)
      .when(verify(states))
      .thenRefused('VERDICT_REQUIRED', {});
  });

  it('is not what somebody would rather say', () =>
    clue
      .given(...past)
      .when(verify(after(read('2016-04', 9.4)), 'EFFECTIVE'))
      .thenRefused('VERDICT_AGAINST_READINGS', {
        code: 'LINE_LOSS',
        computed: 'INEFFECTIVE',
        before: 9.1,
        after: 9.4,
      }));

  it('waits for a month after the measure, or there is a reason and a verdict', () => {
    const early = after(read('2016-03', 7));
    clue
      .given(...past)
      .when(verify(early, 'EFFECTIVE'))
      .thenRefused('EFFECT_UNMEASURED', { code: 'LINE_LOSS', period: '2016-02' });
    const reasons = { EFFECT_UNMEASURED: '该台区已划出。' };
    clue
      .given(...past)
      .when(verify(early, 'EFFECTIVE', reasons))
      .then(effectVerified());
    clue
      .given(...past)
      .when(verify(early, undefined, reasons))
      .thenRefused('VERDICT_REQUIRED', {});
  });

  it('is judged where nothing is measured', () => {
    clue
      .given(...past)
      .when(verify({}, 'INEFFECTIVE'))
      .then(effectVerified('INEFFECTIVE'));
    clue
      .given(...past)
      .when(verify({}))
      .thenRefused('VERDICT_REQUIRED', {});
  });

  it('is computed as a plain comparison has it, whatever was read when', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 60, max: 120 }))), (months) => {
        const values = new Map(months.map(([month, tenths]) => [`2016-0${month}`, tenths / 10]));
        values.set('2016-02', 9.1);
        const states = {
          LINE_LOSS: stateAfter(measuredIndicator, ...[...values].map(([one, value]) => read(one, value)), breach),
        };
        const later = [...values.keys()].filter((period) => period > '2016-03').toSorted();
        const last = later.at(-1);
        const decided = clue.given(...past).when(verify(states));
        if (last === undefined) decided.thenRefused('EFFECT_UNMEASURED', { code: 'LINE_LOSS', period: '2016-02' });
        else {
          const value = values.get(last) ?? 0;
          decided.then(told(value < 9.1 ? 'EFFECTIVE' : 'INEFFECTIVE', last, value));
        }
      }),
      trials('clue effects', { test: 100, soak: 10_000 }),
    ));
});

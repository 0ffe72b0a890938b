import fc from 'fast-check';
import type { IndicatorEvent } from '@zhudian/facts';
import { indicatorDecider, indicatorFold, knownUnit } from '@zhudian/integrity-performance';
import { elsewhere } from '@zhudian/framework';
import { actAs, specificationOf, stateAfter } from '../../support';
import { februaryBreached, februaryRead, lossTargetSet } from '../../support/indicator.story';
import { luoboRegistered } from '../../support/organization.story';
import { trials } from '../../support/trials';

// covers: I17
const indicator = specificationOf(indicatorDecider);
const unit = stateAfter(knownUnit, luoboRegistered);
const act = actAs('STATION', { on: '2016-03-01' });
type Losses = 'LINE_LOSS' | 'TECHNICAL_LOSS';
const after = (...facts: readonly IndicatorEvent[]) => stateAfter(indicatorFold, ...facts);
const NONE = after();

const reportOf = (code: Losses | 'MANAGERIAL_LOSS', numerator: number, denominator = 1_000_000) => ({
  type: 'ReportReading' as const,
  data: { stationId: 'luobo', code, period: '2016-02', numerator, denominator },
  act,
});
const readOf = (numerator: number, denominator = 1_000_000) => ({
  type: 'ReadingReported' as const,
  data: { period: '2016-02', numerator, denominator, value: Math.round((numerator / denominator) * 1e8) / 1e6 },
});
const correctOf = (code: Losses | 'MANAGERIAL_LOSS', numerator: number, denominator = 1_000_000) => ({
  type: 'CorrectReading' as const,
  data: { ...reportOf(code, numerator, denominator).data, reason: '表码更正' },
});
const correctedTo = (numerator: number, denominator = 1_000_000, reason = '表码更正') => ({
  type: 'ReadingCorrected' as const,
  data: { ...readOf(numerator, denominator).data, reason },
});
const managerial = (event: IndicatorEvent) => elsewhere(indicatorFold, 'luobo.MANAGERIAL_LOSS', event);
const atMostTwo: IndicatorEvent = {
  type: 'TargetSet',
  data: { ...lossTargetSet.data, code: 'MANAGERIAL_LOSS', value: 2 },
};

describe('The managerial loss', () => {
  it('is told with the second of its parts, and judged', () => {
    indicator
      .given()
      .when({
        ...reportOf('TECHNICAL_LOSS', 60_000),
        read: { unit, other: after(februaryRead), managerial: after(atMostTwo) },
      })
      .then(
        readOf(60_000),
        managerial(readOf(31_000)),
        managerial({ type: 'BreachDetected', data: { period: '2016-02', gap: 1.1 } }),
      );
    indicator
      .given(lossTargetSet)
      .when({ ...reportOf('LINE_LOSS', 91_000), read: { unit, other: after(readOf(60_000)), managerial: NONE } })
      .then(februaryRead, februaryBreached, managerial(readOf(31_000)));
  });

  it('waits for both', () =>
    indicator
      .given()
      .when({ ...reportOf('TECHNICAL_LOSS', 60_000), read: { unit, other: NONE, managerial: NONE } })
      .then(readOf(60_000)));

  it('below nothing is an anomaly', () =>
    indicator
      .given()
      .when({ ...reportOf('TECHNICAL_LOSS', 95_000), read: { unit, other: after(februaryRead), managerial: NONE } })
      .then(
        readOf(95_000),
        managerial(readOf(-4_000)),
        managerial({ type: 'AnomalyDetected', data: { period: '2016-02', anomaly: 'NEGATIVE_MANAGERIAL_LOSS' } }),
      ));

  it('is corrected with its parts, for the same reason', () =>
    indicator
      .given(februaryRead)
      .when({
        ...correctOf('LINE_LOSS', 90_000),
        read: { other: after(readOf(60_000)), managerial: after(readOf(31_000)) },
      })
      .then(correctedTo(90_000), managerial(correctedTo(30_000))));

  it('is of one supply: no correction makes the parts differ, or leaves them so', () => {
    const differs = { code: 'LINE_LOSS', period: '2016-02', denominator: 800_000, supplied: 1_000_000, told: 'BOTH' };
    for (const before of [februaryRead, readOf(91_000, 700_000)])
      indicator
        .given(before)
        .when({
          ...correctOf('LINE_LOSS', 91_000, 800_000),
          read: { other: after(readOf(60_000)), managerial: after(readOf(31_000)) },
        })
        .thenRefused('SUPPLY_DIFFERS', differs);
    indicator
      .given(readOf(91_000, 700_000))
      .when({
        ...correctOf('LINE_LOSS', 91_000),
        read: { other: after(readOf(60_000)), managerial: after(readOf(31_000, 700_000)) },
      })
      .then(correctedTo(91_000), managerial(correctedTo(31_000)));
  });

  it('has parts whose supply is corrected while only one of them is told', () =>
    indicator
      .given(readOf(60_000))
      .when({ ...correctOf('TECHNICAL_LOSS', 60_000, 900_000), read: { other: NONE, managerial: NONE } })
      .then(correctedTo(60_000, 900_000)));

  it('is corrected when a part that was annulled is told anew', () =>
    indicator
      .given()
      .when({
        ...reportOf('LINE_LOSS', 91_000),
        read: { unit, other: after(readOf(50_000)), managerial: after(readOf(31_000)) },
      })
      .then(februaryRead, managerial(correctedTo(41_000, 1_000_000, '统计线损、理论线损重新报送。'))));

  it('is neither reported nor corrected by anybody', () => {
    indicator
      .given()
      .when({ ...reportOf('MANAGERIAL_LOSS', 1), read: { unit } })
      .thenRefused('READING_DERIVED', {});
    indicator
      .given(readOf(31_000))
      .when({ ...correctOf('MANAGERIAL_LOSS', 1), read: {} })
      .thenRefused('READING_DERIVED', {});
  });

  it('has parts of one supply', () =>
    indicator
      .given()
      .when({
        ...reportOf('TECHNICAL_LOSS', 60_000, 999_999),
        read: { unit, other: after(februaryRead), managerial: NONE },
      })
      .thenRefused('SUPPLY_DIFFERS', {
        code: 'TECHNICAL_LOSS',
        period: '2016-02',
        denominator: 999_999,
        supplied: 1_000_000,
        told: 'ONE',
      }));
});

type States = Readonly<Record<Losses | 'MANAGERIAL_LOSS', typeof NONE>>;
interface Step {
  readonly code: Losses;
  readonly period: string;
  readonly numerator: number;
  readonly denominator: number;
}
type Recorded = IndicatorEvent | { readonly elsewhere: object; readonly event: IndicatorEvent };

/** Reports a month, or corrects it when it was reported already. */
const taken = (at: States, { code, period, numerator, denominator }: Step): readonly Recorded[] => {
  const { decide } = indicatorDecider;
  const data = { ...reportOf(code, numerator, denominator).data, period };
  const read = {
    unit,
    other: at[code === 'LINE_LOSS' ? 'TECHNICAL_LOSS' : 'LINE_LOSS'],
    managerial: at.MANAGERIAL_LOSS,
  };
  const told = at[code].readings[period]
    ? decide.CorrectReading(at[code], { type: 'CorrectReading', data: { ...data, reason: '更正' }, act, read })
    : decide.ReportReading(at[code], { type: 'ReportReading', data, act, read });
  return Array.isArray(told) ? (told as readonly Recorded[]) : [];
};

const following = (at: States, step: Step): States =>
  taken(at, step).reduce((states, one) => {
    const [to, event] = 'elsewhere' in one ? (['MANAGERIAL_LOSS', one.event] as const) : ([step.code, one] as const);
    return { ...states, [to]: indicatorFold.evolve[event.type](states[to], event as never) };
  }, at);

const amounts = ({ readings }: typeof NONE) =>
  Object.fromEntries(
    Object.entries(readings).map(([period, { numerator, denominator }]) => [period, { numerator, denominator }]),
  );

describe('Whatever is reported and corrected, in any order', () => {
  const step = fc.record({
    code: fc.constantFrom<Losses>('LINE_LOSS', 'TECHNICAL_LOSS'),
    period: fc.constantFrom('2015-12', '2016-01', '2016-02'),
    numerator: fc.nat({ max: 800_000 }),
    denominator: fc.constantFrom(800_000, 1_000_000),
  });

  it('the managerial loss is the line loss less the technical loss, of the one supply of both', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const nothing: States = { LINE_LOSS: NONE, TECHNICAL_LOSS: NONE, MANAGERIAL_LOSS: NONE };
        const at = steps.reduce(following, nothing);
        const technical = amounts(at.TECHNICAL_LOSS);
        const rest = Object.entries(amounts(at.LINE_LOSS)).flatMap(([period, { numerator, denominator }]) => {
          const other = technical[period];
          if (!other) return [];
          expect(other.denominator).toBe(denominator);
          return [[period, { numerator: numerator - other.numerator, denominator }] as const];
        });
        expect(amounts(at.MANAGERIAL_LOSS)).toStrictEqual(Object.fromEntries(rest));
      }),
      trials('losses', { test: 60, soak: 20_000 }),
    );
  });
});

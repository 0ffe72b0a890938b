import * as fc from 'fast-check';
import {
  indicatorCode,
  indicatorIdOf,
  indicatorParts,
  judge,
  percentOf,
  targetFor,
  type IndicatorTarget,
} from '@zhudian/facts';
import { trials } from '../../support/trials';

const whole = fc.integer({ min: 1, max: 1_000_000_000 });
const ratio = whole.chain((denominator) =>
  fc.record({ denominator: fc.constant(denominator), numerator: fc.nat({ max: denominator }) }),
);
const month = fc.record({ year: fc.integer({ min: 2015, max: 2030 }), month: fc.integer({ min: 1, max: 12 }) });
const period = month.map((one) => `${one.year}-${String(one.month).padStart(2, '0')}`);
/** Targets are given in hundredths of a per cent, as they are in practice. */
const value = fc.nat({ max: 10_000 }).map((hundredths) => hundredths / 100);
const target = fc.record({
  value,
  comparator: fc.constantFrom('AT_LEAST', 'AT_MOST'),
  from: fc.tuple(period, fc.integer({ min: 1, max: 28 })).map(([of, day]) => `${of}-${String(day).padStart(2, '0')}`),
  source: fc.constant('source'),
}) as fc.Arbitrary<IndicatorTarget>;

describe('A value', () => {
  it('is the numerator in per cent of the denominator', () => {
    fc.assert(
      fc.property(ratio, ({ numerator, denominator }) => {
        const computed = percentOf(numerator, denominator);
        expect(Math.abs((computed / 100) * denominator - numerator)).toBeLessThanOrEqual((denominator * 1e-6) / 100);
        expect(computed).toBeGreaterThanOrEqual(0);
        expect(computed).toBeLessThanOrEqual(100);
      }),
      trials('judgement', { test: 100, soak: 100_000 }),
    );
  });

  it.each([
    [7, 100, 7],
    [998, 1_000, 99.8],
    [1, 3, 33.333333],
    [-1, 3, -33.333333],
    [0, 5, 0],
    [-0, 5, 0],
    [-1, 1e12, 0],
  ])('of %d in %d is %d, without the noise of floating point', (numerator, denominator, expected) =>
    expect(percentOf(numerator, denominator)).toBe(expected),
  );
});

describe('A judgement', () => {
  it('says on target exactly when the whole numbers say so', () => {
    fc.assert(
      fc.property(ratio, target, ({ numerator, denominator }, one) => {
        const { from: _from, ...rest } = one;
        const reading = { period: '2020-06', numerator, denominator, value: percentOf(numerator, denominator) };
        const { onTarget, gap } = judge('BILL_RECOVERY', [{ ...rest, from: '2020-01-01' }], reading);
        // Numerator and denominator are whole, the target is in hundredths of a per cent: no rounding on this side.
        const distance = BigInt(numerator) * 10_000n - BigInt(Math.round(one.value * 100)) * BigInt(denominator);
        const met = one.comparator === 'AT_LEAST' ? distance >= 0n : distance <= 0n;
        const finest = BigInt(denominator) / 10_000n;
        // Closer than the sixth decimal of a per cent, but not equal, is the same to us.
        fc.pre(distance === 0n || distance > finest || distance < -finest);
        expect(onTarget).toBe(met);
        expect(gap !== null && gap > 0).toBe(!met);
      }),
      trials('judgement', { test: 100, soak: 100_000 }),
    );
  });

  it('has nothing to say without a target', () =>
    expect(judge('LINE_LOSS', [], { period: '2020-06', numerator: 1, denominator: 2, value: 50 })).toStrictEqual({
      target: null,
      gap: null,
      onTarget: null,
      anomaly: null,
    }));

  it('never takes a negative line loss for a success', () => {
    fc.assert(
      fc.property(fc.array(target), whole, whole, (targets, loss, denominator) => {
        const numerator = -loss;
        const reading = { period: '2020-06', numerator, denominator, value: percentOf(numerator, denominator) };
        expect(judge('LINE_LOSS', targets, reading)).toMatchObject({
          anomaly: 'NEGATIVE_LINE_LOSS',
          onTarget: null,
          gap: null,
        });
      }),
      trials('judgement', { test: 100, soak: 100_000 }),
    );
  });
});

describe('The target of a month', () => {
  it('is the newest that begins no later than that month', () => {
    fc.assert(
      fc.property(fc.array(target), period, (targets, of) => {
        const begun = targets.filter(({ from }) => from.slice(0, 7) <= of);
        // The sort is stable: of two with the same day, the one set later comes last.
        const oldestFirst = begun.toSorted((one, other) =>
          one.from < other.from ? -1 : Number(one.from > other.from),
        );
        expect(targetFor(targets, of)).toBe(oldestFirst.at(-1));
      }),
      trials('judgement', { test: 100, soak: 100_000 }),
    );
  });
});

describe('The id of an indicator', () => {
  it('gives back its parts, whatever the station is called', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,20}$/),
        fc.constantFrom(...indicatorCode.options),
        (stationId, code) => expect(indicatorParts(indicatorIdOf(stationId, code))).toStrictEqual({ stationId, code }),
      ),
      trials('judgement', { test: 100, soak: 100_000 }),
    );
  });
});

import fc from 'fast-check';
import {
  INDICATOR_KINDS,
  endsAtHundred,
  formulaOf,
  indicatorCode,
  judge,
  riskDomain,
  valueOf,
  type IndicatorCode,
} from '@zhudian/facts';
import { indicatorDecider, knownUnit } from '@zhudian/integrity-performance';
import { specificationOf, stateAfter } from '../../support';
import { lossTargetSet } from '../../support/indicator.story';
import { luoboRegistered } from '../../support/organization.story';
import { trials } from '../../support/trials';

// covers: I15, I16, I17
const indicator = specificationOf(indicatorDecider);
const read = { unit: stateAfter(knownUnit, luoboRegistered) };
const KINDS = indicatorCode.options.map((code) => [code, INDICATOR_KINDS[code]] as const);
const targetOf = (code: IndicatorCode, value: number) => {
  const { comparator } = INDICATOR_KINDS[code];
  return { type: 'SetTarget', data: { ...lossTargetSet.data, code, value, comparator }, read } as const;
};

describe('The kinds of indicators', () => {
  it('reach every domain of integrity risk', () => {
    const reached = new Set(KINDS.flatMap(([, { domains }]) => domains));
    expect(riskDomain.options.filter((one) => !reached.has(one))).toStrictEqual([]);
    expect(KINDS.filter(([, { domains }]) => domains.length === 0)).toStrictEqual([]);
  });

  it.each([
    ['LINE_LOSS', '供电量减售电量÷供电量×100%', '(energy supplied less energy sold) ÷ (energy supplied) × 100%'],
    [
      'ARREARS_RECOVERY',
      '本年累计收回陈欠电费÷年初陈欠电费×100%',
      '(arrears collected this year) ÷ (arrears on 1 January) × 100%',
    ],
    [
      'REPAIR_ARRIVAL_RURAL',
      '农村抢修从报修到到达现场的总分钟数÷农村抢修件数',
      '(minutes from report to arrival at rural repairs) ÷ (rural repairs)',
    ],
    [
      'REPLY_RESIDENT',
      '居民客户供电方案回复所用工作日合计÷居民客户回复件数',
      '(working days for the reply to residents) ÷ (replies to residents)',
    ],
    ['SATISFACTION_SCORE', '评分合计÷有效评价数', '(sum of the scores) ÷ (valid answers)'],
  ] as const)('%s says how its value comes about', (code, zh, en) =>
    expect(formulaOf(INDICATOR_KINDS[code])).toStrictEqual([zh, en]),
  );

  it.each([
    ['BILL_RECOVERY', 998, 1000, 99.8],
    ['REPAIR_ARRIVAL_URBAN', 1_230, 40, 30.75],
    ['COMPLAINT_ANSWER', 10, 4, 2.5],
    ['SATISFACTION_SCORE', 869, 10, 86.9],
  ] as const)('%s is told in its unit', (code, numerator, denominator, value) =>
    expect(valueOf(code, numerator, denominator)).toBe(value),
  );

  it.each([
    ['LINE_LOSS', 'NEGATIVE_LINE_LOSS'],
    ['MANAGERIAL_LOSS', 'NEGATIVE_MANAGERIAL_LOSS'],
  ] as const)('%s below nothing is an anomaly', (code, anomaly) =>
    expect(judge(code, [], { period: '2016-02', numerator: -1, denominator: 100, value: -1 })).toMatchObject({
      anomaly,
      onTarget: null,
    }),
  );

  it('never call a success what is more than a hundred of a hundred', () => {
    const amounts = fc.tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 1_000_000 }));
    fc.assert(
      fc.property(fc.constantFrom(...indicatorCode.options), amounts, (code, [numerator, denominator]) => {
        const value = valueOf(code, numerator, denominator);
        const { comparator } = INDICATOR_KINDS[code];
        const target = { value: comparator === 'AT_LEAST' ? 0 : 1000, comparator, from: '2016-01-01', source: '' };
        const { anomaly, onTarget } = judge(code, [target], { period: '2016-02', numerator, denominator, value });
        const isTooMuch = endsAtHundred(INDICATOR_KINDS[code]) && value > 100;
        expect(anomaly).toBe(isTooMuch ? 'OVER_HUNDRED' : null);
        expect(isTooMuch && onTarget !== null).toBe(false);
      }),
      trials('judgement', { test: 200, soak: 100_000 }),
    );
  });
});

describe('A target', () => {
  it.each(KINDS)('of %s lies in its direction', (code, { comparator }) => {
    const expected = comparator;
    const wrong = comparator === 'AT_MOST' ? 'AT_LEAST' : 'AT_MOST';
    const set = targetOf(code, 1);
    indicator.given().when(set).then({ type: 'TargetSet', data: set.data });
    indicator
      .given()
      .when({ ...set, data: { ...set.data, comparator: wrong } })
      .thenRefused('COMPARATOR_UNFIT', { code, expected });
  });

  it.each(KINDS.filter(([, kind]) => endsAtHundred(kind)))('of %s is a hundred at most', (code) => {
    const whole = targetOf(code, 100);
    indicator.given().when(whole).then({ type: 'TargetSet', data: whole.data });
    indicator.given().when(targetOf(code, 100.01)).thenRefused('TARGET_OVER_HUNDRED', { code, value: 100.01 });
  });

  it.each([
    ['REPAIR_ARRIVAL_URBAN', 60],
    ['REPAIR_ARRIVAL_RURAL', 120],
    ['REPAIR_ARRIVAL_REMOTE', 240],
  ] as const)('of %s is no looser than the law: %d minutes', (code, bound) => {
    const lawful = targetOf(code, bound);
    indicator.given().when(lawful).then({ type: 'TargetSet', data: lawful.data });
    indicator
      .given()
      .when(targetOf(code, bound + 1))
      .thenRefused('TARGET_LOOSER_THAN_LAW', { code, value: bound + 1, bound });
  });
});

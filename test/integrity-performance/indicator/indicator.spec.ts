import { indicatorDecider, indicatorFold, knownUnit } from '@zhudian/integrity-performance';
import { actAs, specificationOf, stateAfter } from '../../support';
import {
  februaryAnomalous,
  februaryBreached,
  februaryRead,
  februaryReadNegative,
  januaryRead,
  lossTargetSet,
} from '../../support/indicator.story';
import { luoboRegistered, wumingRegistered } from '../../support/organization.story';

const indicator = specificationOf(indicatorDecider);
const read = { unit: stateAfter(knownUnit, luoboRegistered) };
const lineLoss = { stationId: 'luobo', code: 'LINE_LOSS' } as const;
const onFirstOfMarch = actAs('STATION', { on: '2016-03-01' });

const setTarget = { type: 'SetTarget', data: lossTargetSet.data, read } as const;
const link = { type: 'LinkToDomain', data: { ...lineLoss, domain: 'METERING' }, read } as const;
const reportFebruary = {
  type: 'ReportReading',
  data: { ...lineLoss, period: '2016-02', numerator: 91_000, denominator: 1_000_000 },
  act: onFirstOfMarch,
  read,
} as const;
const correctFebruary = (numerator: number) =>
  ({
    type: 'CorrectReading',
    data: { ...lineLoss, period: '2016-02', numerator, denominator: 1_000_000, reason: '抄表日期更正' },
    read: {},
  }) as const;
const februaryCorrected = (numerator: number, value: number) =>
  ({
    type: 'ReadingCorrected',
    data: { period: '2016-02', numerator, denominator: 1_000_000, value, reason: '抄表日期更正' },
  }) as const;
const cleared = { type: 'FindingCleared', data: { period: '2016-02' } } as const;

describe('A target', () => {
  it('is set for a station', () => indicator.given().when(setTarget).then(lossTargetSet));

  it.each([setTarget, link, reportFebruary])('belongs to a registered station: $type', (command) =>
    indicator
      .given()
      .when({ ...command, read: { unit: knownUnit.initial } })
      .thenRefused('STATION_UNKNOWN', { stationId: 'luobo' }),
  );

  it.each([setTarget, link, reportFebruary])('belongs to no other unit: $type', (command) =>
    indicator
      .given()
      .when({ ...command, read: { unit: stateAfter(knownUnit, wumingRegistered) } })
      .thenRefused('NOT_A_STATION', { stationId: 'luobo', type: 'COUNTY_ENTERPRISE' }),
  );

  it.each([
    ['LINE_LOSS', 'AT_LEAST', 'AT_MOST'],
    ['METER_READING_ERROR', 'AT_LEAST', 'AT_MOST'],
    ['BILL_RECOVERY', 'AT_MOST', 'AT_LEAST'],
    ['METER_READING', 'AT_MOST', 'AT_LEAST'],
    ['REPAIR_ON_TIME', 'AT_MOST', 'AT_LEAST'],
    ['SATISFACTION', 'AT_MOST', 'AT_LEAST'],
  ] as const)('for %s is not %s', (code, comparator, expected) =>
    indicator
      .given()
      .when({ ...setTarget, data: { ...setTarget.data, code, comparator } })
      .thenRefused('COMPARATOR_UNFIT', { code, expected }),
  );

  it('set late judges the months that it covers', () =>
    indicator.given(januaryRead, februaryRead).when(setTarget).then(lossTargetSet, februaryBreached));

  it('set late tells what it finds oldest month first', () => {
    const strict = { ...lossTargetSet, data: { ...lossTargetSet.data, value: 7 } };
    indicator
      .given(februaryRead, januaryRead)
      .when({ ...setTarget, data: strict.data })
      .then(
        strict,
        { type: 'BreachDetected', data: { period: '2016-01', gap: 0.5 } },
        { type: 'BreachDetected', data: { period: '2016-02', gap: 2.1 } },
      );
  });

  it('does not judge the months before it', () => {
    const fromMarch = { ...lossTargetSet, data: { ...lossTargetSet.data, from: '2016-03-01' } };
    indicator
      .given(januaryRead, februaryRead)
      .when({ ...setTarget, data: fromMarch.data })
      .then(fromMarch);
  });

  it('judges the month in which it begins', () => {
    const midFebruary = { ...lossTargetSet, data: { ...lossTargetSet.data, from: '2016-02-29' } };
    indicator
      .given(februaryRead)
      .when({ ...setTarget, data: midFebruary.data })
      .then(midFebruary, februaryBreached);
  });

  it('that is raised clears what it now allows, and says nothing about the rest', () => {
    const eased = { ...lossTargetSet, data: { ...lossTargetSet.data, value: 9.5, from: '2016-02-01' } };
    indicator
      .given(lossTargetSet, januaryRead, februaryRead, februaryBreached)
      .when({ ...setTarget, data: eased.data })
      .then(eased, cleared);
  });

  it('that is tightened widens the gap', () => {
    const tighter = { ...lossTargetSet, data: { ...lossTargetSet.data, value: 7.8 } };
    indicator
      .given(lossTargetSet, januaryRead, februaryRead, februaryBreached)
      .when({ ...setTarget, data: tighter.data })
      .then(tighter, { type: 'BreachDetected', data: { period: '2016-02', gap: 1.3 } });
  });

  it('set again changes nothing that was found', () =>
    indicator.given(lossTargetSet, februaryRead, februaryBreached).when(setTarget).then(lossTargetSet));
});

describe('A link to a domain', () => {
  it('is made', () =>
    indicator
      .given()
      .when(link)
      .then({ type: 'LinkedToDomain', data: { domain: 'METERING' } }));

  it('is made once for each domain', () => {
    const linked = { type: 'LinkedToDomain', data: { domain: 'METERING' } } as const;
    indicator.given(linked).when(link).then();
    indicator
      .given(linked)
      .when({ ...link, data: { ...link.data, domain: 'REPAIR' } })
      .then({ type: 'LinkedToDomain', data: { domain: 'REPAIR' } });
  });
});

describe('A reading', () => {
  it('is computed, and found to miss its target', () =>
    indicator.given(lossTargetSet, januaryRead).when(reportFebruary).then(februaryRead, februaryBreached));

  it('that meets its target is found to be nothing special', () => {
    const data = { period: '2016-02', numerator: 80_000, denominator: 1_000_000 };
    indicator
      .given(lossTargetSet)
      .when({ ...reportFebruary, data: { ...lineLoss, ...data } })
      .then({ type: 'ReadingReported', data: { ...data, value: 8 } });
  });

  it('without a target is kept without a judgement', () => indicator.given().when(reportFebruary).then(februaryRead));

  it('of a negative line loss is an anomaly, not a success', () =>
    indicator
      .given(lossTargetSet)
      .when({ ...reportFebruary, data: { ...reportFebruary.data, numerator: -12_000 } })
      .then(februaryReadNegative, februaryAnomalous));

  it('of a negative line loss is an anomaly without any target', () =>
    indicator
      .given()
      .when({ ...reportFebruary, data: { ...reportFebruary.data, numerator: -12_000 } })
      .then(februaryReadNegative, februaryAnomalous));

  it('of a month is taken once', () =>
    indicator
      .given(lossTargetSet, februaryRead, februaryBreached)
      .when(reportFebruary)
      .thenRefused('PERIOD_DUPLICATE', { period: '2016-02' }));

  it.each(['2016-02-01', '2016-02-29'])('waits until the month is over: %s', (on) =>
    indicator
      .given()
      .when({ ...reportFebruary, act: { on } })
      .thenRefused('PERIOD_OPEN', { period: '2016-02', earliest: '2016-03-01' }),
  );

  it.each([0, -1, 1e-320])('needs something to be a part of: %s', (denominator) =>
    indicator
      .given()
      .when({ ...reportFebruary, data: { ...reportFebruary.data, numerator: -1, denominator } })
      .thenRefused('BAD_DENOMINATOR', { denominator }),
  );

  it('of more than the whole is an anomaly, not a success', () => {
    const data = { period: '2016-02', numerator: 1_002_000, denominator: 1_000_000 };
    const recovery = { stationId: 'luobo', code: 'BILL_RECOVERY' } as const;
    indicator
      .given({ ...lossTargetSet, data: { ...lossTargetSet.data, ...recovery, value: 99.8, comparator: 'AT_LEAST' } })
      .when({ ...reportFebruary, data: { ...recovery, ...data } })
      .then(
        { type: 'ReadingReported', data: { ...data, value: 100.2 } },
        { type: 'AnomalyDetected', data: { period: '2016-02', anomaly: 'OVER_HUNDRED' } },
      );
  });

  it('other than a line loss is never negative', () =>
    indicator
      .given()
      .when({
        ...reportFebruary,
        data: { ...reportFebruary.data, code: 'BILL_RECOVERY', numerator: -1, denominator: 100 },
      })
      .thenRefused('BAD_NUMERATOR', { code: 'BILL_RECOVERY', numerator: -1 }));

  it('may be all or nothing of the whole', () => {
    const recovery = { ...reportFebruary.data, code: 'BILL_RECOVERY', denominator: 100 } as const;
    const of = (numerator: number) => indicator.given().when({ ...reportFebruary, data: { ...recovery, numerator } });
    of(100).then({
      type: 'ReadingReported',
      data: { period: '2016-02', numerator: 100, denominator: 100, value: 100 },
    });
    of(0).then({ type: 'ReadingReported', data: { period: '2016-02', numerator: 0, denominator: 100, value: 0 } });
  });
});

describe('A correction', () => {
  const past = [lossTargetSet, februaryRead, februaryBreached] as const;

  it('that meets the target clears the breach', () =>
    indicator
      .given(...past)
      .when(correctFebruary(70_000))
      .then(februaryCorrected(70_000, 7), cleared));

  it('that misses by less tells the new gap', () =>
    indicator
      .given(...past)
      .when(correctFebruary(85_000))
      .then(februaryCorrected(85_000, 8.5), { type: 'BreachDetected', data: { period: '2016-02', gap: 0.5 } }));

  it('into the negative turns the breach into an anomaly', () =>
    indicator
      .given(...past)
      .when(correctFebruary(-12_000))
      .then(februaryCorrected(-12_000, -1.2), februaryAnomalous));

  it('of an anomaly that stays one finds nothing new', () =>
    indicator
      .given(lossTargetSet, februaryReadNegative, februaryAnomalous)
      .when(correctFebruary(-13_000))
      .then(februaryCorrected(-13_000, -1.3)));

  it('corrects what was reported', () =>
    indicator
      .given(lossTargetSet)
      .when(correctFebruary(70_000))
      .thenRefused('PERIOD_NOT_REPORTED', { period: '2016-02' }));

  it('changes something', () =>
    indicator
      .given(...past)
      .when(correctFebruary(91_000))
      .thenRefused('CORRECTION_CHANGES_NOTHING', { period: '2016-02' }));

  it('may change the whole alone', () =>
    indicator
      .given(februaryRead)
      .when({ ...correctFebruary(91_000), data: { ...correctFebruary(91_000).data, denominator: 910_000 } })
      .then({
        type: 'ReadingCorrected',
        data: { period: '2016-02', numerator: 91_000, denominator: 910_000, value: 10, reason: '抄表日期更正' },
      }));

  it('is a part and a whole like any reading', () =>
    indicator
      .given(...past)
      .when({ ...correctFebruary(1), data: { ...correctFebruary(1).data, denominator: 0 } })
      .thenRefused('BAD_DENOMINATOR', { denominator: 0 }));

  it('can be corrected again, and compares with the newest', () =>
    indicator
      .given(...past, februaryCorrected(70_000, 7), cleared)
      .when(correctFebruary(91_000))
      .then(februaryCorrected(91_000, 9.1), februaryBreached));
});

describe('What is found on a month', () => {
  it('is read off targets and readings, so the findings change no state', () =>
    expect(stateAfter(indicatorFold, februaryBreached, februaryAnomalous, cleared)).toStrictEqual(
      indicatorFold.initial,
    ));
});

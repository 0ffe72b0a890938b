import { indicators } from '@zhudian/projections';
import { februaryRead, februaryReadNegative, januaryRead, lossTargetSet } from '../support/indicator.story';
import { readModelOf } from '../support/read-model-of';

const lineLoss = <Fact extends object>(fact: Fact) => ({ ...fact, stream: 'Indicator-luobo.LINE_LOSS' });
const target = { value: 8, comparator: 'AT_MOST', from: '2016-01-01', source: '南供市场〔2015〕30号' } as const;
const unread = {
  id: 'luobo.LINE_LOSS',
  stationId: 'luobo',
  code: 'LINE_LOSS',
  domains: [],
  targets: [],
  readings: [],
  target: null,
  comparator: null,
  targetFrom: null,
  period: null,
  numerator: null,
  denominator: null,
  value: null,
  gap: null,
  onTarget: null,
  anomaly: null,
  weak: false,
  breachOn: null,
} as const;
const targeted = { ...unread, targets: [target], target: 8, comparator: 'AT_MOST', targetFrom: '2016-01-01' } as const;
const judged = { target: 8, comparator: 'AT_MOST', anomaly: null } as const;
const unfound = { correction: null, findingEventId: null, findingEventIds: [] } as const;
const january = { ...januaryRead.data, corrected: false, ...unfound, ...judged, gap: -0.5, onTarget: true } as const;
const february = { ...februaryRead.data, corrected: false, ...unfound, ...judged, gap: 1.1, onTarget: false } as const;

describe('An indicator', () => {
  it('shows its target before any reading', () =>
    readModelOf(indicators).given(lineLoss(lossTargetSet)).then(targeted));

  it('shows the newest reading against its target, and all before it', () =>
    readModelOf(indicators)
      .given(lineLoss(lossTargetSet), lineLoss(januaryRead), lineLoss(februaryRead))
      .then({
        ...targeted,
        ...februaryRead.data,
        gap: 1.1,
        onTarget: false,
        weak: true,
        readings: [january, february],
      }));

  it('puts a late reading where it belongs', () =>
    readModelOf(indicators)
      .given(lineLoss(lossTargetSet), lineLoss(februaryRead), lineLoss(januaryRead))
      .then({
        ...targeted,
        ...februaryRead.data,
        gap: 1.1,
        onTarget: false,
        weak: true,
        readings: [january, february],
      }));

  it('is not judged without a target', () =>
    readModelOf(indicators)
      .given(lineLoss(januaryRead))
      .then({
        ...unread,
        ...januaryRead.data,
        readings: [{ ...january, target: null, comparator: null, gap: null, onTarget: null }],
      }));

  it('is judged anew by a target that is set late', () =>
    readModelOf(indicators)
      .given(lineLoss(februaryRead), lineLoss(lossTargetSet))
      .then({ ...targeted, ...februaryRead.data, gap: 1.1, onTarget: false, weak: true, readings: [february] }));

  it('shows the target of the month that was read, not one that begins later', () => {
    const later = { value: 6, comparator: 'AT_MOST', from: '2016-03-01', source: '新目标' } as const;
    readModelOf(indicators)
      .given(
        lineLoss(lossTargetSet),
        lineLoss(februaryRead),
        lineLoss({ type: 'TargetSet', data: { ...later, stationId: 'luobo', code: 'LINE_LOSS' } }),
      )
      .then({
        ...targeted,
        ...februaryRead.data,
        targets: [target, later],
        gap: 1.1,
        onTarget: false,
        weak: true,
        readings: [february],
      });
  });

  it('flags a negative line loss and calls it no success', () =>
    readModelOf(indicators)
      .given(lineLoss(lossTargetSet), lineLoss(februaryReadNegative))
      .then({
        ...targeted,
        ...februaryReadNegative.data,
        anomaly: 'NEGATIVE_LINE_LOSS',
        weak: true,
        readings: [
          {
            ...februaryReadNegative.data,
            corrected: false,
            ...unfound,
            ...judged,
            gap: null,
            onTarget: null,
            anomaly: 'NEGATIVE_LINE_LOSS',
          },
        ],
      }));

  it('shows a correction in place of what it corrects', () => {
    const data = { period: '2016-01', numerator: 70_000, denominator: 1_000_000, value: 7 };
    readModelOf(indicators)
      .given(
        lineLoss(lossTargetSet),
        lineLoss(januaryRead),
        lineLoss({ type: 'ReadingCorrected', data: { ...data, reason: '更正' } }),
      )
      .then({
        ...targeted,
        ...data,
        gap: -1,
        onTarget: true,
        readings: [{ ...data, corrected: true, ...unfound, correction: '更正', ...judged, gap: -1, onTarget: true }],
      });
  });

  it('names the fact that found a breach, until it is cleared', () => {
    const breach = lineLoss({ type: 'BreachDetected', data: { period: '2016-02', gap: 1.1 }, id: 'the-breach' });
    const row = { ...targeted, ...februaryRead.data, gap: 1.1, onTarget: false, weak: true };
    readModelOf(indicators)
      .given(lineLoss(lossTargetSet), lineLoss(februaryRead), breach)
      .then({
        ...row,
        breachOn: '2031-01-01',
        readings: [{ ...february, findingEventId: 'the-breach', findingEventIds: ['the-breach'] }],
      });
    readModelOf(indicators)
      .given(
        lineLoss(lossTargetSet),
        lineLoss(februaryRead),
        breach,
        lineLoss({ type: 'FindingCleared', data: { period: '2016-02' } }),
      )
      .then({ ...row, readings: [{ ...february, findingEventIds: ['the-breach'] }] });
  });

  it('shows the domains that it is linked to', () =>
    readModelOf(indicators)
      .given(
        lineLoss({ type: 'LinkedToDomain', data: { domain: 'METERING' } }),
        lineLoss({ type: 'LinkedToDomain', data: { domain: 'REPAIR' } }),
      )
      .then({ ...unread, domains: ['METERING', 'REPAIR'] }));
});

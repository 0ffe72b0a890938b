import { valueOf, type IndicatorEvent } from '@zhudian/facts';
import { defineAggregate, refuse, together, type Decider, type Rule } from '@zhudian/framework';
import { unlessOver } from '@zhudian/programme';
import type { KnownUnit } from '../station/station.state';
import { unlessRatio, unlessTarget } from './amounts';
import { withFindings } from './findings';
import { indicatorCommands, type IndicatorCommand } from './indicator.commands';
import { indicatorRefusals, type IndicatorRefusal } from './indicator.refusals';
import { indicatorFold, type Indicator } from './indicator.state';
import { managerialLoss, unlessDerived, unlessSameSupply } from './losses';

type IndicatorDecider = Decider<IndicatorCommand, Indicator, IndicatorEvent, IndicatorRefusal>;

const unlessStation = ({ type }: KnownUnit, stationId: string) => {
  if (type === undefined) return refuse('STATION_UNKNOWN', { stationId });
  return type === 'STATION' ? undefined : refuse('NOT_A_STATION', { stationId, type });
};

const setTarget: Rule<IndicatorDecider, 'SetTarget'> = (indicator, { data, read: { unit } }) =>
  together(unlessStation(unit, data.stationId), unlessTarget(data)) ??
  withFindings(data.code, indicator, { type: 'TargetSet', data });

const linkToDomain: Rule<IndicatorDecider, 'LinkToDomain'> = (
  { domains },
  { data: { stationId, domain }, read: { unit } },
) => unlessStation(unit, stationId) ?? (domains.includes(domain) ? [] : [{ type: 'LinkedToDomain', data: { domain } }]);

/** What the managerial loss is corrected by when a part of it is told anew. */
const TOLD_ANEW = '统计线损、理论线损重新报送。';

const reportReading: Rule<IndicatorDecider, 'ReportReading'> = (indicator, { data, act, read }) => {
  const { code, period, numerator, denominator } = data;
  const no =
    unlessStation(read.unit, data.stationId) ??
    unlessDerived(code) ??
    together(
      unlessOver(period, act.on),
      indicator.readings[period] ? refuse('PERIOD_DUPLICATE', { period }) : undefined,
      unlessRatio(data),
      unlessSameSupply(data, read),
    );
  if (no) return no;
  const reading = { period, numerator, denominator, value: valueOf(code, numerator, denominator) };
  return [
    ...withFindings(code, indicator, { type: 'ReadingReported', data: reading }),
    ...managerialLoss(data, read, TOLD_ANEW),
  ];
};

const correctReading: Rule<IndicatorDecider, 'CorrectReading'> = (indicator, { data, read }) => {
  const { code, period, numerator, denominator, reason } = data;
  const derived = unlessDerived(code);
  if (derived) return derived;
  const earlier = indicator.readings[period];
  if (!earlier) return refuse('PERIOD_NOT_REPORTED', { period });
  if (earlier.numerator === numerator && earlier.denominator === denominator)
    return refuse('CORRECTION_CHANGES_NOTHING', { period });
  const no = together(unlessRatio(data), unlessSameSupply(data, read, 'BOTH'));
  if (no) return no;
  const reading = { period, numerator, denominator, value: valueOf(code, numerator, denominator), reason };
  return [
    ...withFindings(code, indicator, { type: 'ReadingCorrected', data: reading }),
    ...managerialLoss(data, read, reason),
  ];
};

export const indicatorDecider: IndicatorDecider = {
  ...indicatorFold,
  decide: {
    SetTarget: setTarget,
    LinkToDomain: linkToDomain,
    ReportReading: reportReading,
    CorrectReading: correctReading,
  },
};

export const indicator = defineAggregate({
  decider: indicatorDecider,
  commands: indicatorCommands,
  refusals: indicatorRefusals,
});

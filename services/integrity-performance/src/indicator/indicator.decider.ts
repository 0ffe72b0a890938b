import { percentOf, type IndicatorCode, type IndicatorEvent, type IndicatorTarget } from '@zhudian/facts';
import { defineAggregate, refuse, type Decider, type Rule } from '@zhudian/framework';
import { unlessOver } from '@zhudian/programme';
import type { KnownUnit } from '../station/station.state';
import { unlessRatio } from './amounts';
import { withFindings } from './findings';
import { indicatorCommands, type IndicatorCommand } from './indicator.commands';
import { indicatorRefusals, type IndicatorRefusal } from './indicator.refusals';
import { indicatorFold, type Indicator } from './indicator.state';

type IndicatorDecider = Decider<IndicatorCommand, Indicator, IndicatorEvent, IndicatorRefusal>;

const unlessStation = ({ type }: KnownUnit, stationId: string) => {
  if (type === undefined) return refuse('STATION_UNKNOWN', { stationId });
  return type === 'STATION' ? undefined : refuse('NOT_A_STATION', { stationId, type });
};

const directionOf: Readonly<Record<IndicatorCode, IndicatorTarget['comparator']>> = {
  LINE_LOSS: 'AT_MOST',
  BILL_RECOVERY: 'AT_LEAST',
  METER_READING: 'AT_LEAST',
  METER_READING_ERROR: 'AT_MOST',
  REPAIR_ON_TIME: 'AT_LEAST',
  SATISFACTION: 'AT_LEAST',
};

const setTarget: Rule<IndicatorDecider, 'SetTarget'> = (indicator, { data, read: { unit } }) => {
  const no = unlessStation(unit, data.stationId);
  if (no) return no;
  const expected = directionOf[data.code];
  if (data.comparator !== expected) return refuse('COMPARATOR_UNFIT', { code: data.code, expected });
  return withFindings(data.code, indicator, { type: 'TargetSet', data });
};

const linkToDomain: Rule<IndicatorDecider, 'LinkToDomain'> = (
  { domains },
  { data: { stationId, domain }, read: { unit } },
) => unlessStation(unit, stationId) ?? (domains.includes(domain) ? [] : [{ type: 'LinkedToDomain', data: { domain } }]);

const reportReading: Rule<IndicatorDecider, 'ReportReading'> = (indicator, { data, act, read: { unit } }) => {
  const no = unlessStation(unit, data.stationId);
  if (no) return no;
  const { code, period, numerator, denominator } = data;
  const open = unlessOver(period, act.on);
  if (open) return open;
  if (indicator.readings[period]) return refuse('PERIOD_DUPLICATE', { period });
  const value = percentOf(numerator, denominator);
  return (
    unlessRatio(data) ??
    withFindings(code, indicator, { type: 'ReadingReported', data: { period, numerator, denominator, value } })
  );
};

const correctReading: Rule<IndicatorDecider, 'CorrectReading'> = (indicator, { data }) => {
  const { code, period, numerator, denominator, reason } = data;
  const earlier = indicator.readings[period];
  if (!earlier) return refuse('PERIOD_NOT_REPORTED', { period });
  if (earlier.numerator === numerator && earlier.denominator === denominator)
    return refuse('CORRECTION_CHANGES_NOTHING', { period });
  const value = percentOf(numerator, denominator);
  return (
    unlessRatio(data) ??
    withFindings(code, indicator, { type: 'ReadingCorrected', data: { period, numerator, denominator, value, reason } })
  );
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

import { judge, type IndicatorCode, type IndicatorEvent, type OfType } from '@zhudian/facts';
import { foldOf } from '@zhudian/framework';
import { indicatorFold, type Indicator } from './indicator.state';

type Finding = OfType<IndicatorEvent, 'BreachDetected'> | OfType<IndicatorEvent, 'AnomalyDetected'>;

/** A fact with all that it changes in what is found on the months, oldest month first. */
export const withFindings = (
  code: IndicatorCode,
  before: Indicator,
  fact: IndicatorEvent,
): readonly IndicatorEvent[] => {
  const after = foldOf(indicatorFold, [fact], before);
  const months = Object.keys(after.readings).toSorted();
  return [
    fact,
    ...months.flatMap((period) => change(period, findingOn(code, before, period), findingOn(code, after, period))),
  ];
};

const findingOn = (code: IndicatorCode, { targets, readings }: Indicator, period: string): Finding | undefined => {
  const reading = readings[period];
  if (!reading) return undefined;
  const { anomaly, gap, onTarget } = judge(code, targets, reading);
  if (anomaly) return { type: 'AnomalyDetected', data: { period, anomaly } };
  return onTarget === false && gap !== null ? { type: 'BreachDetected', data: { period, gap } } : undefined;
};

const change = (period: string, before: Finding | undefined, after: Finding | undefined): readonly IndicatorEvent[] => {
  if (after) return isSame(before, after) ? [] : [after];
  return before ? [{ type: 'FindingCleared', data: { period } }] : [];
};

const isSame = (before: Finding | undefined, after: Finding): boolean =>
  before?.type === 'BreachDetected' && after.type === 'BreachDetected'
    ? before.data.gap === after.data.gap
    : before?.type === after.type;

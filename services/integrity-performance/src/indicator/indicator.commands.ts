import { z } from 'zod';
import { indicatorCode, indicatorEvents, indicatorIdOf, type IndicatorCode, ref } from '@zhudian/facts';
import { stateOf, type CommandOf } from '@zhudian/framework';
import { command } from '@zhudian/programme';
import { knownUnit } from '../station/station.state';
import type { Indicator } from './indicator.state';
import { lossesOf } from './losses';

const indicator = command<Indicator>();
const { TargetSet, LinkedToDomain, ReadingReported, ReadingCorrected } = indicatorEvents.schemas;
const ofIndicator = { stationId: ref('Station'), code: indicatorCode };
interface OfIndicator {
  readonly stationId: string;
  readonly code: IndicatorCode;
}
const amount = z.number().min(-1e12).max(1e12);
const amounts = {
  numerator: amount.meta({
    description: 'The part; for line loss, supplied less sold. 分子；线损为供电量减售电量。',
  }),
  denominator: amount.meta({ description: 'The whole; for line loss, supplied. 分母；线损为供电量。' }),
};
const atStation = {
  of: ({ stationId, code }: OfIndicator) => indicatorIdOf(stationId, code),
  scope: ({ stationId }: OfIndicator) => stationId,
  reads: ({ stationId }: OfIndicator) => ({ unit: stateOf(knownUnit, stationId) }),
};
/** With the other part of a line loss: both make the managerial loss. */
const withLosses = {
  ...atStation,
  reads: ({ stationId, code }: OfIndicator) => ({ unit: stateOf(knownUnit, stationId), ...lossesOf(stationId, code) }),
};

export const indicatorCommands = {
  SetTarget: indicator({
    items: ['I15', 'I16', 'I17'],
    emits: ['TargetSet', 'BreachDetected', 'AnomalyDetected', 'FindingCleared'],
    about: {
      zh: '设定指标目标（按该指标的计量单位），自某月起生效。',
      en: 'Set the target of an indicator, in its unit, from a month on.',
    },
    roles: ['BUSINESS_MANAGEMENT', 'RURAL_POWER', 'COUNTY_ENTERPRISE'],
    input: TargetSet,
    ...atStation,
  }),
  LinkToDomain: indicator({
    items: ['I15'],
    emits: ['LinkedToDomain'],
    about: { zh: '将指标关联到廉洁风险领域。', en: 'Link an indicator to a domain of integrity risk.' },
    roles: ['DISCIPLINE', 'BUSINESS_MANAGEMENT', 'RURAL_POWER', 'COUNTY_ENTERPRISE'],
    input: LinkedToDomain.extend(ofIndicator),
    ...atStation,
  }),
  ReportReading: indicator({
    items: ['I16', 'I17'],
    emits: ['ReadingReported', 'BreachDetected', 'AnomalyDetected'],
    about: {
      zh: '报送某月指标数据；数值、管理线损由系统计算。',
      en: 'Report the reading of a month; the value, and the managerial loss, are computed.',
    },
    roles: ['STATION', 'COUNTY_ENTERPRISE', 'BUSINESS_MANAGEMENT', 'RURAL_POWER'],
    input: ReadingReported.omit({ value: true }).extend({ ...ofIndicator, ...amounts }),
    ...withLosses,
  }),
  CorrectReading: indicator({
    items: ['I16', 'I17'],
    emits: ['ReadingCorrected', 'BreachDetected', 'AnomalyDetected', 'FindingCleared'],
    about: { zh: '更正某月指标数据，并说明原因。', en: 'Correct the reading of a month and say why.' },
    roles: ['STATION', 'COUNTY_ENTERPRISE', 'BUSINESS_MANAGEMENT', 'RURAL_POWER'],
    input: ReadingCorrected.omit({ value: true }).extend({ ...ofIndicator, ...amounts }),
    of: atStation.of,
    scope: atStation.scope,
    reads: ({ stationId, code }) => lossesOf(stationId, code),
  }),
};
export type IndicatorCommand = CommandOf<typeof indicatorCommands>;

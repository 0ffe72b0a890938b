import { z } from 'zod';
import { indicatorCode, indicatorEvents, indicatorIdOf, type IndicatorCode, ref } from '@zhudian/facts';
import { stateOf, type CommandOf } from '@zhudian/framework';
import { command } from '@zhudian/programme';
import { knownUnit } from '../station/station.state';
import type { Indicator } from './indicator.state';

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

export const indicatorCommands = {
  SetTarget: indicator({
    emits: ['TargetSet', 'BreachDetected', 'AnomalyDetected', 'FindingCleared'],
    about: {
      zh: '设定指标目标（百分数），自某月起生效。',
      en: 'Set the target of an indicator, in per cent, from a month on.',
    },
    roles: ['BUSINESS_MANAGEMENT', 'RURAL_POWER', 'COUNTY_ENTERPRISE'],
    input: TargetSet,
    ...atStation,
  }),
  LinkToDomain: indicator({
    emits: ['LinkedToDomain'],
    about: { zh: '将指标关联到廉洁风险领域。', en: 'Link an indicator to a domain of integrity risk.' },
    roles: ['DISCIPLINE', 'BUSINESS_MANAGEMENT', 'RURAL_POWER', 'COUNTY_ENTERPRISE'],
    input: LinkedToDomain.extend(ofIndicator),
    ...atStation,
  }),
  ReportReading: indicator({
    emits: ['ReadingReported', 'BreachDetected', 'AnomalyDetected'],
    about: { zh: '报送某月指标数据；数值由系统计算。', en: 'Report the reading of a month; the value is computed.' },
    roles: ['STATION', 'COUNTY_ENTERPRISE', 'BUSINESS_MANAGEMENT', 'RURAL_POWER'],
    input: ReadingReported.omit({ value: true }).extend({ ...ofIndicator, ...amounts }),
    ...atStation,
  }),
  CorrectReading: indicator({
    emits: ['ReadingCorrected', 'BreachDetected', 'AnomalyDetected', 'FindingCleared'],
    about: { zh: '更正某月指标数据，并说明原因。', en: 'Correct the reading of a month and say why.' },
    roles: ['STATION', 'COUNTY_ENTERPRISE', 'BUSINESS_MANAGEMENT', 'RURAL_POWER'],
    input: ReadingCorrected.omit({ value: true }).extend({ ...ofIndicator, ...amounts }),
    of: atStation.of,
    scope: atStation.scope,
  }),
};
export type IndicatorCommand = CommandOf<typeof indicatorCommands>;

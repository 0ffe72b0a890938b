import { z } from 'zod';
import {
  day,
  diagnosis,
  enterpriseFinding,
  enumOf,
  id,
  need,
  selectionCriterion,
  selectionRoundEvents,
  text,
  title,
} from '@zhudian/facts';
import { internal, type RowOf, type ViewOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { decision, decisionOf } from '../shared/decision';
import { roundAccess } from './access-of-selection';

export const roundPhase = enumOf('RoundPhase', {
  ANALYSIS: ['分析诊断', 'analysis'],
  TARGETS: ['拟派驻供电所已确定', 'targets fixed'],
  CLOSED: ['已结束', 'closed'],
});
export const stationNeed = need.meta({
  id: 'StationNeed',
  description: 'What a station needs; priority 1 nice to have to 3 urgent. 供电所的需求。',
});
export const stationDiagnosis = diagnosis
  .extend({ needs: z.array(stationNeed), decision })
  .meta({ id: 'Diagnosis', description: 'The diagnosis of one station. 供电所诊断。' });
export const enterpriseAnalysis = enterpriseFinding
  .extend({ countyEnterpriseId: internal(id), stationIds: internal(enterpriseFinding.shape.stationIds), decision })
  .meta({
    id: 'EnterpriseAnalysis',
    description: 'What was found of one county enterprise. 对一家县级供电企业的分析。',
  });
export const roundCriterion = selectionCriterion
  .extend({ required: z.boolean().describe('Required, or advisory. 必备条件或优先条件。') })
  .meta({
    id: 'SelectionCriterion',
    description: 'What a round looks for. 选派条件。',
  });
const criteriaVersion = z
  .object({ version: z.int(), criteria: z.array(roundCriterion), decision })
  .meta({ id: 'CriteriaVersion', description: 'The criteria of a round as published once. 一版选派条件。' });
export type EnterpriseAnalysisView = ViewOf<typeof enterpriseAnalysis>;

const columns = {
  bureauId: internal(id),
  title,
  year: z.int(),
  phase: roundPhase,
  applyBy: day,
  termMonths: z.int(),
  noticeMinWorkingDays: z.int(),
  calendarVersion: z.string(),
  criteria: z.array(text).describe('What the round looks for. 选派条件。'),
  criteriaVersions: z
    .array(criteriaVersion)
    .describe('Every version that was published, oldest first; reviews judge by the newest. 历次公布的选派条件。'),
  poolOrgUnits: internal(z.array(id)),
  countyEnterprises: internal(z.array(id)),
  analyses: z.array(enterpriseAnalysis).describe('Enterprise by enterprise. 逐一分析县级供电企业。'),
  diagnoses: z.array(stationDiagnosis),
  targetStations: internal(z.array(id)),
  rationale: text.nullable().describe('Why these stations are the targets. 确定拟派驻供电所的理由。'),
  filled: internal(z.array(id)),
  unfilled: internal(z.array(id)),
  opened: decision.describe('Who opened it. 发布。'),
  targetsFixed: decision.nullable().describe('Who fixed the targets. 确定拟派驻供电所。'),
  closed: decision.nullable().describe('Who closed it. 结束。'),
};
type Row = RowOf<typeof columns>;

const replacing = <T>(list: readonly T[], item: T, key: (item: T) => string): readonly T[] => [
  ...list.filter((one) => key(one) !== key(item)),
  item,
];

/** Selection rounds with what has been analysed, diagnosed and fixed. */
export const rounds = defineReadModel({
  name: 'selection_round',
  version: 4,
  context: 'personnel',
  access: roundAccess,
  columns,
  indexes: [['year'], ['phase', 'year'], ['bureauId', 'year'], ['applyBy']],
  on: on<Row>()(selectionRoundEvents, {
    RoundOpened: (_, fact) => ({
      ...fact.data,
      id: fact.stream.slice('SelectionRound-'.length),
      phase: 'ANALYSIS',
      criteriaVersions: [],
      analyses: [],
      diagnoses: [],
      targetStations: [],
      rationale: null,
      filled: [],
      unfilled: [],
      opened: decisionOf(fact),
      targetsFixed: null,
      closed: null,
    }),
    RoundCriteriaPublished: (row, fact) =>
      row && {
        ...row,
        criteriaVersions: [...row.criteriaVersions, { ...fact.data, decision: decisionOf(fact) }],
      },
    EnterpriseAnalysed: (row, fact) =>
      row && {
        ...row,
        analyses: replacing(
          row.analyses,
          { ...fact.data, decision: decisionOf(fact) },
          (one) => one.countyEnterpriseId,
        ),
      },
    StationDiagnosed: (row, fact) =>
      row && {
        ...row,
        diagnoses: replacing(row.diagnoses, { ...fact.data, decision: decisionOf(fact) }, (one) => one.stationId),
      },
    TargetStationsFixed: (row, fact) =>
      row && {
        ...row,
        phase: 'TARGETS',
        targetStations: fact.data.stationIds,
        rationale: fact.data.rationale,
        targetsFixed: decisionOf(fact),
      },
    RoundClosed: (row, fact) => row && { ...row, ...fact.data, phase: 'CLOSED', closed: decisionOf(fact) },
  }),
});
export type RoundRow = Row;

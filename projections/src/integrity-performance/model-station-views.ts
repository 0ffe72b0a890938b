import { z } from 'zod';
import {
  criterionState,
  day,
  id,
  indicatorCode,
  modelStationCriterion,
  modelStationGround,
  month,
  prose,
  stateOfCount,
  type ModelStationCount,
} from '@zhudian/facts';
import { internal, type ViewOf } from '../declaring/columns';
import { decision } from '../shared/decision';

const count = z.int().min(0);

export const modelStationJudged = z
  .object({
    criterion: modelStationCriterion.describe('What is asked. 创建标准。'),
    state: criterionState,
    met: count.describe('Of how much it is so. 达到数。'),
    owed: count.describe('Of how much it is asked. 应达到数。'),
    unjudged: count.describe('Of how much nobody can tell. 暂无依据数。'),
  })
  .meta({
    id: 'ModelStationJudged',
    description: 'One criterion of a model station as it was counted from facts. 一项创建标准的计算结果。',
  });
export type ModelStationJudgedView = ViewOf<typeof modelStationJudged>;

export const judgedCount = (one: ModelStationCount): ModelStationJudgedView => ({ ...one, state: stateOfCount(one) });

const judged = {
  criteria: z.array(modelStationJudged).describe('Counted from facts. 各项标准。'),
  judgedAt: z.string().describe('The position whose facts were counted. 计算所依据的位置。'),
};

export const modelStationScore = z
  .object({ ...judged, opinion: prose.describe('What the review found. 评审意见。'), decision })
  .meta({ id: 'ModelStationScore', description: 'A review of an application. 评审。' });

export const modelStationApplication = z
  .object({
    statement: prose.describe('Why the station applies. 申请说明。'),
    decision,
    scored: modelStationScore.nullable().describe('The last review; null until there is one. 最近一次评审。'),
  })
  .meta({ id: 'ModelStationApplication', description: 'An application that is not decided. 未办结的申请。' });

export const modelStationAward = z
  .object({ ...judged, until: day.describe('The last day on which the title is valid. 有效期至。'), decision })
  .meta({ id: 'ModelStationAward', description: 'An award of the title. 命名。' });

export const modelStationRevocation = z
  .object({
    ground: modelStationGround,
    riskPointId: internal(id.nullable()),
    code: indicatorCode.nullable().describe('The indicator that was breached. 未达标的指标。'),
    period: month.nullable().describe('The month of the breach. 未达标的月份。'),
    reason: prose.nullable().describe('Why it was decided. 撤销理由。'),
    criterion: modelStationCriterion.nullable().describe('The criterion that failed. 未达到的标准。'),
    failingSince: day.nullable().describe('Since when the criterion had failed. 未达到标准之日。'),
    mendBy: day.nullable().describe('By when it was to be met again. 恢复期限。'),
    noticeBy: day.describe('By when the station answers the notice. 签收期限。'),
    response: prose.nullable().describe('What the station answered. 整改打算。'),
    received: decision.nullable().describe('Who answered for the station. 签收。'),
    decision,
  })
  .meta({ id: 'ModelStationRevocation', description: 'A revocation of the title, and its notice. 撤销命名及通知。' });
export type ModelStationRevocationView = ViewOf<typeof modelStationRevocation>;

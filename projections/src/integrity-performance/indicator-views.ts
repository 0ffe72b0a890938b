import { z } from 'zod';
import {
  comparator,
  id,
  indicatorAnomaly,
  indicatorEvents,
  indicatorReading,
  indicatorTarget,
  month,
} from '@zhudian/facts';
import type { ViewOf } from '../declaring/columns';
import { decision } from '../shared/decision';

export const judgement = {
  gap: z.number().nullable().describe('What is missing to the target, in its unit; 0 or less when met. 与目标差距。'),
  onTarget: z.boolean().nullable().describe('Null without a target, or for an anomaly. 是否达标。'),
  anomaly: indicatorAnomaly.nullable().describe('Why it cannot be true as it stands. 异常。'),
};

const { ReadingCorrected } = indicatorEvents.schemas;

/** A month's reading as it is judged by the target of that month. */
export const readingView = z
  .object({
    ...indicatorReading.shape,
    period: month.describe('The month, YYYY-MM. 月份。'),
    value: z.number().describe('Computed, in the unit of the indicator. 由系统按计量单位计算。'),
    target: z.number().nullable().describe('In the unit of the indicator. 目标。'),
    comparator: comparator.nullable(),
    ...judgement,
    corrected: z.boolean().describe('Corrected since it was reported. 已更正。'),
    correction: ReadingCorrected.shape.reason.nullable().describe('Why it was corrected last. 最近一次更正的理由。'),
    decision: decision.describe('Who reported or corrected it last. 报送或更正。'),
    findingEventId: id
      .nullable()
      .describe(
        'The fact that found a breach or an anomaly: a clue cites it. 认定未达标或异常的事实编号，线索可引用。',
      ),
    findingEventIds: z
      .array(id)
      .describe(
        'All that was found of the month, oldest first: a clue may cite one that a correction replaced. 该月历次认定未达标或异常的事实编号，数据更正前的线索引用其一。',
      ),
  })
  .meta({
    id: 'IndicatorReading',
    description: 'The reading of one month against the target of that month. 月度指标数据。',
  });
export type ReadingView = ViewOf<typeof readingView>;
export type ReportedReading = Omit<ReadingView, 'target' | 'comparator' | keyof typeof judgement>;

export const targetView = z
  .object({
    ...indicatorTarget.shape,
    value: z.number().describe('In the unit of the indicator. 目标值。'),
    source: z.string().describe('Where the target comes from. 目标来源。'),
    decision: decision.describe('Who set it. 下达。'),
  })
  .meta({
    id: 'IndicatorTarget',
    description: 'A target, in force from the month of `from` on. 指标目标，自该月起生效。',
  });

export type TargetView = ViewOf<typeof targetView>;

import { z } from 'zod';
import {
  comparator,
  day,
  id,
  idOfStream,
  indicatorAnomaly,
  indicatorCode,
  indicatorEvents,
  indicatorParts,
  indicatorReading,
  indicatorTarget,
  judge,
  month,
  riskDomain,
  targetFor,
  type IndicatorTarget,
} from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';

const judgement = {
  gap: z.number().nullable().describe('Points missing to the target; 0 or less when met. 与目标差距。'),
  onTarget: z.boolean().nullable().describe('Null without a target, or for an anomaly. 是否达标。'),
  anomaly: indicatorAnomaly.nullable().describe('Why it cannot be true as it stands. 异常。'),
};

/** A month's reading as it is judged by the target of that month. */
export const readingView = z
  .object({
    ...indicatorReading.shape,
    period: month.describe('The month, YYYY-MM. 月份。'),
    value: z.number().describe('Per cent, computed. 百分数，由系统计算。'),
    target: z.number().nullable().describe('Per cent. 目标，百分数。'),
    comparator: comparator.nullable(),
    ...judgement,
    corrected: z.boolean().describe('Corrected since it was reported. 已更正。'),
  })
  .meta({
    id: 'IndicatorReading',
    description: 'The reading of one month against the target of that month. 月度指标数据。',
  });
export type ReadingView = Readonly<z.output<typeof readingView>>;
type ReportedReading = Pick<ReadingView, 'period' | 'numerator' | 'denominator' | 'value' | 'corrected'>;

const targetView = z
  .object({
    ...indicatorTarget.shape,
    value: z.number().describe('Per cent. 百分数。'),
    source: z.string().describe('Where the target comes from. 目标来源。'),
  })
  .meta({
    id: 'IndicatorTarget',
    description: 'A target, in force from the month of `from` on. 指标目标，自该月起生效。',
  });

const columns = {
  stationId: internal(id),
  code: indicatorCode,
  domains: z.array(riskDomain).describe('Linked domains of integrity risk. 关联的廉洁风险领域。'),
  targets: z.array(targetView).describe('All targets, in the order in which they were set. 历次目标。'),
  /** Oldest month first. */
  readings: internal(z.array(readingView)),
  target: z.number().nullable().describe('Target of the newest reading’s month, per cent. 目标。'),
  comparator: comparator.nullable(),
  targetFrom: day.nullable(),
  period: month.nullable().describe('Month of the newest reading. 最近指标数据月份。'),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  value: z.number().nullable().describe('Per cent, computed. 百分数，由系统计算。'),
  ...judgement,
};
type Row = RowOf<typeof columns>;
type Fact = { readonly stream: string };

const viewed = (id: string, targets: readonly IndicatorTarget[], told: ReportedReading): ReadingView => {
  const { target, ...judgement } = judge(indicatorParts(id).code, targets, told);
  const { period, numerator, denominator, value, corrected } = told;
  const reading = { period, numerator, denominator, value, corrected };
  return { ...reading, target: target?.value ?? null, comparator: target?.comparator ?? null, ...judgement };
};

/** Before any reading, the newest target is shown. */
const EVER = '9999-12';

const UNREAD = {
  period: null,
  numerator: null,
  denominator: null,
  value: null,
  gap: null,
  onTarget: null,
  anomaly: null,
};

const shown = (newest: ReadingView | undefined): Pick<Row, keyof typeof UNREAD> => {
  if (!newest) return UNREAD;
  const { corrected: _corrected, target: _target, comparator: _comparator, ...reading } = newest;
  return reading;
};

const inForce = (target: IndicatorTarget | undefined): Pick<Row, 'target' | 'comparator' | 'targetFrom'> =>
  target
    ? { target: target.value, comparator: target.comparator, targetFrom: target.from }
    : { target: null, comparator: null, targetFrom: null };

/** The row with its readings judged anew, and the newest of them in the columns. */
const settled = (
  { id, domains, targets }: Pick<Row, 'id' | 'domains' | 'targets'>,
  told: readonly ReportedReading[],
): Row => {
  const readings = told
    .map((one) => viewed(id, targets, one))
    .toSorted((one, other) => (one.period < other.period ? -1 : 1));
  const newest = readings.at(-1);
  const target = targetFor(targets, newest?.period ?? EVER);
  return { id, ...indicatorParts(id), domains, targets, readings, ...inForce(target), ...shown(newest) };
};

const begun = (row: Row | undefined, { stream }: Fact): Row =>
  row ?? settled({ id: idOfStream(stream), domains: [], targets: [] }, []);

const withReading = (row: Row, reading: ReportedReading): Row =>
  settled(row, [...row.readings.filter(({ period }) => period !== reading.period), reading]);

/** Indicators of the stations: the newest reading against the target of its month, and all readings before it. */
export const indicators = defineReadModel({
  name: 'indicator',
  version: 1,
  context: 'integrity-performance',
  columns,
  indexes: [['stationId', 'code'], ['code', 'onTarget'], ['onTarget']],
  on: on<Row>()(indicatorEvents, {
    TargetSet: (row, fact) => {
      const { value, comparator, from, source } = fact.data;
      const before = begun(row, fact);
      return settled({ ...before, targets: [...before.targets, { value, comparator, from, source }] }, before.readings);
    },
    LinkedToDomain: (row, fact) => {
      const before = begun(row, fact);
      return { ...before, domains: [...before.domains, fact.data.domain] };
    },
    ReadingReported: (row, fact) => withReading(begun(row, fact), { ...fact.data, corrected: false }),
    ReadingCorrected: (row, fact) => withReading(begun(row, fact), { ...fact.data, corrected: true }),
  }),
});
export type IndicatorRow = Row;

import { z } from 'zod';
import {
  comparator,
  day,
  id,
  idOfStream,
  indicatorCode,
  indicatorEvents,
  indicatorParts,
  month,
  riskDomain,
  targetFor,
  type IndicatorEvent,
  type OfType,
} from '@zhudian/facts';
import { growing, internal, type RowOf } from '../declaring/columns';
import { defineReadModel, on, type TypedFact } from '../declaring/define-read-model';
import { ownFacts } from '../declaring/validity';
import { decisionOf } from '../shared/decision';
import { judgement, readingView, targetView, type ReportedReading, type TargetView } from './indicator-views';
import { indicatorAccess } from './access';
import { foundOf, UNFOUND, viewed, withFindingOf } from './judged-readings';
import { shown } from './newest-reading';

const columns = {
  stationId: internal(id),
  code: indicatorCode,
  domains: z.array(riskDomain).describe('Linked domains of integrity risk. 关联的廉洁风险领域。'),
  targets: z.array(targetView).describe('All targets, in the order in which they were set. 历次目标。'),
  /** Oldest month first. */
  readings: internal(growing(z.array(readingView))),
  target: z.number().nullable().describe('Target of the newest reading’s month, in its unit. 目标。'),
  comparator: comparator.nullable(),
  targetFrom: day.nullable(),
  period: month.nullable().describe('Month of the newest reading. 最近指标数据月份。'),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  value: z.number().nullable().describe('Computed, in the unit of the indicator. 由系统按计量单位计算。'),
  ...judgement,
  weak: z
    .boolean()
    .describe('The newest reading misses its target, or cannot be true as it stands. 最近指标数据未达标或异常。'),
  /** The day of the newest reading, where it misses its target and that was found. */
  breachOn: internal(day.nullable()),
};
type Row = RowOf<typeof columns>;
type Fact = { readonly stream: string };

/** Before any reading, the newest target is shown. */
const EVER = '9999-12';

const inForce = (target: TargetView | undefined): Pick<Row, 'target' | 'comparator' | 'targetFrom'> =>
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

const withFinding = (row: Row, period: string, findingEventId: string | null): Row => {
  const readings = withFindingOf(row.readings, period, findingEventId);
  return { ...row, readings, ...shown(readings.at(-1)) };
};

type Finding = TypedFact<OfType<IndicatorEvent, 'BreachDetected'> | OfType<IndicatorEvent, 'AnomalyDetected'>>;
const found = (row: Row | undefined, fact: Finding): Row | undefined =>
  row && withFinding(row, fact.data.period, fact.id);

/** What is told about a month is true from its first day on. */
const ofMonth = ({ period }: { readonly period: string }): string => `${period}-01`;

/** Indicators of the stations: the newest reading against the target of its month, and all readings before it. */
export const indicators = defineReadModel({
  name: 'indicator',
  version: 6,
  context: 'integrity-performance',
  access: indicatorAccess,
  validity: ownFacts(indicatorEvents, ['stationId', 'code'], {
    TargetSet: ({ from }) => from,
    ReadingReported: ofMonth,
    ReadingCorrected: ofMonth,
    BreachDetected: ofMonth,
    AnomalyDetected: ofMonth,
    FindingCleared: ofMonth,
  }),
  columns,
  indexes: [
    ['stationId', 'code'],
    ['code', 'onTarget', 'stationId'],
    ['onTarget'],
    ['weak', 'stationId'],
    ['breachOn'],
  ],
  on: on<Row>()(indicatorEvents, {
    TargetSet: (row, fact) => {
      const { value, comparator, from, source } = fact.data;
      const before = begun(row, fact);
      const target = { value, comparator, from, source, decision: decisionOf(fact) };
      return settled({ ...before, targets: [...before.targets, target] }, before.readings);
    },
    LinkedToDomain: (row, fact) => {
      const before = begun(row, fact);
      return { ...before, domains: [...before.domains, fact.data.domain] };
    },
    ReadingReported: (row, fact) =>
      withReading(begun(row, fact), {
        ...fact.data,
        ...UNFOUND,
        corrected: false,
        correction: null,
        decision: decisionOf(fact),
      }),
    ReadingCorrected: (row, fact) => {
      const { reason: correction, ...reading } = fact.data;
      const before = begun(row, fact);
      return withReading(before, {
        ...reading,
        ...foundOf(before.readings, reading.period),
        corrected: true,
        correction,
        decision: decisionOf(fact),
      });
    },
    BreachDetected: found,
    AnomalyDetected: found,
    FindingCleared: (row, { data: { period } }) => row && withFinding(row, period, null),
  }),
});
export type IndicatorRow = Row;

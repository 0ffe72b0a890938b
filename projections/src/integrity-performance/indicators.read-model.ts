import {
  idOfStream,
  indicatorEvents,
  indicatorParts,
  judge,
  targetFor,
  type IndicatorAnomaly,
  type IndicatorReading,
  type IndicatorTarget,
  type RiskDomain,
} from '@zhudian/facts';
import { boolean, json, optional, real, text, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';

/** A month's reading as it is judged by the target of that month. */
export interface ReadingView extends IndicatorReading {
  readonly corrected: boolean;
  readonly target: number | null;
  readonly comparator: IndicatorTarget['comparator'] | null;
  readonly gap: number | null;
  readonly onTarget: boolean | null;
  readonly anomaly: IndicatorAnomaly | null;
}
type ReportedReading = Pick<ReadingView, 'period' | 'numerator' | 'denominator' | 'value' | 'corrected'>;

const columns = {
  stationId: text(),
  code: text(),
  domains: json<readonly RiskDomain[]>(),
  /** In the order in which they were set. */
  targets: json<readonly IndicatorTarget[]>(),
  /** Oldest month first. */
  readings: json<readonly ReadingView[]>(),
  target: optional(real()),
  comparator: optional(text()),
  targetFrom: optional(text()),
  period: optional(text()),
  numerator: optional(real()),
  denominator: optional(real()),
  value: optional(real()),
  gap: optional(real()),
  onTarget: optional(boolean()),
  anomaly: optional(text()),
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

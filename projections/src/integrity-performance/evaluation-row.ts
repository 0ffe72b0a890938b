import {
  cellKey,
  cellsOf,
  type EvaluationEvent,
  type EvaluationKind,
  type OfType,
  type ScoreCell,
} from '@zhudian/facts';
import { boolean, integer, json, optional, real, text, type RowOf } from '../declaring/columns';

export interface ScoreView extends ScoreCell {
  readonly score: number;
  readonly comment: string | null;
  readonly on: string;
}
export interface DeductionView extends Omit<OfType<EvaluationEvent, 'DeductionApplied'>['data'], 'appliedBy'> {
  readonly standing: 'APPLIED' | 'APPEALED' | 'UPHELD' | 'REVOKED';
  readonly appliedOn: string;
  readonly grounds: string | null;
  readonly finding: string | null;
}
type LevelScore = Readonly<Result['perLevel'][number]>;
type MethodScore = Readonly<Result['perMethod'][number]>;
type Result = OfType<EvaluationEvent, 'EvaluationFinalised'>['data'];

export const columns = {
  postingId: text(),
  stationId: text(),
  kind: text(),
  month: optional(text()),
  /** OPEN, FINAL, or LAPSED: the posting was over before the month began. */
  stage: text(),
  openedOn: text(),
  scores: json<readonly ScoreView[]>(),
  missing: json<readonly ScoreCell[]>(),
  missingCount: integer(),
  deductions: json<readonly DeductionView[]>(),
  perLevel: json<readonly LevelScore[]>(),
  perMethod: json<readonly MethodScore[]>(),
  monthsCount: optional(integer()),
  monthsMean: optional(real()),
  satisfaction: optional(real()),
  deducted: optional(real()),
  total: optional(real()),
  grade: optional(text()),
  isDisciplined: optional(boolean()),
  schemeVersion: optional(integer()),
  finalisedOn: optional(text()),
  acknowledgedOn: optional(text()),
  reopened: integer(),
  reopenReason: optional(text()),
};
export type Row = RowOf<typeof columns>;
type Opened = OfType<EvaluationEvent, 'EvaluationOpened'>['data'];

/** Before the result, and again once it is reopened. */
export const NO_RESULT = {
  perLevel: [],
  perMethod: [],
  monthsCount: null,
  monthsMean: null,
  satisfaction: null,
  deducted: null,
  total: null,
  grade: null,
  isDisciplined: null,
  schemeVersion: null,
  finalisedOn: null,
  acknowledgedOn: null,
} as const;

export const begun = (id: string, { postingId, stationId, kind, month }: Opened, openedOn: string): Row => {
  const missing = cellsOf(kind);
  return {
    id,
    postingId,
    stationId,
    kind,
    month: month ?? null,
    stage: 'OPEN',
    openedOn,
    scores: [],
    missing,
    missingCount: missing.length,
    deductions: [],
    ...NO_RESULT,
    reopened: 0,
    reopenReason: null,
  };
};

/** The sheet in its order, with what is missing on it. */
export const scored = (row: Row, told: ScoreView): Row => {
  const sheet = cellsOf(row.kind as EvaluationKind).map(cellKey);
  const others = row.scores.filter((one) => cellKey(one) !== cellKey(told));
  const scores = [...others, told].toSorted(
    (one, other) => sheet.indexOf(cellKey(one)) - sheet.indexOf(cellKey(other)),
  );
  const missing = row.missing.filter((one) => cellKey(one) !== cellKey(told));
  return { ...row, scores, missing, missingCount: missing.length };
};

export const resulting = (row: Row, data: Result, finalisedOn: string): Row => {
  const { perLevel, perMethod, months, satisfaction, deducted, total, grade, isDisciplined, schemeVersion } = data;
  return {
    ...row,
    stage: 'FINAL',
    perLevel,
    perMethod,
    monthsCount: months?.count ?? null,
    monthsMean: months?.mean ?? null,
    satisfaction: satisfaction ?? null,
    deducted,
    total,
    grade,
    isDisciplined,
    schemeVersion,
    finalisedOn,
    acknowledgedOn: null,
  };
};

export const judged = (row: Row | undefined, deductionId: string, change: Partial<DeductionView>): Row | undefined =>
  row && {
    ...row,
    deductions: row.deductions.map((one) => (one.deductionId === deductionId ? { ...one, ...change } : one)),
  };

import {
  assessorLevel,
  cellKey,
  cellsOf,
  evaluationMethod,
  gradeOf,
  lessDeductions,
  roundedScore,
  sheetOf,
  type EvaluationMethod,
  type IssuedScheme,
  type ProposedScheme,
} from '@zhudian/facts';
import type { EvaluationRow } from '@zhudian/projections';
import { sheetOn, type Judged } from '../evaluation/sheet.rules';

/** What a month was judged by, as its row shows it. */
const judgedIn = ({ kind, scores, raters }: EvaluationRow): Judged => ({
  kind,
  scores: Object.fromEntries(
    cellsOf(kind).flatMap((cell) => {
      const given = scores.filter((one) => cellKey(one) === cellKey(cell));
      return given.length === 0
        ? []
        : [[cellKey(cell), Object.fromEntries(given.map(({ unitId, score }) => [unitId ?? '', score]))]];
    }),
  ),
  raters: raters.map(({ raterId, level, ratings }) => ({
    raterId,
    level,
    scores: Object.fromEntries(ratings.map(({ dimension, score }) => [dimension, score])),
  })),
});

/** Where a draft asks for raters that a month did not have, what the levels scored as a whole stands for them. */
const asksFor = ({ quorum }: ProposedScheme, { raters }: Judged) => {
  const isRated = assessorLevel.options.every((level) => raters.some((one) => one.level === level));
  return quorum !== undefined && isRated ? { quorum } : {};
};

/** By the catalogue of the draft; what it does not list keeps its points. */
const deductedBy = ({ deductions: catalogue }: ProposedScheme, { deductions }: EvaluationRow): number =>
  deductions
    .filter(({ standing }) => standing !== 'REVOKED')
    .reduce((sum, { code, points }) => sum + (catalogue.find((one) => one.code === code)?.points ?? points), 0);

const unlistedIn = ({ deductions: catalogue }: ProposedScheme, { deductions }: EvaluationRow): readonly string[] => [
  ...new Set(
    deductions
      .filter(({ code, standing }) => standing !== 'REVOKED' && !catalogue.some((one) => one.code === code))
      .map(({ code }) => code),
  ),
];

/** What a month that is final would have been under a draft. Nothing is recorded of it. */
export const simulated = (row: EvaluationRow & { readonly total: number }, draft: ProposedScheme) => {
  const judged = judgedIn(row);
  const scheme: IssuedScheme = { ...draft, version: 1 };
  const { scores, methods: expected } = sheetOn(judged, row.planScore ?? undefined, asksFor(draft, judged));
  const isScored = (method: EvaluationMethod) =>
    assessorLevel.options.every((level) => Object.hasOwn(scores, cellKey({ level, method })));
  const methods = expected.filter(isScored);
  const deducted = deductedBy(draft, row);
  const total = lessDeductions(sheetOf(scheme, methods, scores).mean, deducted);
  return {
    draftTotal: total,
    draftGrade: gradeOf(scheme, total),
    draftDeducted: roundedScore(deducted),
    change: roundedScore(total - row.total),
    unweighted: evaluationMethod.options.filter((one) => !methods.includes(one)),
    ratersMissing: draft.quorum !== undefined && asksFor(draft, judged).quorum === undefined,
    unlisted: [...unlistedIn(draft, row)],
  };
};

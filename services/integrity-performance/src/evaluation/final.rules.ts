import {
  gradeOf,
  lessDeductions,
  recordedFrom,
  roundedScore,
  sheetOf,
  termScore,
  type EvaluationEvent,
  type IssuedScheme,
  type OfType,
} from '@zhudian/facts';
import { elsewhere, hasReason, refuse, together, type Rule } from '@zhudian/framework';
import { spanOfMonth, unlessOver } from '@zhudian/programme';
import { monthsOver } from '../posting/months-over';
import { unlessInPosting } from '../posting/posting.guards';
import { schemeOn } from '../scheme/scheme.state';
import { lastDayForAppeal, mayAppeal } from './appeal-time';
import { standingFold, type Standing } from '../standing/standing.state';
import type { EvaluationCommand } from './evaluation.commands';
import type { Evaluation } from './evaluation.state';
import { sheetFor, unlessScored } from './sheet.rules';
import { unlessAnother, unlessFinal, unlessOpen, type EvaluationDecider } from './evaluation.guards';

type Finalise = OfType<EvaluationCommand, 'FinaliseEvaluation'>;
type Finalised = OfType<EvaluationEvent, 'EvaluationFinalised'>;

/** An appeal that was not decided, or one that may still come. */
const unlessAppealsOver = ({ deductions }: Evaluation, { act: { on }, read: { calendars } }: Finalise) => {
  const open = Object.entries(deductions).filter(
    ([, deduction]) =>
      deduction.standing === 'APPEALED' || (deduction.standing === 'APPLIED' && mayAppeal(deduction, calendars, on)),
  );
  if (open.length === 0) return undefined;
  const until =
    open
      .map(([, deduction]) => lastDayForAppeal(deduction, calendars).on)
      .toSorted()
      .at(-1) ?? on;
  return refuse('APPEAL_OPEN', { deductions: open.map(([id]) => id), until });
};

const unlessMonthOver = ({ data: { month }, act, read: { posting } }: Finalise) =>
  month === undefined ? undefined : unlessOver(month, act.on, posting.known ? posting.endOn : null);

const unlessTermOpen = ({ kind }: Evaluation, { term }: Standing) =>
  kind === 'MONTHLY' && term ? refuse('TERM_IS_FINAL', { through: term.through }) : undefined;

const unlessTermComplete = ({ kind }: Evaluation, { act, read: { posting, standing } }: Finalise) => {
  if (kind === 'MONTHLY') return undefined;
  const over = posting.known ? monthsOver({ from: recordedFrom(posting), endOn: posting.endOn }, act.on) : [];
  const months = over.filter((month) => !Object.hasOwn(standing.months, month));
  if (months.length > 0) return refuse('MONTHS_MISSING', { months });
  if (Object.keys(standing.months).length === 0) return refuse('MONTHS_MISSING', { months: [] });
  return standing.satisfaction === undefined ? refuse('SURVEY_MISSING') : undefined;
};

const standingDeductions = ({ deductions }: Evaluation) =>
  Object.values(deductions).filter(({ standing }) => standing !== 'REVOKED');

/** The score before deductions, with what the score of a term is made of. */
const scoreOf = (state: Evaluation, scheme: IssuedScheme, { plan, standing }: Finalise['read']) => {
  const { months, satisfaction = 0 } = standing;
  const { scores, methods, notJudged, planScore } = sheetFor(state, plan, scheme);
  const { mean: multi, ...sheet } = sheetOf(scheme, methods, scores);
  const byPlan = {
    ...(planScore === undefined ? {} : { planScore }),
    ...(notJudged.length === 0 ? {} : { notJudged: [...notJudged] }),
  };
  if (state.kind === 'MONTHLY') return { score: multi, parts: { ...sheet, ...byPlan } };
  const totals = Object.values(months).map(({ total }) => total);
  const mean = totals.reduce((sum, total) => sum + total, 0) / totals.length;
  return {
    score: termScore(scheme, { months: mean, multi, satisfaction }),
    parts: { ...sheet, months: { count: totals.length, mean: roundedScore(mean) }, satisfaction },
  };
};

const disciplined = (state: Evaluation, { months }: Standing): boolean =>
  standingDeductions(state).some(({ isDiscipline }) => isDiscipline) ||
  (state.kind === 'TERM' && Object.values(months).some(({ isDisciplined }) => isDisciplined));

const finalised = (state: Evaluation, scheme: IssuedScheme, { data, read }: Finalise): Finalised => {
  const { score, parts } = scoreOf(state, scheme, read);
  const deducted = standingDeductions(state).reduce((sum, { points }) => sum + points, 0);
  const total = lessDeductions(score, deducted);
  const { postingId, month } = data;
  return {
    type: 'EvaluationFinalised',
    data: {
      postingId,
      stationId: state.stationId ?? '',
      kind: state.kind,
      ...(month === undefined ? {} : { month }),
      schemeVersion: scheme.version,
      ...parts,
      deducted: roundedScore(deducted),
      total,
      grade: gradeOf(scheme, total),
      isDisciplined: disciplined(state, read.standing),
    },
  };
};

const settled = ({ data: { postingId, month, total, grade, isDisciplined } }: Finalised, { months }: Standing) => {
  const through = Object.keys(months).toSorted().at(-1) ?? '';
  return month === undefined
    ? elsewhere(standingFold, postingId, { type: 'TermSettled', data: { through, total, grade, isDisciplined } })
    : elsewhere(standingFold, postingId, { type: 'MonthSettled', data: { month, total, isDisciplined } });
};

/** A month of the posting, and one that is over. */
const unlessToBeJudged = (command: Parameters<typeof unlessMonthOver>[0]) =>
  unlessInPosting(command.data.month, command.read.posting) ?? unlessMonthOver(command);

export const finalise: Rule<EvaluationDecider, 'FinaliseEvaluation'> = (state, command) => {
  const { data, act, read } = command;
  const day = data.month === undefined ? act.on : spanOfMonth(data.month).last;
  const scheme = schemeOn(read, day);
  const no =
    unlessOpen(state) ??
    unlessToBeJudged(command) ??
    together(
      unlessAnother(act.by, read.posting),
      unlessTermOpen(state, read.standing),
      unlessScored(state, read.plan, scheme),
      unlessAppealsOver(state, command),
      unlessTermComplete(state, command),
    );
  if (no) return no;
  if (!scheme) return refuse('SCHEME_MISSING', { on: day });
  const fact = finalised(state, scheme, command);
  return [fact, settled(fact, read.standing)];
};

export const acknowledge: Rule<EvaluationDecider, 'AcknowledgeResult'> = (
  state,
  { data: { comment }, act, read: { posting } },
) => {
  if (!posting.known || posting.personId !== act.by) return refuse('NOT_ONES_OWN_EVALUATION', { actor: act.by });
  const no = unlessFinal(state);
  if (no) return no;
  if (state.acknowledged) return refuse('ALREADY_ACKNOWLEDGED');
  return [{ type: 'ResultAcknowledged', data: comment === undefined ? {} : { comment } }];
};

/** What was decided on the ground of a term is not undone by this, so reopening it asks for a word of explanation. */
const unlessNotReliedOn = (command: OfType<EvaluationCommand, 'ReopenEvaluation'>) => {
  const { relied } = command.read.standing;
  return command.data.month === undefined && relied.length > 0 && !hasReason(command, 'TERM_RELIED_ON')
    ? refuse('TERM_RELIED_ON', { purposes: [...new Set(relied)] })
    : undefined;
};

export const reopen: Rule<EvaluationDecider, 'ReopenEvaluation'> = (state, command) => {
  const { data, act, read } = command;
  const { postingId, month, reason } = data;
  const no =
    unlessFinal(state) ??
    together(unlessAnother(act.by, read.posting), unlessTermOpen(state, read.standing), unlessNotReliedOn(command));
  if (no) return no;
  return [
    { type: 'EvaluationReopened', data: { reason } },
    month === undefined
      ? elsewhere(standingFold, postingId, { type: 'TermUnsettled', data: {} })
      : elsewhere(standingFold, postingId, { type: 'MonthUnsettled', data: { month } }),
  ];
};

import { methodsOf, type AssessorLevel, type EvaluationEvent, type OfType } from '@zhudian/facts';
import { refuse, type Rule } from '@zhudian/framework';
import { spanOfMonth, type Role } from '@zhudian/programme';
import type { EvaluationCommand } from './evaluation.commands';
import { unlessAnother, unlessOfPosting, type EvaluationDecider } from './evaluation.guards';

type Open = OfType<EvaluationCommand, 'OpenEvaluation'>;
type Submit = OfType<EvaluationCommand, 'SubmitScores'>;

const unlessOneKind = ({ kind, month }: Open['data']) => {
  if (kind === 'MONTHLY' && month === undefined) return refuse('MONTH_REQUIRED');
  return kind === 'TERM' && month !== undefined ? refuse('MONTH_NOT_ALLOWED', { month }) : undefined;
};

export const open: Rule<EvaluationDecider, 'OpenEvaluation'> = ({ stage }, { data, act, read: { posting } }) => {
  const no = unlessOneKind(data) ?? unlessOfPosting(data, posting);
  // After the last month of a posting, the policy that opens the next one has nothing to do.
  if (no) return act.role === 'POLICY' && no.code === 'MONTH_OUTSIDE_POSTING' ? [] : no;
  if (stage === 'NONE') return [{ type: 'EvaluationOpened', data }];
  // A person may have been faster than the policy.
  return act.role === 'POLICY' ? [] : refuse('EVALUATION_ALREADY_OPEN');
};

const ROLE_OF: Readonly<Record<AssessorLevel, Role>> = {
  GENERAL: 'GENERAL_MANAGEMENT',
  BUSINESS: 'BUSINESS_MANAGEMENT',
  COUNTY: 'COUNTY_ENTERPRISE',
};

const unlessOwnLevel = ({ data: { level }, act: { role } }: Submit) =>
  ROLE_OF[level] === role ? undefined : refuse('WRONG_LEVEL', { level, needed: ROLE_OF[level] });

const unlessBegun = ({ data: { month }, act }: Submit) => {
  const first = month === undefined ? undefined : spanOfMonth(month).first;
  return month !== undefined && first !== undefined && act.on < first
    ? refuse('MONTH_NOT_BEGUN', { month, earliest: first })
    : undefined;
};

const unlessScores = ({ data: { month, scores } }: Submit) => {
  const asked = methodsOf(month === undefined ? 'TERM' : 'MONTHLY');
  const methods = scores.map(({ method }) => method);
  const strange = methods.filter((method) => !asked.includes(method));
  if (strange.length > 0) return refuse('METHOD_NOT_ASKED', { methods: strange, asked });
  const repeated = methods.filter((method, at) => methods.indexOf(method) !== at);
  if (repeated.length > 0) return refuse('METHOD_REPEATED', { methods: repeated });
  const outside = scores.filter(({ score }) => score < 0 || score > 100).map(({ score }) => String(score));
  return outside.length > 0 ? refuse('SCORE_RANGE', { scores: outside }) : undefined;
};

const openedFor = ({ postingId, stationId, month }: Submit['data']): EvaluationEvent => ({
  type: 'EvaluationOpened',
  data: month === undefined ? { postingId, stationId, kind: 'TERM' } : { postingId, stationId, kind: 'MONTHLY', month },
});

/** All that one level has to say, at once. The first scores of an evaluation open it: nobody waits for somebody else to. */
export const submitScores: Rule<EvaluationDecider, 'SubmitScores'> = ({ stage }, command) => {
  const { data, act, read } = command;
  const no =
    unlessOfPosting(data, read.posting) ??
    unlessOwnLevel(command) ??
    unlessAnother(act.by, read.posting) ??
    unlessBegun(command) ??
    unlessScores(command);
  if (no) return no;
  if (stage === 'FINAL') return refuse('EVALUATION_CLOSED');
  const scores = data.scores.map((score): EvaluationEvent => ({
    type: 'ScoreSubmitted',
    data: { level: data.level, ...score },
  }));
  return stage === 'NONE' ? [openedFor(data), ...scores] : scores;
};

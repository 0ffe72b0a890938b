import { methodsOf, type EvaluationEvent, type OfType } from '@zhudian/facts';
import { refuse, together, type Rule } from '@zhudian/framework';
import { schemeOn } from '../scheme/scheme.state';
import { isPlanned } from '../work-plan/work-plan.state';
import type { EvaluationCommand } from './evaluation.commands';
import { unlessOfPosting } from '../posting/posting.guards';
import { judgedOn, unlessInRange, unlessMayScore, type EvaluationDecider } from './evaluation.guards';

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

const unlessMethods = ({ data: { month, scores }, read: { plan, scheme }, act: { on } }: Submit) => {
  const expected = methodsOf(month === undefined ? 'TERM' : 'MONTHLY');
  const methods = scores.map(({ method }) => method);
  const strange = methods.filter((method) => !expected.includes(method));
  if (strange.length > 0) return refuse('METHOD_NOT_ASKED', { methods: strange, asked: expected });
  const repeated = methods.filter((method, at) => methods.indexOf(method) !== at);
  if (repeated.length > 0) return refuse('METHOD_REPEATED', { methods: repeated });
  if (methods.includes('PLAN') && isPlanned(plan)) return refuse('PLAN_SCORE_COMPUTED', { month: plan.month });
  const inForce = schemeOn(scheme, judgedOn(month, on));
  return methods.includes('MULTI') && inForce?.quorum !== undefined ? refuse('RATED_BY_DIMENSIONS') : undefined;
};

export const openedFor = ({
  postingId,
  stationId,
  month,
}: Pick<Submit['data'], 'postingId' | 'stationId' | 'month'>): EvaluationEvent => ({
  type: 'EvaluationOpened',
  data: month === undefined ? { postingId, stationId, kind: 'TERM' } : { postingId, stationId, kind: 'MONTHLY', month },
});

/** All that one department has to say, at once. The first scores of an evaluation open it: nobody waits for somebody else to. */
export const submitScores: Rule<EvaluationDecider, 'SubmitScores'> = ({ stage }, command) => {
  const { data, act } = command;
  const no =
    unlessMayScore(stage, command) ??
    together(unlessMethods(command), unlessInRange(data.scores.map(({ score }) => score)));
  if (no) return no;
  const scores = data.scores.map((score): EvaluationEvent => ({
    type: 'ScoreSubmitted',
    data: { level: data.level, ...score, unitId: act.unit },
  }));
  return stage === 'NONE' ? [openedFor(data), ...scores] : scores;
};

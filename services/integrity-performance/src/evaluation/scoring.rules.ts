import { methodsOf, type EvaluationEvent, type EvaluationMethod, type OfType } from '@zhudian/facts';
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

/** What the plan of the month or those who rate by dimensions say is not typed. */
const unlessTyped = ({ data: { month, scores }, read, act: { on } }: Submit) => {
  const has = (typed: EvaluationMethod) => scores.some(({ method }) => method === typed);
  const isRated = schemeOn(read, judgedOn(month, on))?.quorum !== undefined;
  return together(
    has('PLAN') && isPlanned(read.plan) ? refuse('PLAN_SCORE_COMPUTED', { month: read.plan.month }) : undefined,
    has('MULTI') && isRated ? refuse('RATED_BY_DIMENSIONS') : undefined,
  );
};

const unlessMethods = (command: Submit) => {
  const { month, scores } = command.data;
  const asked = methodsOf(month === undefined ? 'TERM' : 'MONTHLY');
  const methods = scores.map(({ method }) => method);
  const strange = methods.filter((method) => !asked.includes(method));
  const repeated = methods.filter((method, at) => methods.indexOf(method) !== at);
  return together(
    strange.length > 0 ? refuse('METHOD_NOT_ASKED', { methods: strange, asked }) : undefined,
    repeated.length > 0 ? refuse('METHOD_REPEATED', { methods: repeated }) : undefined,
    unlessTyped(command),
  );
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
  const no = together(
    unlessMayScore(stage, command),
    unlessMethods(command),
    unlessInRange(data.scores.map(({ score }) => score)),
  );
  if (no) return no;
  const scores = data.scores.map((score): EvaluationEvent => ({
    type: 'ScoreSubmitted',
    data: { level: data.level, ...score, unitId: act.unit },
  }));
  return stage === 'NONE' ? [openedFor(data), ...scores] : scores;
};

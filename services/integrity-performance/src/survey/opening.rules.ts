import type { OfType, SurveyPhase } from '@zhudian/facts';
import { hasReason, refuse, together, unlessAfter, type Rule } from '@zhudian/framework';
import type { SurveyDecider } from './ballot.rules';
import type { SurveyCommand } from './survey.commands';
import type { Survey } from './survey.state';

type Open = OfType<SurveyCommand, 'OpenSurvey'>;

const unlessAbout = ({ data: { stationId, postingId, phase }, read: { posting } }: Open) => {
  if (postingId === undefined && phase === 'REGULAR') return undefined;
  return posting.known && posting.stationId === stationId
    ? undefined
    : refuse('SURVEY_POSTING_UNFIT', { phase, stationId });
};

/** Before and after tell whether the style has improved only where it is asked about. */
const unlessStyleAsked = (command: Open) => {
  const { phase, questions, questionDimensions } = command.data;
  if (questionDimensions !== undefined && questionDimensions.length !== questions.length)
    return refuse('DIMENSIONS_UNFIT', { questions: questions.length, dimensions: questionDimensions.length });
  const unasked = phase !== 'REGULAR' && !questionDimensions?.includes('STYLE');
  return unasked && !hasReason(command, 'STYLE_NOT_ASKED') ? refuse('STYLE_NOT_ASKED', { phase }) : undefined;
};

const fits = (baseline: Survey, phase: SurveyPhase, postingId: string | undefined): boolean =>
  phase === 'END' && baseline.phase === 'BASELINE' && baseline.postingId === postingId && baseline.isTold;

const unlessCompared = (command: Open) => {
  const { phase, postingId, baselineId, questions } = command.data;
  const { baseline } = command.read;
  if (baselineId === undefined)
    return phase === 'END' && !hasReason(command, 'SURVEY_BASELINE_MISSING')
      ? refuse('SURVEY_BASELINE_MISSING', {})
      : undefined;
  if (!fits(baseline, phase, postingId)) return refuse('SURVEY_BASELINE_UNFIT', { baselineId });
  const same =
    questions.length === baseline.questions.length && questions.every((one, at) => one === baseline.questions[at]);
  return together(
    unlessAfter({ fact: 'SurveyOpened', on: command.act.on }, { type: 'SurveyClosed', on: baseline.closedOn }),
    same || hasReason(command, 'SURVEY_QUESTIONS_DIFFER')
      ? undefined
      : refuse('SURVEY_QUESTIONS_DIFFER', { baselineId, questions: baseline.questions }),
  );
};

export const open: Rule<SurveyDecider, 'OpenSurvey'> = ({ stage }, command) => {
  const { surveyId, ...data } = command.data;
  if (stage !== 'NONE') return refuse('SURVEY_ALREADY_OPEN', { surveyId });
  if (command.read.unit.type !== 'STATION') return refuse('SURVEY_STATION_UNKNOWN', { stationId: data.stationId });
  const no = together(unlessAbout(command), unlessStyleAsked(command), unlessCompared(command));
  return no ?? [{ type: 'SurveyOpened', data: { ...data, ...command.held } }];
};

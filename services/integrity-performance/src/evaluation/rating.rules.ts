import type { OfType } from '@zhudian/facts';
import { refuse, together, type Rule } from '@zhudian/framework';
import { schemeOn } from '../scheme/scheme.state';
import type { EvaluationCommand } from './evaluation.commands';
import { judgedOn, unlessInRange, unlessMayScore, type EvaluationDecider } from './evaluation.guards';
import { openedFor } from './scoring.rules';

type Rate = OfType<EvaluationCommand, 'RateDimensions'>;

const unlessAsked = ({ data: { month }, act: { on }, read }: Rate) =>
  schemeOn(read, judgedOn(month, on))?.quorum === undefined ? refuse('DIMENSIONS_NOT_ASKED') : undefined;

const unlessDimensionsOnce = ({ data: { ratings } }: Rate) => {
  const dimensions = ratings.map(({ dimension }) => dimension);
  const repeated = dimensions.filter((one, at) => dimensions.indexOf(one) !== at);
  return repeated.length > 0 ? refuse('DIMENSION_REPEATED', { dimensions: repeated }) : undefined;
};

/** What one rater has to say; nobody else's ratings change by it. */
export const rateDimensions: Rule<EvaluationDecider, 'RateDimensions'> = ({ stage }, command) => {
  const { data, act } = command;
  const { level, ratings, comment } = data;
  const no = together(
    unlessMayScore(stage, command),
    unlessAsked(command),
    unlessDimensionsOnce(command),
    unlessInRange(ratings.map(({ score }) => score)),
  );
  if (no) return no;
  const said = comment === undefined ? {} : { comment };
  const rated = { level, unitId: act.unit, raterId: act.by, ratings, ...said };
  return [...(stage === 'NONE' ? [openedFor(data)] : []), { type: 'DimensionsRated', data: rated }];
};

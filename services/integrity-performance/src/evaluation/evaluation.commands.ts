import { evaluationEvents, evaluationIdOf } from '@zhudian/events';
import { command, stateOf, type CommandOf } from '@zhudian/kernel';
import { knownPosting } from '../posting/posting.state';
import type { Evaluation } from './evaluation.decider';

const evaluation = command<Evaluation>();

export const evaluationCommands = {
  OpenEvaluation: evaluation({
    about: {
      zh: '开启月度或任期评价(首月由系统在任职开始时开启)。',
      en: 'Open the evaluation of a month or of the term; the start of a posting opens its first month by itself.',
    },
    roles: ['POLICY', 'GENERAL_MANAGEMENT', 'PARTY_WORK'],
    input: evaluationEvents.schemas.EvaluationOpened,
    of: ({ postingId, month }) => evaluationIdOf(postingId, month),
    scope: ({ stationId }) => stationId,
    see: ({ postingId }) => ({ posting: stateOf(knownPosting, postingId) }),
  }),
};
export type EvaluationCommand = CommandOf<typeof evaluationCommands>;

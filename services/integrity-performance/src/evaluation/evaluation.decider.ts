import { defineAggregate } from '@zhudian/framework';
import { appeal, apply, revoke, uphold } from './deduction.rules';
import { evaluationCommands } from './evaluation.commands';
import type { EvaluationDecider } from './evaluation.guards';
import { evaluationRefusals } from './evaluation.refusals';
import { evaluationFold } from './evaluation.state';
import { acknowledge, finalise, reopen } from './final.rules';
import { rateDimensions } from './rating.rules';
import { open, submitScores } from './scoring.rules';

export const evaluationDecider: EvaluationDecider = {
  ...evaluationFold,
  decide: {
    OpenEvaluation: open,
    SubmitScores: submitScores,
    RateDimensions: rateDimensions,
    ApplyDeduction: apply,
    AppealDeduction: appeal,
    UpholdDeduction: uphold,
    RevokeDeduction: revoke,
    FinaliseEvaluation: finalise,
    AcknowledgeResult: acknowledge,
    ReopenEvaluation: reopen,
  },
};

export const evaluation = defineAggregate({
  decider: evaluationDecider,
  commands: evaluationCommands,
  refusals: evaluationRefusals,
});

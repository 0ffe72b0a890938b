import type { EvaluationEvent } from '@zhudian/facts';
import { defineAggregate, type Decider } from '@zhudian/framework';
import { appeal, apply, revoke, uphold } from './deduction.rules';
import { evaluationCommands, type EvaluationCommand } from './evaluation.commands';
import { evaluationRefusals, type EvaluationRefusal } from './evaluation.refusals';
import { evaluationFold, type Evaluation } from './evaluation.state';
import { acknowledge, finalise, reopen } from './final.rules';
import { open, submitScores } from './scoring.rules';

export const evaluationDecider: Decider<EvaluationCommand, Evaluation, EvaluationEvent, EvaluationRefusal> = {
  ...evaluationFold,
  decide: {
    OpenEvaluation: open,
    SubmitScores: submitScores,
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

import type { OfType } from '@zhudian/facts';
import { defineAggregate, refuse, type Rule } from '@zhudian/framework';
import { against, lastDayOfMonths, rulesOn } from '@zhudian/programme';
import { appoint } from './appointing.rules';
import { postingCommands, type PostingCommand } from './posting.commands';
import { postingRefusals } from './posting.refusals';
import { postingFold, type Posting } from './posting.state';
import { completeHandover, end, recall } from './ending.rules';
import { reviewFit } from './fit.rules';
import { assessLeader, dropLeader, nameSuccessor, nominateLeader } from './leader.rules';
import { unlessActive, type PostingDecider } from './posting.guards';
import { assessCompetency, declareOnSiteDays, movePartyRelation } from './serving.rules';
import { takeOver } from './taking-over.rules';
import { progress, ratify, revise, setTask } from './tasks.rules';

const extend: Rule<PostingDecider, 'ExtendPosting'> = (state, command) => {
  const { newEndOn, approvalNo } = command.data;
  const no = unlessActive(state);
  if (no) return no;
  if (newEndOn <= state.plannedEndOn) return refuse('TERM_MUST_GROW', { plannedEndOn: state.plannedEndOn });
  return unlessTooLong(state, command) ?? [{ type: 'PostingExtended', data: { newEndOn, approvalNo } }];
};

const unlessTooLong = ({ startOn, bureauId }: Posting, command: OfType<PostingCommand, 'ExtendPosting'>) => {
  const { data, act, read } = command;
  const { termMaxMonths } = rulesOn(read.ruleSets, act.on, bureauId ?? read.round.bureauId).rules;
  const most = termMaxMonths.value;
  return data.newEndOn > lastDayOfMonths(startOn, most)
    ? against(command, termMaxMonths, 'TERM_OUT_OF_RANGE', { most })
    : undefined;
};

export const postingDecider: PostingDecider = {
  ...postingFold,
  decide: {
    AppointSecretary: appoint,
    TakeOverPosting: takeOver,
    SetTargetTask: setTask,
    RatifyTargetTasks: ratify,
    ProgressTargetTask: progress,
    ReviseTargetTasks: revise,
    AssessCompetency: assessCompetency,
    ReviewFit: reviewFit,
    MovePartyRelation: movePartyRelation,
    DeclareOnSiteDays: declareOnSiteDays,
    NominateLeaderCandidate: nominateLeader,
    AssessLeaderCandidate: assessLeader,
    DropLeaderCandidate: dropLeader,
    NameSuccessor: nameSuccessor,
    ExtendPosting: extend,
    CompleteHandover: completeHandover,
    RecallPosting: recall,
    EndPosting: end,
  },
};

export const posting = defineAggregate({
  decider: postingDecider,
  commands: postingCommands,
  refusals: postingRefusals,
});

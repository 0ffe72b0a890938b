import { membersOn, type ExemplarEvent, type ExemplarStage } from '@zhudian/facts';
import {
  defineAggregate,
  hasReason,
  refuse,
  together,
  unlessAfter,
  type Decider,
  type OrderRefusal,
  type Rule,
} from '@zhudian/framework';
import { exemplarCommands, type ExemplarCommand } from './exemplar.commands';
import { exemplarRefusals, type ExemplarRefusal } from './exemplar.refusals';
import { held } from '../meeting/meeting.state';
import { exemplarFold, type Exemplar } from './exemplar.state';

export type ExemplarDecider = Decider<ExemplarCommand, Exemplar, ExemplarEvent, ExemplarRefusal | OrderRefusal>;

const unlessAt = ({ stage }: Exemplar, ...stages: readonly ExemplarStage[]) =>
  stages.includes(stage) ? undefined : refuse('STEP_OUT_OF_ORDER', { stage, stages });

type Propose = Parameters<Rule<ExemplarDecider, 'ProposeExemplar'>>[1];

/** A task that is named was verified by then, and the person was one of those who did it. */
const unlessDeed = ({ data: { personId, vanguardTaskId }, act: { on }, read: { task } }: Propose) => {
  if (vanguardTaskId === undefined) return undefined;
  const isDeed = task.stage === 'VERIFIED' && task.memberIds.includes(personId);
  return isDeed
    ? unlessAfter({ fact: 'ExemplarProposed', on }, { type: 'VanguardTaskVerified', on: task.verifiedOn })
    : refuse('TASK_NOT_OF_PERSON', { vanguardTaskId, personId });
};

/** Somebody of the branch, for what was done. */
const propose: Rule<ExemplarDecider, 'ProposeExemplar'> = (exemplar, command) => {
  const { exemplarId: _, ...data } = command.data;
  const { branchId, stationId, personId } = data;
  const { roll } = command.read;
  const { on } = command.act;
  const no = unlessAt(exemplar, 'NONE');
  if (no) return no;
  const members = membersOn(roll.standings, on).map((member) => member.personId);
  const isOfBranch = personId === roll.firstSecretaryId || members.includes(personId);
  return (
    together(
      roll.stationId === stationId ? undefined : refuse('BRANCH_OF_ANOTHER_STATION', { branchId, stationId }),
      unlessDeed(command),
      isOfBranch || hasReason(command, 'PERSON_NOT_OF_BRANCH')
        ? undefined
        : refuse('PERSON_NOT_OF_BRANCH', { personId, branchId }),
    ) ?? [{ type: 'ExemplarProposed', data: { ...data, proposedOn: on } }]
  );
};

/** A motion on it was carried in a meeting of the branch: those that decide are general meetings and the committee. */
const approve: Rule<ExemplarDecider, 'ApproveExemplar'> = (exemplar, command) => {
  const { exemplarId: _, ...data } = command.data;
  const { meetingId, motionId } = data;
  const { meeting } = command.read;
  const { on } = command.act;
  const { proposedOn } = exemplar;
  const no = unlessAt(exemplar, 'PROPOSED');
  if (no) return no;
  if (meeting.branchId !== exemplar.branchId || meeting.motions.get(motionId) !== true)
    return refuse('MOTION_NOT_CARRIED', { meetingId, motionId });
  const isTooSoon = meeting.heldOn < proposedOn && !hasReason(command, 'VOTED_BEFORE_PROPOSED');
  return (
    together(
      unlessAfter({ fact: 'ExemplarApproved', on }, held(meeting)),
      isTooSoon ? refuse('VOTED_BEFORE_PROPOSED', { heldOn: meeting.heldOn, proposedOn }) : undefined,
    ) ?? [{ type: 'ExemplarApproved', data }]
  );
};

const name: Rule<ExemplarDecider, 'NameExemplar'> = (exemplar, { data, act: { on } }) => {
  const { exemplarId: _, ...naming } = data;
  const { from, until } = naming;
  const no = unlessAt(exemplar, 'APPROVED');
  if (no) return no;
  return (
    together(
      from < on ? refuse('PERIOD_BEGINS_EARLIER', { from, on }) : undefined,
      until < from ? refuse('PERIOD_REVERSED', { from, until }) : undefined,
    ) ?? [{ type: 'ExemplarNamed', data: { ...naming, channels: [...new Set(naming.channels)] } }]
  );
};

export const exemplarDecider: ExemplarDecider = {
  ...exemplarFold,
  decide: {
    ProposeExemplar: propose,
    ApproveExemplar: approve,
    NameExemplar: name,
    WithdrawExemplar: (exemplar, { data: { exemplarId: _, ...data } }) =>
      unlessAt(exemplar, 'PROPOSED', 'APPROVED', 'NAMED') ?? [{ type: 'ExemplarWithdrawn', data }],
  },
};

export const exemplar = defineAggregate({
  decider: exemplarDecider,
  commands: exemplarCommands,
  refusals: exemplarRefusals,
});

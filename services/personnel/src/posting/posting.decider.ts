import type { OfType, PostingEvent } from '@zhudian/facts';
import { defineAggregate, elsewhere, refuse, type Decision, type Rule } from '@zhudian/framework';
import { addMonths, against, rulesOn } from '@zhudian/programme';
import { candidacyFold } from '../candidacy/candidacy.state';
import { unlessAnnounced, unlessGoingOn } from '../shared/appointable';
import { postingCommands, type PostingCommand } from './posting.commands';
import { postingRefusals, type PostingRefusal } from './posting.refusals';
import { postingFold, type Posting } from './posting.state';
import { completeHandover, end, recall } from './ending.rules';
import { personPosting, stationPosting } from '../shared/reservations';
import { unlessActive, type PostingDecider } from './posting.guards';
import { assessCompetency, declareOnSiteDays, movePartyRelation } from './serving.rules';
import { ratify, revise } from './tasks.rules';

type Appointment = OfType<PostingCommand, 'AppointSecretary'>;

const appoint: Rule<PostingDecider, 'AppointSecretary'> = ({ stage }, command) => {
  if (stage !== 'NONE') return refuse('ALREADY_APPOINTED');
  return (
    unlessThroughTheSteps(command) ??
    unlessAsAnnounced(command) ??
    unlessStillFit(command) ??
    unlessFree(command) ??
    appointed(command)
  );
};

const unlessThroughTheSteps = ({ data: { startOn }, act, read: { candidacy } }: Appointment) => {
  const { stage, noticeEndedOn = '', personId } = candidacy;
  if (stage !== 'NOTICE_CLOSED') return refuse('STEP_OUT_OF_ORDER', { stage, expected: 'NOTICE_CLOSED' });
  if (act.on < noticeEndedOn || startOn < noticeEndedOn) return refuse('NOTICE_NOT_OVER', { noticeEndedOn });
  return act.by === personId ? refuse('SEGREGATION_OF_DUTIES', { actor: act.by }) : undefined;
};

const unlessAsAnnounced = ({ data, read: { candidacy } }: Appointment) => {
  const { personId, stationId = null } = candidacy;
  return data.personId === personId && data.stationId === stationId
    ? undefined
    : refuse('NOT_AS_ANNOUNCED', { personId, stationId });
};

/** What the steps before asked for holds on the last one as well. */
const unlessStillFit = ({ data, read: { candidacy, round, member, station } }: Appointment) => {
  const { personId, stationId, candidacyId } = data;
  if (member.membership !== 'FULL') return refuse('NOT_FULL_MEMBER', { personId });
  return unlessGoingOn(round, candidacy.roundId) ?? unlessAnnounced(station, stationId, candidacyId);
};

const unlessFree = ({ data: { personId, stationId }, read: { person, station } }: Appointment) => {
  if (person.heldBy) return refuse('PERSON_ALREADY_POSTED', { personId, postingId: person.heldBy });
  return station.heldBy ? refuse('STATION_OCCUPIED', { stationId, postingId: station.heldBy }) : undefined;
};

/** The term is the round's, as it was announced, whatever rule set has come into force since. */
const appointed = ({ data, read: { round } }: Appointment): Decision<PostingEvent, PostingRefusal> => {
  const { candidacyId: postingId, personId, stationId, startOn, documentNo } = data;
  return [
    { type: 'PostingStarted', data: { ...data, plannedEndOn: addMonths(startOn, round.termMonths) } },
    elsewhere(candidacyFold, postingId, { type: 'CandidateAppointed', data: { postingId, documentNo } }),
    elsewhere(personPosting, personId, { type: 'PersonReserved', data: { postingId } }),
    elsewhere(stationPosting, stationId, { type: 'StationReserved', data: { postingId } }),
  ];
};

const extend: Rule<PostingDecider, 'ExtendPosting'> = (state, command) => {
  const { newEndOn, approvalNo } = command.data;
  const no = unlessActive(state);
  if (no) return no;
  if (newEndOn <= state.plannedEndOn) return refuse('TERM_MUST_GROW', { plannedEndOn: state.plannedEndOn });
  return unlessTooLong(state, command) ?? [{ type: 'PostingExtended', data: { newEndOn, approvalNo } }];
};

const unlessTooLong = ({ startOn }: Posting, command: OfType<PostingCommand, 'ExtendPosting'>) => {
  const { data, act, read } = command;
  const { termMaxMonths } = rulesOn(read.ruleSets, act.on, read.round.bureauId).rules;
  const most = termMaxMonths.value;
  return data.newEndOn > addMonths(startOn, most)
    ? against(command, termMaxMonths, 'TERM_OUT_OF_RANGE', { most })
    : undefined;
};

export const postingDecider: PostingDecider = {
  ...postingFold,
  decide: {
    AppointSecretary: appoint,
    SetTargetTask: (state, { data: { postingId: _, ...data } }) =>
      unlessActive(state) ?? (state.ratified > 0 ? refuse('TASKS_RATIFIED') : [{ type: 'TargetTaskSet', data }]),
    RatifyTargetTasks: ratify,
    ProgressTargetTask: (state, { data: { postingId: _, ...data } }) =>
      unlessActive(state) ??
      (state.ratified > 0 && Object.hasOwn(state.tasks, data.taskId)
        ? [{ type: 'TargetTaskProgressed', data }]
        : refuse('TASK_UNKNOWN', { taskId: data.taskId })),
    ReviseTargetTasks: revise,
    AssessCompetency: assessCompetency,
    MovePartyRelation: movePartyRelation,
    DeclareOnSiteDays: declareOnSiteDays,
    NameSuccessor: (state, { data: { postingId: _, ...data } }) =>
      unlessActive(state) ??
      (data.personId === state.personId
        ? refuse('SUCCESSOR_IS_SECRETARY', { personId: data.personId })
        : [{ type: 'SuccessorNamed', data }]),
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

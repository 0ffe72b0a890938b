import type { OfType, PostingEvent } from '@zhudian/events';
import { addMonths, defineAggregate, elsewhere, refuse, ruleSetOn, type Decider, type Decision } from '@zhudian/kernel';
import { candidacyFold } from '../candidacy/candidacy.state';
import { postingCommands, type PostingCommand } from './posting.commands';
import { postingRefusals, type PostingRefusal } from './posting.refusals';
import { postingFold, type Posting } from './posting.state';
import { personPosting, stationPosting } from './reservations';

type Rule<T extends PostingCommand['type']> = (
  state: Posting,
  command: OfType<PostingCommand, T>,
) => Decision<PostingEvent, PostingRefusal>;

const NAMED_CATEGORIES = ['ORGANISATION', 'INTEGRITY', 'STATION_BUSINESS'] as const;

const unlessActive = ({ stage }: Posting) => (stage === 'ACTIVE' ? undefined : refuse('POSTING_NOT_ACTIVE', { stage }));

type Appointment = OfType<PostingCommand, 'AppointSecretary'>;

const appoint: Rule<'AppointSecretary'> = ({ stage }, command) => {
  if (stage !== 'NONE') return refuse('ALREADY_APPOINTED');
  return unlessThroughTheSteps(command) ?? unlessAsAnnounced(command) ?? unlessFree(command) ?? appointed(command);
};

const unlessThroughTheSteps = ({ data: { startOn }, act, seen: { candidacy } }: Appointment) => {
  const { stage, noticeEndedOn = '', personId } = candidacy;
  if (stage !== 'NOTICE_CLOSED') return refuse('STEP_OUT_OF_ORDER', { stage, expected: 'NOTICE_CLOSED' });
  if (act.on < noticeEndedOn || startOn < noticeEndedOn) return refuse('NOTICE_NOT_OVER', { noticeEndedOn });
  return act.by === personId ? refuse('SEGREGATION_OF_DUTIES', { actor: act.by }) : undefined;
};

const unlessAsAnnounced = ({ data, seen: { candidacy } }: Appointment) => {
  const { personId, stationId = null } = candidacy;
  return data.personId === personId && data.stationId === stationId
    ? undefined
    : refuse('NOT_AS_ANNOUNCED', { personId, stationId });
};

const unlessFree = ({ data: { personId, stationId }, seen: { person, station } }: Appointment) => {
  if (person.heldBy) return refuse('PERSON_ALREADY_POSTED', { personId, postingId: person.heldBy });
  return station.heldBy ? refuse('STATION_OCCUPIED', { stationId, postingId: station.heldBy }) : undefined;
};

const appointed = ({ data, act, seen: { round } }: Appointment): Decision<PostingEvent, PostingRefusal> => {
  const { candidacyId: postingId, personId, stationId, startOn, documentNo } = data;
  const { termMonths } = ruleSetOn(act.on);
  if (round.termMonths < termMonths.least || round.termMonths > termMonths.most)
    return refuse('TERM_OUT_OF_RANGE', { ...termMonths });
  return [
    { type: 'PostingStarted', data: { ...data, plannedEndOn: addMonths(startOn, round.termMonths) } },
    elsewhere(candidacyFold, postingId, { type: 'CandidateAppointed', data: { postingId, documentNo } }),
    elsewhere(personPosting, personId, { type: 'PersonReserved', data: { postingId } }),
    elsewhere(stationPosting, stationId, { type: 'StationReserved', data: { postingId } }),
  ];
};

/** Weights such as 14.3 have no exact binary form: their sum is taken to a millionth. */
const exact = (sum: number): number => Math.round(sum * 1e6) / 1e6;

const ratify: Rule<'RatifyTargetTasks'> = (state) => {
  const no = unlessActive(state);
  if (no) return no;
  const tasks = Object.values(state.tasks);
  const missing = NAMED_CATEGORIES.filter((category) => !tasks.some((task) => task.category === category));
  if (missing.length > 0) return refuse('TASK_CATEGORY_MISSING', { missing });
  const sum = exact(tasks.reduce((total, { weight }) => total + weight, 0));
  if (sum !== 100) return refuse('WEIGHTS_NOT_100', { sum });
  const unmeasured = tasks.flatMap(({ taskId, measure }) => (measure.trim() ? [] : [taskId]));
  if (unmeasured.length > 0) return refuse('TASK_NOT_MEASURABLE', { tasks: unmeasured });
  return [{ type: 'TargetTasksRatified', data: { version: state.ratified + 1 } }];
};

const extend: Rule<'ExtendPosting'> = (state, { data: { newEndOn, approvalNo }, act }) => {
  const { termMonths } = ruleSetOn(act.on);
  const no = unlessActive(state);
  if (no) return no;
  if (newEndOn <= state.plannedEndOn) return refuse('TERM_MUST_GROW', { plannedEndOn: state.plannedEndOn });
  if (newEndOn > addMonths(state.startOn, termMonths.most)) return refuse('TERM_OUT_OF_RANGE', { ...termMonths });
  return [{ type: 'PostingExtended', data: { newEndOn, approvalNo } }];
};

const completeHandover: Rule<'CompleteHandover'> = (state, { data: { checklist } }) => {
  const open = checklist.flatMap(({ item, done }) => (done ? [] : [item]));
  if (open.length > 0) return refuse('HANDOVER_INCOMPLETE', { open });
  return unlessActive(state) ?? [{ type: 'HandoverCompleted', data: { checklist } }];
};

const end: Rule<'EndPosting'> = (state, { data: { postingId, reason }, act }) => {
  const no = unlessActive(state);
  if (no) return no;
  if (act.on < state.startOn) return refuse('END_BEFORE_START', { startOn: state.startOn });
  if (!state.successor) return refuse('SUCCESSOR_MISSING');
  if (!state.handedOver) return refuse('HANDOVER_INCOMPLETE', { open: ['checklist'] });
  const { personId, stationId, branchId } = state;
  return [
    { type: 'PostingEnded', data: { endOn: act.on, reason, personId, stationId, branchId } },
    elsewhere(personPosting, personId, { type: 'PersonReleased', data: { postingId } }),
    elsewhere(stationPosting, stationId, { type: 'StationReleased', data: { postingId } }),
  ];
};

export const postingDecider: Decider<PostingCommand, Posting, PostingEvent, PostingRefusal> = {
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
    NameSuccessor: (state, { data: { postingId: _, ...data } }) =>
      unlessActive(state) ?? [{ type: 'SuccessorNamed', data }],
    ExtendPosting: extend,
    CompleteHandover: completeHandover,
    EndPosting: end,
  },
};

export const posting = defineAggregate({
  decider: postingDecider,
  commands: postingCommands,
  refusals: postingRefusals,
});

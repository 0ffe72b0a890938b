import { postingEvents, type OfType, type PostingEvent } from '@zhudian/events';
import { addMonths, defineAggregate, elsewhere, refuse, ruleSetOn, type Decider, type Decision } from '@zhudian/kernel';
import { candidacyFold } from '../candidacy/candidacy.state';
import { postingCommands, type PostingCommand } from './posting.commands';
import { postingRefusals, type PostingRefusal } from './posting.refusals';
import { personPosting, stationPosting } from './reservations';

export interface Posting {
  readonly stage: 'NONE' | 'ACTIVE' | 'ENDED';
  readonly personId: string;
  readonly stationId: string;
  readonly branchId: string;
  readonly startOn: string;
  readonly plannedEndOn: string;
  readonly tasks: Readonly<Record<string, OfType<PostingEvent, 'TargetTaskSet'>['data']>>;
  readonly ratified: number;
  readonly successor?: string;
  readonly handedOver: boolean;
}
type Rule<T extends PostingCommand['type']> = (
  state: Posting,
  command: OfType<PostingCommand, T>,
) => Decision<PostingEvent, PostingRefusal>;

const NAMED_CATEGORIES = ['ORGANISATION', 'INTEGRITY', 'STATION_BUSINESS'] as const;

const unlessActive = ({ stage }: Posting) => (stage === 'ACTIVE' ? undefined : refuse('POSTING_NOT_ACTIVE', { stage }));

const appoint: Rule<'AppointSecretary'> = ({ stage }, { data, act, seen: { candidacy, round, person, station } }) => {
  const { candidacyId: postingId, personId, stationId, startOn, documentNo } = data;
  if (stage !== 'NONE') return refuse('ALREADY_APPOINTED');
  if (candidacy.stage !== 'NOTICE_CLOSED') return refuse('STEP_OUT_OF_ORDER', { stage: candidacy.stage, expected: 'NOTICE_CLOSED' });
  if (candidacy.personId !== personId || candidacy.stationId !== stationId)
    return refuse('NOT_AS_ANNOUNCED', { personId: candidacy.personId, stationId: candidacy.stationId ?? null });
  if (person.heldBy) return refuse('PERSON_ALREADY_POSTED', { personId, postingId: person.heldBy });
  if (station.heldBy) return refuse('STATION_OCCUPIED', { stationId, postingId: station.heldBy });
  const { termMonths } = ruleSetOn(act.on);
  if (round.termMonths < termMonths.least || round.termMonths > termMonths.most) return refuse('TERM_OUT_OF_RANGE', { ...termMonths });
  return [
    { type: 'PostingStarted', data: { ...data, plannedEndOn: addMonths(startOn, round.termMonths) } },
    elsewhere(candidacyFold, postingId, { type: 'CandidateAppointed', data: { postingId, documentNo } }),
    elsewhere(personPosting, personId, { type: 'PersonReserved', data: { postingId } }),
    elsewhere(stationPosting, stationId, { type: 'StationReserved', data: { postingId } }),
  ];
};

const ratify: Rule<'RatifyTargetTasks'> = (state) => {
  const no = unlessActive(state);
  if (no) return no;
  const tasks = Object.values(state.tasks);
  const missing = NAMED_CATEGORIES.filter((category) => !tasks.some((task) => task.category === category));
  if (missing.length > 0) return refuse('TASK_CATEGORY_MISSING', { missing });
  const sum = tasks.reduce((total, { weight }) => total + weight, 0);
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
  family: postingEvents,
  initial: {
    stage: 'NONE',
    personId: '',
    stationId: '',
    branchId: '',
    startOn: '',
    plannedEndOn: '',
    tasks: {},
    ratified: 0,
    handedOver: false,
  },
  decide: {
    AppointSecretary: appoint,
    SetTargetTask: (state, { data: { postingId: _, ...data } }) =>
      unlessActive(state) ?? (state.ratified > 0 ? refuse('TASKS_RATIFIED') : [{ type: 'TargetTaskSet', data }]),
    RatifyTargetTasks: ratify,
    ProgressTargetTask: (state, { data: { postingId: _, ...data } }) =>
      unlessActive(state) ??
      (state.ratified > 0 && state.tasks[data.taskId]
        ? [{ type: 'TargetTaskProgressed', data }]
        : refuse('TASK_UNKNOWN', { taskId: data.taskId })),
    NameSuccessor: (state, { data: { postingId: _, ...data } }) => unlessActive(state) ?? [{ type: 'SuccessorNamed', data }],
    ExtendPosting: extend,
    CompleteHandover: completeHandover,
    EndPosting: end,
  },
  evolve: {
    PostingStarted: (state, { data: { personId, stationId, branchId, startOn, plannedEndOn } }) => ({
      ...state,
      stage: 'ACTIVE',
      personId,
      stationId,
      branchId,
      startOn,
      plannedEndOn,
    }),
    TargetTaskSet: (state, { data }) => ({ ...state, tasks: { ...state.tasks, [data.taskId]: data } }),
    TargetTasksRatified: (state, { data: { version } }) => ({ ...state, ratified: version }),
    TargetTaskProgressed: (state) => state,
    SuccessorNamed: (state, { data: { personId } }) => ({ ...state, successor: personId }),
    PostingExtended: (state, { data: { newEndOn } }) => ({ ...state, plannedEndOn: newEndOn }),
    HandoverCompleted: (state) => ({ ...state, handedOver: true }),
    PostingEnded: (state) => ({ ...state, stage: 'ENDED' }),
  },
};

export const posting = defineAggregate({ decider: postingDecider, commands: postingCommands, refusals: postingRefusals });

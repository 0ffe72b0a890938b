import { defineAggregate, hasReason, refuse, together, type Rule } from '@zhudian/framework';
import { cadresOf, memberIdsOn } from '../branch/branch-people.state';
import { dutyListCommands } from './duty-list.commands';
import { isInYear, openEntry, unlessCadresCovered, unlessReady, type DutyListDecider } from './duty-list.guards';
import { dutyListRefusals } from './duty-list.refusals';
import { dutyListFold } from './duty-list.state';

const draft: Rule<DutyListDecider, 'DraftDutyList'> = (state, { data, read: { people } }) => {
  const { branchId, stationId, year, kind, entries } = data;
  if (people.stationId !== stationId) return refuse('BRANCH_OF_ANOTHER_STATION', { branchId, stationId });
  if (state.kinds.includes(kind)) return refuse('LIST_DRAFTED', { kind, year });
  const ids = entries.map(({ entryId }) => entryId);
  const known = ids.filter((one, at) => state.entries.has(one) || ids.indexOf(one) !== at);
  const outside = entries.filter(({ dueOn }) => !isInYear(dueOn, year)).map(({ entryId }) => entryId);
  const unfit = together(
    known.length > 0 ? refuse('ENTRY_KNOWN', { entries: [...new Set(known)] }) : undefined,
    outside.length > 0 ? refuse('ENTRY_DUE_OUTSIDE_YEAR', { entries: outside, year }) : undefined,
  );
  return unfit ?? [{ type: 'DutyListDrafted', data }];
};

const assign: Rule<DutyListDecider, 'AssignDutyEntry'> = (state, { data, act: { on }, read }) => {
  const { dutyListId: _, ...assignment } = data;
  const { entryId, personId, businessDuty, integrityDuty } = data;
  const entry = openEntry(state, entryId);
  if (!('dueOn' in entry)) return entry;
  const cadres = cadresOf(read.people, read.committee);
  if (!cadres.includes(personId) && !memberIdsOn(read.people, on).includes(personId))
    return refuse('NOT_IN_BRANCH', { personId });
  if (businessDuty === undefined && integrityDuty === undefined) return refuse('DUTY_UNSTATED', { entryId });
  const hasBoth = businessDuty !== undefined && integrityDuty !== undefined;
  return cadres.includes(personId) && !hasBoth
    ? refuse('ONE_DUTY_ONLY', { persons: [personId] })
    : [{ type: 'DutyEntryAssigned', data: assignment }];
};

const acknowledge: Rule<DutyListDecider, 'AcknowledgeDutyEntry'> = (state, { data: { entryId }, act: { by } }) => {
  const entry = openEntry(state, entryId);
  if (!('dueOn' in entry)) return entry;
  if (entry.personId === undefined) return refuse('ENTRY_UNOWNED', { entries: [entryId] });
  if (entry.personId !== by) return refuse('NOT_THE_OWNER', { personId: entry.personId });
  return entry.isAcknowledged ? [] : [{ type: 'DutyEntryAcknowledged', data: { entryId } }];
};

/** The lists bind once a motion on them was carried in a meeting of the branch. */
const adopt: Rule<DutyListDecider, 'AdoptDutyLists'> = (state, command) => {
  const { dutyListId: _, meetingId, motionId } = command.data;
  const { people, committee, meeting } = command.read;
  if (state.isAdopted) return refuse('LISTS_ADOPTED', { year: state.year });
  const no = unlessReady(state) ?? unlessCadresCovered(state, cadresOf(people, committee));
  if (no) return no;
  if (meeting.branchId !== state.branchId || !meeting.motions.includes(motionId))
    return refuse('MOTION_NOT_CARRIED', { meetingId, motionId });
  const covered = new Set([...state.entries.values()].map(({ personId }) => personId));
  const persons = memberIdsOn(people, command.act.on).filter((one) => !covered.has(one));
  return persons.length > 0 && !hasReason(command, 'MEMBER_WITHOUT_DUTY')
    ? refuse('MEMBER_WITHOUT_DUTY', { persons })
    : [{ type: 'DutyListsAdopted', data: { meetingId, motionId } }];
};

const perform: Rule<DutyListDecider, 'PerformDuty'> = (state, command) => {
  const { dutyListId: _, ...performance } = command.data;
  const { entryId } = performance;
  if (!state.isAdopted) return refuse('LISTS_NOT_ADOPTED', { year: state.year });
  const entry = openEntry(state, entryId);
  if (!('dueOn' in entry)) return entry;
  if (!entry.isAcknowledged) return refuse('ENTRY_UNACKNOWLEDGED', { entries: [entryId] });
  const { dueOn } = entry;
  const { on } = command.act;
  const inTime = on <= dueOn;
  return inTime || hasReason(command, 'DUTY_LATE')
    ? [{ type: 'DutyPerformed', data: { ...performance, inTime } }]
    : refuse('DUTY_LATE', { entryId, dueOn, on });
};

const revise: Rule<DutyListDecider, 'ReviseDutyEntry'> = (state, { data: { dutyListId: _, ...revision } }) => {
  const { entryId, dueOn } = revision;
  const entry = openEntry(state, entryId);
  if (!('dueOn' in entry)) return entry;
  return isInYear(dueOn, state.year)
    ? [{ type: 'DutyEntryRevised', data: revision }]
    : refuse('ENTRY_DUE_OUTSIDE_YEAR', { entries: [entryId], year: state.year });
};

export const dutyListDecider: DutyListDecider = {
  ...dutyListFold,
  decide: {
    DraftDutyList: draft,
    AssignDutyEntry: assign,
    AcknowledgeDutyEntry: acknowledge,
    AdoptDutyLists: adopt,
    PerformDuty: perform,
    ReviseDutyEntry: revise,
  },
};

export const dutyList = defineAggregate({
  decider: dutyListDecider,
  commands: dutyListCommands,
  refusals: dutyListRefusals,
});

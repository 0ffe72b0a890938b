import type { OfType } from '@zhudian/facts';
import { defineAggregate, hasReason, refuse, together, type Rule } from '@zhudian/framework';
import { cadresOf, memberIdsOn } from '../branch/branch-people.state';
import { dutyListCommands, type DutyListCommand } from './duty-list.commands';
import {
  isInYear,
  openEntry,
  unlessCadresCovered,
  unlessCarried,
  unlessReady,
  type DutyListDecider,
} from './duty-list.guards';
import { dutyListRefusals } from './duty-list.refusals';
import { dutyListFold, type DutyList } from './duty-list.state';

/** Of a list that was drafted before, every entry is known. */
const unlessEntriesFit = (
  state: DutyList,
  { data: { year, kind, entries } }: OfType<DutyListCommand, 'DraftDutyList'>,
) => {
  if (state.kinds.includes(kind)) return refuse('LIST_DRAFTED', { kind, year });
  const ids = entries.map(({ entryId }) => entryId);
  const known = ids.filter((one, at) => state.entries.has(one) || ids.indexOf(one) !== at);
  const outside = entries.filter(({ dueOn }) => !isInYear(dueOn, year)).map(({ entryId }) => entryId);
  return together(
    known.length > 0 ? refuse('ENTRY_KNOWN', { entries: [...new Set(known)] }) : undefined,
    outside.length > 0 ? refuse('ENTRY_DUE_OUTSIDE_YEAR', { entries: outside, year }) : undefined,
  );
};

type Duties = OfType<DutyListCommand, 'AssignDutyEntry'>['data'];

const draft: Rule<DutyListDecider, 'DraftDutyList'> = (state, command) => {
  const { data, read } = command;
  const { branchId, stationId } = data;
  return (
    together(
      read.people.stationId === stationId ? undefined : refuse('BRANCH_OF_ANOTHER_STATION', { branchId, stationId }),
      unlessEntriesFit(state, command),
    ) ?? [{ type: 'DutyListDrafted', data }]
  );
};

/** A cadre has both duties, everybody else one at least. */
const unlessStated = ({ entryId, personId, businessDuty, integrityDuty }: Duties, cadres: readonly string[]) => {
  if (businessDuty === undefined && integrityDuty === undefined) return refuse('DUTY_UNSTATED', { entryId });
  const hasBoth = businessDuty !== undefined && integrityDuty !== undefined;
  return cadres.includes(personId) && !hasBoth ? refuse('ONE_DUTY_ONLY', { persons: [personId] }) : undefined;
};

const assign: Rule<DutyListDecider, 'AssignDutyEntry'> = (state, { data, act: { on }, read }) => {
  const { dutyListId: _, ...assignment } = data;
  const { entryId, personId } = data;
  const entry = openEntry(state, entryId);
  if (!('dueOn' in entry)) return entry;
  const cadres = cadresOf(read.people, read.committee);
  const isOfBranch = cadres.includes(personId) || memberIdsOn(read.people, on).includes(personId);
  return (
    together(isOfBranch ? undefined : refuse('NOT_IN_BRANCH', { personId }), unlessStated(data, cadres)) ?? [
      { type: 'DutyEntryAssigned', data: assignment },
    ]
  );
};

const acknowledge: Rule<DutyListDecider, 'AcknowledgeDutyEntry'> = (state, { data: { entryId }, act: { by } }) => {
  const entry = openEntry(state, entryId);
  if (!('dueOn' in entry)) return entry;
  if (entry.personId === undefined) return refuse('ENTRY_UNOWNED', { entries: [entryId] });
  if (entry.personId !== by) return refuse('NOT_THE_OWNER', { personId: entry.personId });
  return entry.isAcknowledged ? [] : [{ type: 'DutyEntryAcknowledged', data: { entryId } }];
};

type Adopt = OfType<DutyListCommand, 'AdoptDutyLists'>;

/** A member may be left out with a reason. */
const unlessMembersCovered = (state: DutyList, command: Adopt) => {
  const covered = new Set([...state.entries.values()].map(({ personId }) => personId));
  const persons = memberIdsOn(command.read.people, command.act.on).filter((one) => !covered.has(one));
  const isLeft = persons.length > 0 && !hasReason(command, 'MEMBER_WITHOUT_DUTY');
  return isLeft ? refuse('MEMBER_WITHOUT_DUTY', { persons }) : undefined;
};

/** The lists bind once a motion on them was carried in a meeting of the branch. */
const adopt: Rule<DutyListDecider, 'AdoptDutyLists'> = (state, command) => {
  const { dutyListId: _, meetingId, motionId } = command.data;
  const { meeting, people, committee } = command.read;
  if (state.isAdopted) return refuse('LISTS_ADOPTED', { year: state.year });
  return (
    together(
      unlessReady(state) ?? unlessCadresCovered(state, cadresOf(people, committee)),
      unlessCarried(state, { meetingId, motionId }, meeting, command.act.on),
    ) ??
    unlessMembersCovered(state, command) ?? [{ type: 'DutyListsAdopted', data: { meetingId, motionId } }]
  );
};

const perform: Rule<DutyListDecider, 'PerformDuty'> = (state, command) => {
  const { dutyListId: _, ...performance } = command.data;
  const { entryId } = performance;
  if (!state.isAdopted) return refuse('LISTS_NOT_ADOPTED', { year: state.year });
  const entry = openEntry(state, entryId);
  if (!('dueOn' in entry)) return entry;
  const { dueOn } = entry;
  const { on } = command.act;
  const inTime = on <= dueOn;
  return (
    together(
      entry.isAcknowledged ? undefined : refuse('ENTRY_UNACKNOWLEDGED', { entries: [entryId] }),
      inTime || hasReason(command, 'DUTY_LATE') ? undefined : refuse('DUTY_LATE', { entryId, dueOn, on }),
    ) ?? [{ type: 'DutyPerformed', data: { ...performance, inTime } }]
  );
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

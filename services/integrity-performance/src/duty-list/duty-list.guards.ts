import { dutyListKind, type DutyListEvent } from '@zhudian/facts';
import { refuse, together, unlessAfter, type Decider, type OrderRefusal } from '@zhudian/framework';
import type { Carried } from '../branch/branch-people.state';
import type { DutyListCommand } from './duty-list.commands';
import type { DutyListRefusal } from './duty-list.refusals';
import type { DutyEntry, DutyList } from './duty-list.state';

export type DutyListDecider = Decider<DutyListCommand, DutyList, DutyListEvent, DutyListRefusal | OrderRefusal>;

export const isInYear = (dueOn: string, year: number): boolean => dueOn.startsWith(`${year}-`);

/** An entry that is still to be performed. */
export const openEntry = ({ entries }: DutyList, entryId: string) => {
  const entry = entries.get(entryId);
  if (!entry) return refuse('ENTRY_UNKNOWN', { entryId });
  return entry.isPerformed ? refuse('ENTRY_PERFORMED', { entryId }) : entry;
};

const where = ({ entries }: DutyList, is: (entry: DutyEntry) => boolean): readonly string[] =>
  [...entries].flatMap(([entryId, entry]) => (is(entry) ? [entryId] : []));

/** Both lists are there, and every entry is somebody's who has acknowledged it. */
export const unlessReady = (state: DutyList) => {
  const kinds = dutyListKind.options.filter((kind) => !state.kinds.includes(kind));
  const unowned = where(state, ({ personId }) => personId === undefined);
  const open = where(state, ({ personId, isAcknowledged }) => personId !== undefined && !isAcknowledged);
  return together(
    kinds.length > 0 ? refuse('LIST_KIND_MISSING', { kinds }) : undefined,
    unowned.length > 0 ? refuse('ENTRY_UNOWNED', { entries: unowned }) : undefined,
    open.length > 0 ? refuse('ENTRY_UNACKNOWLEDGED', { entries: open }) : undefined,
  );
};

/** Every cadre has an entry, and both duties in each. */
export const unlessCadresCovered = ({ entries }: DutyList, cadres: readonly string[]) => {
  const of = (personId: string) => [...entries.values()].filter((entry) => entry.personId === personId);
  const without = cadres.filter((one) => of(one).length === 0);
  const half = cadres.filter((one) => of(one).some(({ hasBoth }) => !hasBoth));
  return together(
    without.length > 0 ? refuse('CADRE_WITHOUT_DUTY', { persons: without }) : undefined,
    half.length > 0 ? refuse('ONE_DUTY_ONLY', { persons: half }) : undefined,
  );
};

interface Motion {
  readonly meetingId: string;
  readonly motionId: string;
}

/** A meeting of the branch has carried the lists: it was held by then, and they were there to be voted on. */
export const unlessCarried = ({ branchId, draftedOn }: DutyList, motion: Motion, meeting: Carried, on: string) => {
  const { meetingId, motionId } = motion;
  const { heldOn = '' } = meeting;
  if (meeting.branchId !== branchId || !meeting.motions.includes(motionId))
    return refuse('MOTION_NOT_CARRIED', { meetingId, motionId });
  return together(
    heldOn < draftedOn ? refuse('VOTED_BEFORE_DRAFTED', { meetingId, heldOn, draftedOn }) : undefined,
    unlessAfter({ fact: 'DutyListsAdopted', on }, { type: 'MeetingConvened', on: heldOn }),
  );
};

import type { HeldMeeting, ObligedBranch } from '@zhudian/organization';
import { rollOf } from './meeting.story';

/** A branch that has stood for long, with so many full members from 2016-01-04 on. */
export const branchWith = (fullMembers: number, change: Partial<ObligedBranch> = {}): ObligedBranch => ({
  since: '2015-01-01',
  standings: rollOf(fullMembers).standings,
  sittings: [],
  groupings: [],
  ...change,
});
export const heldOn = (day: string, kind: HeldMeeting['kind'], change: Partial<HeldMeeting> = {}): HeldMeeting => ({
  id: `${kind}-${day}`,
  kind,
  groupId: null,
  quorumMet: kind === 'GENERAL' || kind === 'COMMITTEE' ? true : null,
  heldOn: day,
  recordedOn: day,
  ...change,
});

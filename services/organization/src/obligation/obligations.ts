import { rollOn, type GroupingFrom, type MeetingKind, type MemberStanding, type ObligationKind } from '@zhudian/facts';
import type { MeetingRow } from '@zhudian/projections';
import { holdsWorkday, type Calendars } from '@zhudian/programme';
import { LEAST_SEATS } from '../shared/committee-roll';
import { groupsThrough, type GroupObliged } from './groups-obliged';
import type { Exemption, Obligation, ObligationState } from './obligation.types';
import { monthly, quarterly, weekly, yearly, type Period, type Rhythm } from './periods';

/** What a branch was on which day, as far as it decides what is owed. */
export interface ObligedBranch {
  /** From when on the branch is both established and registered here. */
  readonly since: string;
  readonly standings: readonly MemberStanding[];
  /** How many sit in its committee of how many seats from a day on, oldest first. */
  readonly sittings: readonly { readonly from: string; readonly members: number; readonly seats: number }[];
  readonly groupings: readonly GroupingFrom[];
}
/** A meeting that was held, or a review of members that came to its grades. */
export type HeldMeeting = Pick<MeetingRow, 'id' | 'groupId' | 'quorumMet'> & {
  readonly kind: MeetingKind | 'REVIEW';
  readonly heldOn: string;
  readonly recordedOn: string;
};

interface Owed {
  readonly rhythm: Rhythm;
  readonly meeting: HeldMeeting['kind'];
  readonly source: string;
}
const REGULATION = '中国共产党支部工作条例（试行）2018';

/** What every branch owes, and where that comes from; 一般 and what is proposed are told in the source. */
export const OWED: Readonly<Record<ObligationKind, Owed>> = {
  COMMITTEE_MONTHLY: {
    rhythm: monthly,
    meeting: 'COMMITTEE',
    source: `${REGULATION}：支委会一般每月召开1次 (as a rule)`,
  },
  GROUP_MONTHLY: {
    rhythm: monthly,
    meeting: 'GROUP',
    source: `${REGULATION}第十三条：党小组会一般每月召开1次 (as a rule)`,
  },
  THEME_DAY_MONTHLY: { rhythm: monthly, meeting: 'THEME_DAY', source: `${REGULATION}：每月相对固定1天开展主题党日` },
  GENERAL_QUARTERLY: {
    rhythm: quarterly,
    meeting: 'GENERAL',
    source: `${REGULATION}第十一条：党员大会一般每季度召开1次 (as a rule)`,
  },
  LESSON_QUARTERLY: {
    rhythm: quarterly,
    meeting: 'LESSON',
    source: 'B07 三会一课：党课每季度1次 (common practice, the regulation fixes none)',
  },
  STUDY_WEEKLY: { rhythm: weekly, meeting: 'STUDY', source: 'B10 每周一学 (the company’s own rule)' },
  LIFE_YEARLY: { rhythm: yearly, meeting: 'LIFE', source: `${REGULATION}第十七条：组织生活会每年至少召开1次` },
  REVIEW_YEARLY: { rhythm: yearly, meeting: 'REVIEW', source: 'B09 民主评议党员：一般每年1次 (as a rule)' },
};

/** A branch is formed by three full members or more. */
const LEAST_FULL_MEMBERS = 3;
/** Too small at the beginning or at the end of a period, it had not yet come to be or was given up meanwhile. */
const isSmall = ({ standings }: ObligedBranch, day: string): boolean =>
  rollOn(standings, day).fullMembers < LEAST_FULL_MEMBERS;

/** A committee that sat through the whole period owes its meeting; without one, matters go to the members directly. */
const hadCommittee = ({ sittings }: ObligedBranch, { first, last }: Period): boolean => {
  const within = sittings.map(({ from }) => from).filter((day) => first < day && day <= last);
  return [first, ...within].every((day) => {
    const sitting = sittings.findLast(({ from }) => from <= day);
    return sitting !== undefined && sitting.seats >= LEAST_SEATS && sitting.members > 0;
  });
};

const groupExemption = ({ kind, group }: ObligationQuery): Exemption | null => {
  if (kind !== 'GROUP_MONTHLY') return null;
  if (!group) return 'NO_GROUP';
  return group.stoodThrough ? null : 'GROUP_NEW';
};

const exemptionOf = (branch: ObligedBranch, asked: ObligationQuery, calendars: Calendars): Exemption | null => {
  const { kind, period } = asked;
  if (branch.since > period.first) return 'BRANCH_NEW';
  if (isSmall(branch, period.first) || isSmall(branch, period.last)) return 'BRANCH_SMALL';
  if (kind === 'COMMITTEE_MONTHLY' && !hadCommittee(branch, period)) return 'NO_COMMITTEE';
  if (kind === 'STUDY_WEEKLY' && !holdsWorkday(calendars, period)) return 'NO_WORKING_DAY';
  return groupExemption(asked);
};

/** Where a meeting is to decide, one without a quorum does not count. */
const meets = (meeting: HeldMeeting, { kind, group, period, on }: ObligationQuery): boolean =>
  meeting.kind === OWED[kind].meeting &&
  meeting.groupId === (group?.groupId ?? null) &&
  period.first <= meeting.heldOn &&
  meeting.heldOn <= (on < period.last ? on : period.last) &&
  meeting.quorumMet !== false;

const isLate = ({ recordedOn }: HeldMeeting, { last }: Period): boolean => recordedOn > last;

/** The first meeting that met it, and rather one that was entered in time than one that was entered late. */
const firstThatMeets = (meetings: readonly HeldMeeting[], asked: ObligationQuery): HeldMeeting | undefined => {
  const held = meetings
    .filter((meeting) => meets(meeting, asked))
    .toSorted((one, other) => (one.heldOn < other.heldOn ? -1 : Number(one.heldOn > other.heldOn)));
  return held.find((one) => !isLate(one, asked.period)) ?? held[0];
};

const stateOf = (
  met: HeldMeeting | undefined,
  exempt: Exemption | null,
  { period, on }: ObligationQuery,
): ObligationState => {
  if (met) return isLate(met, period) ? 'LATE_ENTERED' : 'MET';
  if (exempt) return 'EXEMPT';
  return on > period.last ? 'OVERDUE' : 'DUE';
};

/** By which meeting, or by which review of members. */
const metBy = (met: HeldMeeting | undefined): Pick<Obligation, 'meetingId' | 'reviewId'> => {
  if (!met) return { meetingId: null, reviewId: null };
  return met.kind === 'REVIEW' ? { meetingId: null, reviewId: met.id } : { meetingId: met.id, reviewId: null };
};

/** What is asked about: an obligation in a period, as it stands on a day. */
export interface ObligationQuery {
  readonly kind: ObligationKind;
  readonly period: Period;
  readonly on: string;
  /** By which Party group; absent where the branch itself owes it. */
  readonly group?: GroupObliged;
}

/** What a branch owes in a period, as it stands on a day. What was done counts, whether it was owed or not. */
export const obligationIn = (
  branch: ObligedBranch,
  meetings: readonly HeldMeeting[],
  calendars: Calendars,
  asked: ObligationQuery,
): Obligation => {
  const { kind, period } = asked;
  const met = firstThatMeets(meetings, asked);
  const exempt = met ? null : exemptionOf(branch, asked, calendars);
  return {
    kind,
    groupId: asked.group?.groupId ?? null,
    groupName: asked.group?.name ?? null,
    period: period.name,
    from: period.first,
    dueOn: period.last,
    state: stateOf(met, exempt, asked),
    exemption: exempt,
    metOn: met?.heldOn ?? null,
    ...metBy(met),
    source: OWED[kind].source,
  };
};

/** What a branch owes in a period, once for each of its groups where groups owe it. */
export const obligationsIn = (
  branch: ObligedBranch,
  meetings: readonly HeldMeeting[],
  calendars: Calendars,
  asked: ObligationQuery,
): readonly Obligation[] => {
  const groups = asked.kind === 'GROUP_MONTHLY' ? groupsThrough(branch, asked.period) : [];
  const each = groups.length === 0 ? [asked] : groups.map((group) => ({ ...asked, group }));
  return each.map((one) => obligationIn(branch, meetings, calendars, one));
};

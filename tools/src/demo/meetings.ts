import { addDays, spanOfIsoWeek, type Day } from '@zhudian/programme';
import { fullMembersOf, officials } from './cast';
import { sittingAt } from './committees';
import { inMonth, later, workday } from './days';
import { enteredOn } from './entering';
import { choose, phrase, pick } from './pick';
import { branchOf, stations, weakStations } from './places';
import { proceedings } from './proceedings';
import { act, type Step } from './step';
import type { Story } from './story';
import { CANCELLED, EXCUSES, PREPARATIONS, THEMES } from './texts/meetings';

interface Meeting {
  readonly kind: keyof typeof THEMES;
  readonly on: Day;
}
const { partyWork } = officials;

/** Who meets: the members of the branch, or of its committee with the secretary first. */
const expectedAt = (stationId: string, kind: Meeting['kind']): readonly string[] =>
  kind === 'COMMITTEE' ? sittingAt(stationId) : fullMembersOf(stationId);

const inSecondMonthOfQuarter = (month: string): boolean => Number(month.slice(5)) % 3 === 2;

/** What was held lately: in the running periods and in those before. */
const calendarOf = (stationId: string, { month, lastDay }: Story): readonly Meeting[] => {
  const on = (kind: Meeting['kind'], name: string, within: (seed: string) => Day): Meeting => ({
    kind,
    on: within(`${stationId}/${kind}/${name}`),
  });
  const committee = sittingAt(stationId).slice(0, 1);
  const quarters = [-5, -4, -3, -2, -1, 0, 1].map(month).filter(inSecondMonthOfQuarter);
  const weeks = [0, 1].map((ago) => spanOfIsoWeek(addDays(lastDay, -7 * ago)).first);
  const lastYear = String(Number(lastDay.slice(0, 4)) - 1);
  return [
    ...[-1, 0, 1]
      .map(month)
      .flatMap((name) => [
        on('THEME_DAY', name, (seed) => inMonth(name, 6 + pick(seed, 15))),
        ...committee.map(() => on('COMMITTEE', name, (seed) => inMonth(name, 3 + pick(seed, 12)))),
      ]),
    ...quarters.flatMap((name) => [
      on('GENERAL', name, (seed) => inMonth(name, 3 + pick(seed, 20))),
      on('LESSON', name, (seed) => inMonth(name, 8 + pick(seed, 15))),
    ]),
    ...weeks.map((monday) => on('STUDY', monday, (seed) => later(workday(monday), pick(seed, 3)))),
    on('LIFE', lastYear, (seed) => inMonth(`${lastYear}-12`, 5 + pick(seed, 20))),
  ];
};

interface Called extends Meeting {
  readonly stationId: string;
  readonly meetingId: string;
}
const calledAt = (stationId: string, { kind, on }: Meeting): Called => ({
  stationId,
  kind,
  on,
  meetingId: `${branchOf(stationId)}-${kind.toLowerCase().replace('_', '-')}-${on}`,
});

const planned = ({ stationId, meetingId, kind, on }: Called): Step =>
  act(partyWork.id, later(on, -3), 'PlanMeeting', {
    meetingId,
    branchId: branchOf(stationId),
    stationId,
    kind,
    theme: choose(meetingId, THEMES[kind]),
    plannedOn: on,
  });

const held = (called: Called): readonly Step[] => {
  const { stationId, meetingId, kind, on } = called;
  const members = expectedAt(stationId, kind);
  const absent = members.length > 2 && pick(`${meetingId}/absent`, 3) === 0 ? members.slice(-1) : [];
  const present = members.filter((one) => !absent.includes(one));
  const convened = act(partyWork.id, on, 'ConveneMeeting', {
    meetingId,
    chairId: members[0],
    recorderId: members[1],
    present,
    observers: [],
    excused: absent.map((personId) => ({ personId, reason: choose(meetingId, EXCUSES) })),
    ...(kind === 'LIFE' ? { preparation: phrase(`${meetingId}/preparation`, PREPARATIONS) } : {}),
  });
  // Weak stations are looked at closely; where a meeting is entered late, nothing more is told of it.
  const isFollowed = weakStations.includes(stationId) && enteredOn(convened) === on;
  return [planned(called), convened, ...(isFollowed ? proceedings({ ...called, present }) : [])];
};

/** Some that are missed were planned, and called off. */
const missed = (called: Called): readonly Step[] => {
  const { meetingId, on } = called;
  if (pick(`${meetingId}/cancelled`, 3) > 0) return [];
  const reason = choose(meetingId, CANCELLED);
  return [planned(called), act(partyWork.id, later(on, -1), 'CancelMeeting', { meetingId, reason })];
};

/** What branches held of late; here and there one is missed. */
export const meetings = (story: Story): readonly Step[] =>
  stations.flatMap(({ id }) =>
    calendarOf(id, story).flatMap((meeting) => {
      const called = calledAt(id, meeting);
      return pick(`${id}/${meeting.kind}/${meeting.on}/missed`, 9) > 0 ? held(called) : missed(called);
    }),
  );

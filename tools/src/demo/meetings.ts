import { addDays, spanOfIsoWeek, type Day } from '@zhudian/programme';
import { officials, staffOf } from './cast';
import { inMonth, later, workday } from './days';
import { choose, pick } from './pick';
import { branchOf, stations } from './places';
import { act, type Step } from './step';
import type { Story } from './story';
import { EXCUSES, THEMES } from './texts/meetings';

interface Meeting {
  readonly kind: keyof typeof THEMES;
  readonly on: Day;
}
const { partyWork } = officials;

/** The members whom every branch has from the beginning. */
const MEMBERS = 4;

const inSecondMonthOfQuarter = (month: string): boolean => Number(month.slice(5)) % 3 === 2;

/** What was held lately: in the running periods and in those before. */
const calendarOf = (stationId: string, { month, lastDay }: Story): readonly Meeting[] => {
  const on = (kind: Meeting['kind'], name: string, within: (seed: string) => Day): Meeting => ({
    kind,
    on: within(`${stationId}/${kind}/${name}`),
  });
  const quarters = [-5, -4, -3, -2, -1, 0, 1].map(month).filter(inSecondMonthOfQuarter);
  const weeks = [0, 1].map((ago) => spanOfIsoWeek(addDays(lastDay, -7 * ago)).first);
  const lastYear = String(Number(lastDay.slice(0, 4)) - 1);
  return [
    ...[-1, 0, 1].map(month).map((name) => on('THEME_DAY', name, (seed) => inMonth(name, 6 + pick(seed, 15)))),
    ...quarters.flatMap((name) => [
      on('GENERAL', name, (seed) => inMonth(name, 3 + pick(seed, 20))),
      on('LESSON', name, (seed) => inMonth(name, 8 + pick(seed, 15))),
    ]),
    ...weeks.map((monday) => on('STUDY', monday, (seed) => later(workday(monday), pick(seed, 3)))),
    on('LIFE', lastYear, (seed) => inMonth(`${lastYear}-12`, 5 + pick(seed, 20))),
  ];
};

const meeting = (stationId: string, { kind, on }: Meeting): readonly Step[] => {
  const branchId = branchOf(stationId);
  const meetingId = `${branchId}-${kind.toLowerCase().replace('_', '-')}-${on}`;
  const members = staffOf(stationId)
    .slice(0, MEMBERS)
    .map(({ id }) => id);
  const absent = pick(`${meetingId}/absent`, 3) === 0 ? members.slice(-1) : [];
  return [
    act(partyWork.id, later(on, -3), 'PlanMeeting', {
      meetingId,
      branchId,
      stationId,
      kind,
      theme: choose(meetingId, THEMES[kind]),
      plannedOn: on,
    }),
    act(partyWork.id, on, 'ConveneMeeting', {
      meetingId,
      chairId: members[0],
      recorderId: members[1],
      present: members.filter((one) => !absent.includes(one)),
      observers: [],
      excused: absent.map((personId) => ({ personId, reason: choose(meetingId, EXCUSES) })),
    }),
  ];
};

/** What branches held of late; here and there one is missed. */
export const meetings = (story: Story): readonly Step[] =>
  stations.flatMap(({ id }) =>
    calendarOf(id, story)
      .filter(({ kind, on }) => pick(`${id}/${kind}/${on}/missed`, 9) > 0)
      .flatMap((one) => meeting(id, one)),
  );

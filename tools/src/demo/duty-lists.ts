import type { Day } from '@zhudian/programme';
import { headOf, localLeaderOf, partyOfficerOf, staffOf } from './cast';
import { sittingAt } from './committees';
import { inMonth, later, nthOf, workdayBy } from './days';
import { carried, generalMeetingOn, held } from './general-meetings';
import { choose, phrase, pick } from './pick';
import { branchOf, enterpriseOf } from './places';
import { act, type Step } from './step';
import { servesOn, type Posting, type Story } from './story';
import * as texts from './texts/duty-lists';

/** The two lists of a branch for a year. */
interface Lists {
  readonly stationId: string;
  readonly dutyListId: string;
  readonly year: number;
  readonly draftedOn: Day;
  readonly adoptedOn: Day;
  /** Whose entries they are, one each: those of the first list, then those of the second. */
  readonly owners: readonly string[];
}

const MOTION = 'duties';
const entryOf = (at: number): string => `entry-${at + 1}`;
const isMain = (at: number): boolean => at % 2 === 0;
const officerOf = ({ stationId }: Lists): string => partyOfficerOf(enterpriseOf(stationId));

/** Entries fall due from spring to winter, and some weeks after the lists are adopted at the soonest. */
const dueOn = ({ year, dutyListId, adoptedOn }: Lists, at: number): Day => {
  const month = ['04', '06', '09', '11'][at % 4] ?? '12';
  const usual = nthOf(`${year}-${month}`, 8 + pick(`${dutyListId}/${at}`, 9));
  const soonest = later(adoptedOn, 16 + at);
  const [due = usual] = [usual < soonest ? soonest : usual, workdayBy(`${year}-12-10`)].toSorted();
  return due;
};

const drafted = (lists: Lists, kind: 'MAIN' | 'SUPERVISORY'): Step => {
  const { stationId, dutyListId, year, draftedOn, owners } = lists;
  const entries = owners.flatMap((_, at) =>
    isMain(at) === (kind === 'MAIN')
      ? [{ entryId: entryOf(at), task: choose(`${dutyListId}/${at}`, texts.TASKS[kind]), dueOn: dueOn(lists, at) }]
      : [],
  );
  const data = { branchId: branchOf(stationId), stationId, year, kind, entries };
  return act(officerOf(lists), draftedOn, 'DraftDutyList', data);
};

const assigned = (lists: Lists): readonly Step[] =>
  lists.owners.flatMap((personId, at) => {
    const { dutyListId, draftedOn } = lists;
    const of = { dutyListId, entryId: entryOf(at) };
    const seed = `${dutyListId}/${personId}`;
    const duties = {
      businessDuty: choose(`${seed}/business`, texts.BUSINESS),
      integrityDuty: choose(`${seed}/integrity`, texts.INTEGRITY),
    };
    return [
      act(officerOf(lists), later(draftedOn, 3), 'AssignDutyEntry', { ...of, personId, ...duties }),
      act(personId, later(draftedOn, 5 + pick(seed, 3)), 'AcknowledgeDutyEntry', of),
    ];
  });

const adopted = (lists: Lists): readonly Step[] => {
  const { stationId, dutyListId, adoptedOn } = lists;
  const meeting = generalMeetingOn(stationId, adoptedOn, { about: MOTION, theme: choose(dutyListId, texts.ADOPTING) });
  const { meetingId } = meeting;
  const reasons = [{ code: 'MEMBER_WITHOUT_DUTY', reason: texts.WITHOUT_DUTY }];
  return [
    ...held(meeting),
    carried(meeting, MOTION, pick(meetingId, 2)),
    act(officerOf(lists), adoptedOn, 'AdoptDutyLists', { dutyListId, meetingId, motionId: MOTION, reasons }),
  ];
};

/** Most is done in time, some late and with a reason, some not at all; here and there an entry is put off first. */
const performed = (lists: Lists): readonly Step[] =>
  lists.owners.flatMap((personId, at) => {
    const { dutyListId } = lists;
    const seed = `${dutyListId}/${at}/performed`;
    const of = { dutyListId, entryId: entryOf(at) };
    const due = dueOn(lists, at);
    const course = pick(seed, 8);
    const account = phrase(seed, texts.PERFORMED);
    const evidenceRefs = [choose(`${seed}/record`, texts.RECORDS)];
    const done = (on: Day, more = {}) => act(personId, on, 'PerformDuty', { ...of, account, evidenceRefs, ...more });
    if (course === 0) return [];
    if (course === 1) return [done(later(due, 6), { reasons: [{ code: 'DUTY_LATE', reason: texts.LATE }] })];
    if (course > 2) return [done(later(due, -pick(`${seed}/early`, 6)))];
    const put = { task: choose(seed, texts.TASKS.MAIN), dueOn: later(due, 9), reason: choose(seed, texts.PUT_OFF) };
    return [
      act(officerOf(lists), later(due, -12), 'ReviseDutyEntry', { ...of, ...put }),
      act(personId, later(due, -10), 'AcknowledgeDutyEntry', of),
      done(later(due, 4)),
    ];
  });

/** Lists that everybody who has an entry has acknowledged, and that a meeting adopts. */
export const dutyLists = (lists: Lists): readonly Step[] => [
  drafted(lists, 'MAIN'),
  drafted(lists, 'SUPERVISORY'),
  ...assigned(lists),
  ...adopted(lists),
  ...performed(lists),
];

export const listsAt = (stationId: string, year: number, draftedOn: Day, leaders: readonly string[]): Lists => {
  const owners = [
    ...new Set([...leaders, localLeaderOf(stationId), staffOf(stationId)[2]?.id ?? '', headOf(stationId)]),
  ];
  const dutyListId = `${branchOf(stationId)}.${year}`;
  return { stationId, dutyListId, year, draftedOn, adoptedOn: later(draftedOn, 12), owners };
};

/** Where a First Secretary serves when the year begins; at one station the lists are drafted, and that is all. */
export const twoLists = ({ postings, lastDay }: Story): readonly Step[] => {
  const year = Number(lastDay.slice(0, 4));
  const from = inMonth(`${year}-01`, 8);
  const serving = postings.filter((one: Posting) => servesOn(one, from) && servesOn(one, later(from, 30)));
  return serving.flatMap(({ stationId, secretary, endOn }, nth) => {
    const draftedOn = later(from, pick(`${stationId}/lists`, 9));
    const lists = listsAt(stationId, year, draftedOn, [secretary, ...sittingAt(stationId)]);
    const steps = nth === 1 ? [drafted(lists, 'MAIN')] : dutyLists(lists);
    return steps.filter(({ as, on }) => as !== secretary || endOn === undefined || on <= endOn);
  });
};

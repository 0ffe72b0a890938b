import {
  calendarOf,
  daysBetween,
  GUANGXI_CALENDAR,
  isWorkday,
  monthOf,
  roleSchema,
  shippedCalendars,
} from '@zhudian/programme';
import { demoActors, programme, storyOf } from '@zhudian/tools';
import { commandIdOf, type Step } from '../../tools/src/demo/step';

const TODAY = '2026-11-28';
const calendar = calendarOf(shippedCalendars, GUANGXI_CALENDAR);
/** Days beyond the published calendars are judged by their weekday alone. */
const isWorked = (day: string): boolean => {
  const answer = calendar ? isWorkday(calendar, day) : undefined;
  return typeof answer === 'boolean' ? answer : ![0, 6].includes(new Date(day).getUTCDay());
};

/** Days that lie in the data of commands. */
const daysIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, inner]) => (FREE_DAYS.includes(field) ? [] : daysIn(inner)));
};
/** A year, a month or a life begins on whatever day it begins, and a term ends so many months after its start. */
const FREE_DAYS = ['from', 'bornOn', 'newEndOn'];

const story = storyOf(TODAY);
const steps = programme(TODAY);
const of = (command: string): readonly Step[] => steps.filter((step) => step.command === command);
const valuesOf = (command: string, field: string) => of(command).map(({ data }) => data[field]);

describe.each([TODAY, '2026-02-24', '2025-10-09', '2027-01-15', '2020-01-06'])(
  'The demonstration that is loaded on %s',
  (today) => {
    const all = today === TODAY ? steps : programme(today);
    const { lastDay } = storyOf(today);

    it('runs up to the working day before, as far as calendars are published', () => {
      const last = all.at(-1)?.enteredOn ?? '';
      expect(daysBetween(last, lastDay)).toBeGreaterThanOrEqual(0);
      expect(daysBetween(last, lastDay)).toBeLessThan(4);
      expect(lastDay < today).toBe(true);
      expect(daysBetween(lastDay, [today, '2026-12-11'].toSorted()[0] ?? today)).toBeLessThan(12);
      expect(isWorked(lastDay)).toBe(true);
    });

    it('has nothing on a day on which nobody works, and no deadline there', () => {
      const days = all.flatMap(({ on, enteredOn, data }) => [on, enteredOn, ...daysIn(data)]);
      expect([...new Set(days)].filter((day) => !isWorked(day))).toStrictEqual([]);
    });

    it('enters nothing before it happens, in the order of the days', () => {
      expect(all.filter(({ on, enteredOn }) => enteredOn < on)).toStrictEqual([]);
      expect(all.map(({ enteredOn }) => enteredOn)).toStrictEqual(all.map(({ enteredOn }) => enteredOn).toSorted());
    });

    it('reports key figures from twelve months before the first posting', () => {
      const first = all.find(({ command }) => command === 'AppointSecretary')?.data['startOn'];
      const reported = all.flatMap(({ command, data }) =>
        command === 'ReportReading' ? [String(data['period'])] : [],
      );
      const [year = 0, month = 0] = monthOf(String(first)).split('-').map(Number);
      expect(reported.toSorted()[0]).toBe(`${year - 1}-${String(month).padStart(2, '0')}`);
    });
  },
);

describe('The demonstration', () => {
  it('is the same for the same day, and another for another', () => {
    expect(programme(TODAY)).toStrictEqual(steps);
    expect(programme('2026-11-20').at(-1)).not.toStrictEqual(steps.at(-1));
  });

  it('takes different steps each', () => {
    const ids = steps.map(commandIdOf);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('enters most on the day, some later, and little weeks after', () => {
    const late = steps.map(({ on, enteredOn }) => daysBetween(on, enteredOn));
    const share = (is: (days: number) => boolean) => late.filter(is).length / late.length;
    expect(share((days) => days === 0)).toBeGreaterThan(0.5);
    expect(share((days) => days > 0)).toBeGreaterThan(0.1);
    expect(late.filter((days) => days > 20).length).toBeGreaterThan(2);
  });

  it('is not made of days for which there is no calendar', () => {
    expect(() => storyOf('2015-06-01')).toThrow('The earliest demonstration is of');
  });

  it('staggers its postings over counties and months', () => {
    const starts = story.postings.map(({ startOn }) => monthOf(startOn));
    expect(new Set(starts).size).toBeGreaterThan(5);
    expect(new Set(story.postings.map(({ enterprise }) => enterprise)).size).toBe(6);
  });

  it('numbers its documents in their year, in the order of their days', () => {
    const papers = [...of('AppointSecretary'), ...of('ExtendPosting')].map(({ on, data }) => {
      const [, year = '', number = ''] =
        /^桂南供党〔(\d{4})〕(\d+)号（演示）$/.exec(String(data['documentNo'] ?? data['approvalNo'])) ?? [];
      return { on, year, number: Number(number) };
    });
    expect(papers.filter(({ on, year }) => !on.startsWith(year) || year === '')).toStrictEqual([]);
    for (const { on, year, number } of papers)
      expect(papers.filter((other) => other.year === year && other.on < on && other.number >= number)).toStrictEqual(
        [],
      );
    expect(new Set(papers.map(({ year, number }) => `${year}/${number}`)).size).toBe(papers.length);
  });

  it('has a fourth task, and tasks of different progress', () => {
    expect(new Set(valuesOf('SetTargetTask', 'category'))).toStrictEqual(
      new Set(['ORGANISATION', 'INTEGRITY', 'STATION_BUSINESS', 'UNSPECIFIED']),
    );
    const reached = new Map(
      of('ProgressTargetTask').map(({ data }) => [
        `${String(data['postingId'])}/${String(data['taskId'])}`,
        data['value'],
      ]),
    );
    expect(new Set(reached.values()).size).toBeGreaterThan(reached.size / 2);
  });

  it('has three members and more in every branch, and a birth date for everybody', () => {
    const members = Map.groupBy(of('AddBranchMember'), ({ data }) => data['branchId']);
    const small = of('EstablishBranch').filter(({ data }) => (members.get(data['branchId'])?.length ?? 0) < 3);
    expect(small).toStrictEqual([]);
    expect(of('RegisterPerson').filter(({ data }) => data['bornOn'] === undefined)).toStrictEqual([]);
  });
});

describe('The people of the demonstration', () => {
  const actors = demoActors(story);
  const byCommand = (command: string) => new Set(of(command).map(({ as }) => as));

  it('are somebody for every role, in a unit that is registered', () => {
    const roles = new Set(actors.flatMap((one) => one.roles));
    expect(roleSchema.options.filter((role) => role !== 'POLICY' && !roles.has(role))).toStrictEqual([]);
    const units = valuesOf('RegisterOrgUnit', 'orgUnitId');
    expect(actors.filter(({ unit }) => !units.includes(unit))).toStrictEqual([]);
    expect(actors.find(({ roles: [first] }) => first === 'FIRST_SECRETARY')?.unit).toBe(story.postings[0]?.stationId);
  });

  it('hold one office each, but that First Secretaries are staff as well', () => {
    const several = actors.filter(({ roles }) => roles.length > 1).map(({ roles }) => roles.join(' '));
    expect([...new Set(several)]).toStrictEqual(['FIRST_SECRETARY STAFF']);
    expect(new Set(actors.map(({ id }) => id)).size).toBe(actors.length);
  });

  it('do not decide on what they themselves asked for', () => {
    const apart = [
      ['RecommendCandidate', 'PassReview', 'PublishNotice', 'ResolveObjection', 'AppointSecretary'],
      ['ApplyDeduction', 'AppealDeduction', 'UpholdDeduction', 'FinaliseEvaluation'],
      ['CompleteMeasure', 'VerifyEffect'],
      ['NoteSupervision', 'SubmitScores'],
    ];
    for (const commands of apart) {
      const all = commands.flatMap((command) => [...byCommand(command)]);
      expect(all.length).toBeGreaterThanOrEqual(commands.length);
      expect(new Set(all).size).toBe(all.length);
    }
    const chairs = new Set(valuesOf('HoldHearing', 'chairId'));
    expect(
      [...byCommand('AppointSecretary'), ...byCommand('PassReview')].filter((one) => chairs.has(one)),
    ).toStrictEqual([]);
  });
});

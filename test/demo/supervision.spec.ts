import { monthsOverlapping } from '@zhudian/programme';
import { programme } from '@zhudian/tools';
import { commandIdOf, factOf, type Step } from '../../tools/src/demo/step';

const MANAGING = [
  'NoteSupervision',
  'CloseSupervisionMonth',
  'ScheduleHearing',
  'SubmitWorkReport',
  'HoldHearing',
  'CloseHearing',
  'RaiseProblem',
  'AssignProblem',
  'ResolveProblem',
  'ReopenProblem',
  'PlanTraining',
  'RecordAttendance',
  'CloseTraining',
  'OpenCommendation',
  'NominatePosting',
  'AwardCommendation',
  'RecommendPromotionPriority',
  'PublishPractice',
  'AdoptPractice',
];
const steps = programme().flat();
const managing = steps.filter(({ command }) => MANAGING.includes(command));
const of = (command: string): readonly Step[] => managing.filter((step) => step.command === command);
const citedIn = ({ evidenceEventIds = [], basisEventIds = [] }: Step['data']): readonly string[] =>
  [evidenceEventIds, basisEventIds].flat() as readonly string[];

describe('24 months of the demonstration', () => {
  it('show every command of the managed posting', () =>
    expect(MANAGING.filter((command) => of(command).length === 0)).toStrictEqual([]));

  it('have a hearing in each month, and every posting supervised in each, once', () => {
    const months = monthsOverlapping('2024-01-01', '2025-12-31');
    expect([...new Set(of('ScheduleHearing').map(({ data }) => data['month']))].toSorted()).toStrictEqual(months);
    const postings = steps.flatMap(({ command, on, data }) =>
      command === 'AppointSecretary' && on < '2025-01-01' ? [data['candidacyId']] : [],
    );
    expect(postings).not.toStrictEqual([]);
    const supervised = of('CloseSupervisionMonth').map(({ data }) => [data['postingId'], data['month']].join(' '));
    expect(supervised.toSorted()).toStrictEqual(
      postings.flatMap((posting) => months.map((month) => [posting, month].join(' '))).toSorted(),
    );
  });

  it('cite facts of earlier steps alone', () => {
    const told = steps.map(factOf);
    const citations = steps.flatMap(({ data }, at) => citedIn(data).map((id) => ({ at, told: told.indexOf(id) })));
    expect(citations.length).toBeGreaterThan(0);
    expect(citations.filter((one) => one.told < 0 || one.told >= one.at)).toStrictEqual([]);
  });

  it('are different commands each', () => {
    const ids = managing.map(commandIdOf);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

import { idOfStream, type RecordedFact } from '@zhudian/facts';
import { calendarOf, GUANGXI_CALENDAR, isWorkday, monthsOverlapping, shippedCalendars } from '@zhudian/programme';
import { programme, storyOf } from '@zhudian/tools';
import { localLeaderOf, nameOf } from '../../tools/src/demo/cast';
import { committeeStations } from '../../tools/src/demo/places';
import { commandIdOf } from '../../tools/src/demo/step';
import { blocksOf, textOf } from '../docs/pages';
import { execute } from './support/carry-out';
import { recordedOf } from './support/facts-of';

// covers: M07, M08, M11, M16, N05, N16, I18

const TODAY = '2026-11-28';

interface Deducted {
  readonly deductionId: string;
}
interface OpenedClue {
  readonly takeUpBy?: string;
  readonly ownerId?: string;
}
interface OpenedSurvey {
  readonly phase: string;
  readonly postingId?: string;
  readonly minResponses: number;
}
interface Closed {
  readonly responses: number;
  readonly results?: object;
}

interface Final {
  readonly postingId: string;
  readonly month?: string;
  readonly total: number;
  readonly grade: string;
}
interface Progressed {
  readonly percent: number;
}
interface Task {
  readonly taskId: string;
  readonly weight: number;
}
interface StationPage {
  readonly branch: { readonly firstSecretary: { readonly id: string } };
  readonly currentPosting: { readonly evaluations: readonly object[] } & Readonly<Record<string, unknown>>;
  readonly indicators: readonly Readonly<Record<string, unknown>>[];
}

/** The station as a page shows it, of the demonstration that is loaded on the day that it names. */
const shownIn = (page: string): { readonly station: StationPage } => {
  expect(textOf(page)).toContain(TODAY);
  const [answer = ''] = blocksOf(page, 'json');
  return (JSON.parse(answer) as { data: { station: StationPage } }).data;
};

describe('The demonstration, carried out with its policies', () => {
  const story = storyOf(TODAY);
  const steps = programme(TODAY);
  let facts: readonly RecordedFact[];
  const of = (type: string): readonly RecordedFact[] => facts.filter((fact) => fact.type === type);
  const dataOf = (type: string) => of(type).map(({ data }) => data as Readonly<Record<string, unknown>>);
  const sorted = (texts: readonly string[]) => texts.toSorted();
  const measured = () => of('SatisfactionMeasured').map(({ stream }) => idOfStream(stream));
  const endedIds = story.postings.flatMap(({ course, postingId }) => (course === 'ENDED' ? [postingId] : []));

  beforeAll(async () => {
    facts = await recordedOf(TODAY);
  });

  it('takes no step in vain, and none twice', () => {
    const carriedOut = new Set(facts.map(({ metadata }) => metadata.commandId));
    // Answers are nobody's: they are told when their survey closes, under ids of their own.
    const taken = steps.filter(({ command }) => command !== 'CastBallot').map(commandIdOf);
    expect(taken.filter((id) => !carriedOut.has(id))).toStrictEqual([]);
    expect(new Set(taken).size).toBe(taken.length);
  });

  it('tells no fact of a day on which nobody works', () => {
    const calendar = calendarOf(shippedCalendars, GUANGXI_CALENDAR);
    const idle = facts.filter(({ metadata }) => !calendar || isWorkday(calendar, metadata.occurredOn) !== true);
    expect(idle.map(({ type, metadata }) => `${type} ${metadata.occurredOn}`)).toStrictEqual([]);
  });

  it('evaluates the months that are over, and the terms of those that were surveyed at their end and have left', () => {
    const finals = dataOf('EvaluationFinalised');
    const idsOf = (kind: string) =>
      sorted(
        finals.filter((one) => one['kind'] === kind).map(({ postingId, month = '' }) => [postingId, month].join(' ')),
      );
    const months = story.postings.flatMap(({ postingId, startOn, endOn, course }) => {
      const all = monthsOverlapping(startOn, endOn ?? story.month(-1).concat('-01'));
      return (course === 'ENDED' ? all.slice(0, -1) : all).map((month) => `${postingId} ${month}`);
    });
    expect(idsOf('MONTHLY')).toStrictEqual(sorted(months));
    expect(idsOf('TERM')).toStrictEqual(sorted(endedIds.map((id) => `${id} `)));
    expect(new Set(finals.map(({ grade }) => grade))).toStrictEqual(
      new Set(['EXCELLENT', 'GOOD', 'COMPETENT', 'POOR']),
    );
  });

  it('supervises every posting in each month that is over, once', () => {
    const closed = dataOf('SupervisionMonthClosed').map(
      ({ postingId, month }) => `${String(postingId)} ${String(month)}`,
    );
    const served = story.postings.flatMap(({ postingId, startOn, endOn }) =>
      monthsOverlapping(startOn, endOn ?? story.month(-1).concat('-01')).map((month) => `${postingId} ${month}`),
    );
    expect(sorted(closed)).toStrictEqual(sorted(served));
    expect(
      dataOf('SupervisionMonthClosed').filter(({ missing }) => (missing as object[]).length > 0),
    ).not.toStrictEqual([]);
  });

  it('hears everybody in each month since the first posting, or excuses them', () => {
    const held = dataOf('HearingHeld');
    expect(dataOf('HearingScheduled').length).toBe(monthsOverlapping(`${story.month(-25)}-01`, story.lastDay).length);
    const missing = held.filter(({ active, heard, excused }) => {
      const named = [...(heard as string[]), ...(excused as { postingId: string }[]).map(({ postingId }) => postingId)];
      return sorted(active as string[]).join() !== sorted(named).join();
    });
    expect(missing).toStrictEqual([]);
    expect(of('HearingClosed').length).toBeGreaterThanOrEqual(held.length - 1);
  });

  it('has deductions of every kind of end', () => {
    const named = (type: string) => of(type).map(({ stream, data }) => `${stream} ${(data as Deducted).deductionId}`);
    const [appealed, upheld, revoked] = ['DeductionAppealed', 'DeductionUpheld', 'DeductionRevoked'].map(named);
    const endOf = (one: string) =>
      upheld?.includes(one)
        ? 'UPHELD'
        : revoked?.includes(one)
          ? 'REVOKED'
          : appealed?.includes(one)
            ? 'OPEN'
            : 'ACCEPTED';
    expect(new Set(named('DeductionApplied').map(endOf))).toStrictEqual(new Set(['UPHELD', 'REVOKED', 'ACCEPTED']));
  });

  it('ends postings that leave nothing open, and commends on good terms', () => {
    expect(sorted(of('PostingEnded').map(({ stream }) => idOfStream(stream)))).toStrictEqual(sorted(endedIds));
    expect([of('PostingRecalled').length, of('PostingExtended').length]).toStrictEqual([1, 2]);
    const purposes = dataOf('StandingRelied').map(({ purpose }) => purpose);
    expect(purposes.toSorted()).toStrictEqual(['AWARD', 'AWARD', 'ENDING', 'ENDING', 'PROMOTION']);
  });

  it('surveys before and after, and withholds what too few answered', () => {
    const asked = new Map(of('SurveyOpened').map(({ stream, data }) => [stream, data as OpenedSurvey]));
    const closed = of('SurveyClosed').map(({ stream, data }) => ({ ...(data as Closed), asked: asked.get(stream) }));
    const withheld = closed.filter(({ results }) => results === undefined);
    expect(withheld).not.toStrictEqual([]);
    expect(withheld).toStrictEqual(
      closed.filter(({ responses, asked: { minResponses = 0 } = {} }) => responses < minResponses),
    );
    const surveyed = (phase: string) =>
      sorted([...asked.values()].flatMap((one) => (one.phase === phase ? [one.postingId ?? ''] : [])));
    expect(surveyed('BASELINE')).toStrictEqual(sorted(story.postings.map(({ postingId }) => postingId)));
    const told = closed.flatMap(({ results, asked: one }) =>
      results && one?.phase === 'END' ? [one.postingId ?? ''] : [],
    );
    expect(sorted(measured())).toStrictEqual(sorted(told));
    expect(endedIds.filter((id) => !measured().includes(id))).toStrictEqual([]);
  });

  it('reaches most of its targets, and works on breaches', () => {
    const readings = of('ReadingReported').length;
    const breaches = new Set(of('BreachDetected').map(({ id }) => id));
    expect(breaches.size / readings).toBeGreaterThan(0.05);
    expect(breaches.size / readings).toBeLessThan(0.3);
    const cited = dataOf('ClueOpened').flatMap(({ breachEventId }) => (breachEventId ? [breachEventId as string] : []));
    expect(cited.length).toBeGreaterThan(5);
    expect(cited.filter((id) => !breaches.has(id))).toStrictEqual([]);
  });

  it('works on the clues that the system opened on breaches, but for a few that are forgotten', () => {
    const streamsOf = (...types: readonly string[]) => new Set(types.flatMap(of).map(({ stream }) => stream));
    const dealtWith = streamsOf('FactorIdentified', 'ClueClosed');
    const opened = of('ClueOpened').filter(({ data }) => ((data as OpenedClue).takeUpBy ?? '9') < story.lastDay);
    const overdue = opened.filter(({ stream }) => !dealtWith.has(stream));
    expect(opened.length).toBeGreaterThan(80);
    expect(overdue.length).toBeGreaterThan(0);
    expect(overdue.length / opened.length).toBeLessThan(0.12);
    const owners = opened.flatMap(({ data }) => (data as OpenedClue).ownerId ?? []);
    const leaders = [...story.postings.map(({ secretary }) => secretary), ...committeeStations.map(localLeaderOf)];
    expect(owners.filter((id) => !leaders.includes(id))).toStrictEqual([]);
    expect(new Set(owners).size).toBeGreaterThan(3);
  });

  it('has clues on every part of their way', () => {
    const counts = ['ClueOpened', 'FactorIdentified', 'MeasureCompleted', 'EffectVerified', 'ClueClosed'].map(
      (type) => new Set(of(type).map(({ stream }) => stream)).size,
    );
    expect(counts).toStrictEqual(counts.toSorted((one, other) => other - one));
    expect(counts.at(0)).toBeGreaterThan((counts.at(-1) ?? 0) + 3);
    expect(new Set(dataOf('EffectVerified').map(({ verdict }) => verdict))).toStrictEqual(
      new Set(['EFFECTIVE', 'INEFFECTIVE']),
    );
  });

  it('has Party groups that meet, and members who were reviewed, most of them to the grades', () => {
    expect(of('PartyGroupFormed').length).toBeGreaterThan(5);
    expect(dataOf('MeetingPlanned').filter(({ kind }) => kind === 'GROUP').length).toBeGreaterThan(30);
    const graded = dataOf('MemberReviewFinalised').flatMap(({ grades }) => grades as readonly { grade: string }[]);
    expect(new Set(graded.map(({ grade }) => grade))).toStrictEqual(new Set(['EXCELLENT', 'QUALIFIED', 'UNQUALIFIED']));
    expect(of('MemberReviewOpened').length).toBeGreaterThan(of('MemberReviewFinalised').length);
    expect(of('MemberRectificationVerified').length).toBeGreaterThan(0);
  });

  it('cites facts of earlier steps alone', () => {
    const told = facts.map(({ id }) => id);
    const citations = [...of('PostingNominated'), ...of('PromotionPriorityRecommended')].flatMap((fact) => {
      const { evidenceEventIds = [], basisEventIds = [] } = fact.data as Record<string, string[]>;
      return [...evidenceEventIds, ...basisEventIds].map((id) => ({
        at: told.indexOf(fact.id),
        cited: told.indexOf(id),
      }));
    });
    expect(citations.length).toBeGreaterThan(2);
    expect(citations.filter(({ at, cited }) => cited < 0 || cited >= at)).toStrictEqual([]);
  });

  it('is what the READMEs show', () => {
    const { station } = shownIn('README.md');
    const [posting] = story.postings;
    const ours = (command: string) =>
      steps.filter((step) => step.command === command && step.data['postingId'] === posting?.postingId);
    const progressOf = (taskId: unknown) =>
      of('TargetTaskProgressed').findLast(
        ({ stream, data }) => idOfStream(stream) === posting?.postingId && (data as Task).taskId === taskId,
      )?.data as Progressed | undefined;
    const revised = ours('ReviseTargetTasks').flatMap(({ data }) => data['revisions'] as readonly Task[]);
    const finals = of('EvaluationFinalised').filter(({ data }) => (data as Final).postingId === posting?.postingId);
    const { month, total, grade } = finals.at(-1)?.data as Final;
    const readings = steps.filter(
      ({ command, data }) => command === 'ReportReading' && data['stationId'] === posting?.stationId,
    );
    expect(station.branch.firstSecretary.id).toBe(posting?.postingId);
    const { evaluations, ...current } = station.currentPosting;
    expect(current).toStrictEqual({
      person: { name: nameOf(posting?.secretary ?? '') },
      startOn: posting?.startOn,
      plannedEndOn: ours('ExtendPosting')[0]?.data['newEndOn'],
      tasks: ours('SetTargetTask').map(({ data: { category, weight, taskId } }) => ({
        category,
        weight: revised.findLast((one) => one.taskId === taskId)?.weight ?? weight,
        percent: progressOf(taskId)?.percent ?? 0,
      })),
    });
    expect(evaluations[0]).toStrictEqual({ month, stage: 'FINAL', total, grade });
    expect(
      station.indicators.map(({ code, period, numerator, denominator }) => [code, period, numerator, denominator]),
    ).toStrictEqual(
      readings.slice(-2).map(({ data }) => [data['code'], data['period'], data['numerator'], data['denominator']]),
    );
  });

  it('has a selection under way: notices open, a review to come, and somebody who may be told why not', () => {
    const [last] = story.rounds.slice(-1);
    const of4 = (type: string) => of(type).filter(({ stream }) => stream.includes(last?.id ?? '')).length;
    expect([of4('NoticePublished'), of4('NoticeClosed'), of4('ReviewRejected')]).toStrictEqual([2, 0, 1]);
    expect(of4('ApplicationSubmitted')).toBeGreaterThan(of4('ReviewPassed') + of4('ReviewRejected'));
  });
});

describe('The demonstration of other days', () => {
  it.each(['2026-05-06', '2026-02-24'])('is refused nothing either: %s', async (today) => {
    const { facts } = await execute(today);
    expect(facts.filter(({ type }) => type === 'PostingEnded').length).toBe(2);
  });
});

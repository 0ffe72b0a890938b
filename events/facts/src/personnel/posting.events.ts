import { z } from 'zod';
import { defineEvents, type EventOf } from '../define-events';
import { day, month, part, percent, prose, ref, proseOrNothing, title, dueDay } from '../shapes';
import { competency, competencyPhase, fitFinding, handoverItem, taskCategory } from './codes';
import { takenOver } from './taken-over';
import { measuredValue, yardstick } from './yardstick';

const postingId = ref('Posting');
/** May stay empty while the tasks are drafted; ratification asks for it. */
const measure = proseOrNothing;
/** How a posting is over: with its place, so that others need not know its start. */
const over = z.strictObject({
  endOn: day,
  reason: prose,
  personId: ref('Person'),
  stationId: ref('Station'),
  branchId: ref('Branch'),
});

export const postingEvents = defineEvents({
  context: 'personnel',
  category: 'Posting',
  about: {
    zh: '一次驻点任职：任期目标任务、能力评估、到岗、延期、交接、召回与结束。',
    en: 'One posting: its target tasks, competency, presence, extension, handover, recall and end.',
  },
  schemas: {
    PostingStarted: z.strictObject({
      /** Absent where it began before there was this log. */
      candidacyId: ref('Candidacy').optional(),
      personId: ref('Person'),
      stationId: ref('Station'),
      branchId: ref('Branch'),
      startOn: day,
      plannedEndOn: day,
      documentNo: title,
      ...takenOver,
    }),
    TargetTaskSet: z.strictObject({
      taskId: part('TargetTask'),
      category: taskCategory,
      goal: prose,
      measure,
      /** Older facts have the words of `measure` alone. */
      yardstick: yardstick.optional(),
      weight: percent,
      dueOn: dueDay(120),
    }),
    TargetTasksRatified: z.strictObject({ version: z.int() }),
    /** A ratified task as it is from now on; a ratification of the whole set follows in the same breath. */
    TargetTaskRevised: z.strictObject({
      taskId: part('TargetTask'),
      goal: prose,
      measure,
      yardstick: yardstick.optional(),
      weight: percent,
      dueOn: dueDay(120),
      reason: prose,
    }),
    /** `percent` as the measured value came to on that day; on older facts somebody's estimate, without a value. */
    TargetTaskProgressed: z.strictObject({
      taskId: part('TargetTask'),
      percent,
      value: measuredValue.optional(),
      note: prose.optional(),
    }),
    /** `on`: the day of the assessment, by which the end is held against the start; older facts do not tell it. */
    CompetencyAssessed: z.strictObject({ phase: competencyPhase, dimensions: competency, on: day.optional() }),
    /** At the end of the term, reason by reason of the match; the score as the match had it, by what was found. */
    FitReviewed: z.strictObject({ findings: z.array(fitFinding).max(10), fitScore: percent, conclusion: prose }),
    PartyRelationMoved: z.strictObject({ branchId: ref('Branch'), on: day }),
    /** Declared by the First Secretary, never tracked; a later declaration of the same month corrects it. */
    OnSiteDaysDeclared: z.strictObject({ month, days: z.int().min(0).max(31) }),
    /** Somebody of the station is prepared as its local leader. */
    LeaderCandidateNominated: z.strictObject({ personId: ref('Person'), ground: prose, plan: prose }),
    /** Whether the person is ready to lead; assessed as often as it takes. */
    LeaderCandidateAssessed: z.strictObject({ personId: ref('Person'), isReady: z.boolean(), conclusion: prose }),
    LeaderCandidateDropped: z.strictObject({ personId: ref('Person'), reason: prose }),
    SuccessorNamed: z.strictObject({ personId: ref('Person'), plan: prose }),
    PostingExtended: z.strictObject({ newEndOn: day, approvalNo: title }),
    HandoverCompleted: z.strictObject({ checklist: z.array(handoverItem).min(1).max(50) }),
    PostingRecalled: over,
    PostingEnded: over,
  },
  restedOnBy: {
    TargetTaskSet: { types: ['TargetTasksRatified', 'TargetTaskRevised', 'TargetTaskProgressed'], by: 'taskId' },
    TargetTasksRatified: { types: ['TargetTasksRatified', 'TargetTaskRevised', 'TargetTaskProgressed'] },
    TargetTaskRevised: { types: ['TargetTasksRatified', 'TargetTaskRevised'], by: 'taskId' },
    TargetTaskProgressed: { types: [] },
    CompetencyAssessed: { types: [] },
    FitReviewed: { types: [] },
    PartyRelationMoved: { types: [] },
    OnSiteDaysDeclared: { types: [] },
    LeaderCandidateNominated: {
      types: ['LeaderCandidateAssessed', 'LeaderCandidateDropped', 'SuccessorNamed'],
      by: 'personId',
    },
    LeaderCandidateAssessed: { types: ['SuccessorNamed'], by: 'personId' },
    LeaderCandidateDropped: { types: ['LeaderCandidateNominated'], by: 'personId' },
    SuccessorNamed: { types: ['PostingEnded'] },
    PostingExtended: { types: ['PostingExtended'] },
    HandoverCompleted: { types: ['PostingEnded'] },
  },
  lateEntries: ['OnSiteDaysDeclared', 'CompetencyAssessed'],
});
export type PostingEvent = EventOf<typeof postingEvents>;

export const personPostingEvents = defineEvents({
  context: 'personnel',
  category: 'PersonPosting',
  about: {
    zh: '占用记录：一人同时只有一个在任驻点。',
    en: 'A reservation: a person holds one active posting at the most.',
  },
  annulledBy: 'annulPosting',
  schemas: { PersonReserved: z.strictObject({ postingId }), PersonReleased: z.strictObject({ postingId }) },
});
export type PersonPostingEvent = EventOf<typeof personPostingEvents>;

export const stationPostingEvents = defineEvents({
  context: 'personnel',
  category: 'StationPosting',
  about: {
    zh: '占用记录：一所同时只有一名在任第一书记。',
    en: 'A reservation: a station has one active First Secretary at the most.',
  },
  annulledBy: 'annulPosting',
  schemas: {
    /** A candidate is announced for the station. */
    StationAnnounced: z.strictObject({ candidacyId: ref('Candidacy') }),
    StationAnnouncementEnded: z.strictObject({ candidacyId: ref('Candidacy') }),
    StationReserved: z.strictObject({ postingId }),
    StationReleased: z.strictObject({ postingId }),
  },
});
export type StationPostingEvent = EventOf<typeof stationPostingEvents>;

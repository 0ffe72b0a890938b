import { z } from 'zod';
import { defineEvents, type EventOf, type OfType } from '../define-events';
import { day, part, percent, prose, ref, text, title } from '../shapes';
import { enumOf } from '../words/label';

/** M13–M15: who assesses; each speaks for its own level only. */
export const assessorLevel = enumOf('AssessorLevel', {
  GENERAL: ['综合管理部门', 'general management departments'],
  BUSINESS: ['业务管理部门', 'business management departments'],
  COUNTY: ['县级供电企业', 'county power enterprise'],
});
export type AssessorLevel = z.infer<typeof assessorLevel>;
/** M09, M10, M12: by what; deductions (M11) are no score. */
export const evaluationMethod = enumOf('EvaluationMethod', {
  PLAN: ['工作计划考评', 'work plan'],
  EFFECT: ['工作成效考评', 'effectiveness'],
  MULTI: ['多维度考评', 'several dimensions'],
});
export type EvaluationMethod = z.infer<typeof evaluationMethod>;
/** Best first. */
export const evaluationGrade = enumOf('EvaluationGrade', {
  EXCELLENT: ['优秀', 'excellent'],
  GOOD: ['良好', 'good'],
  COMPETENT: ['称职', 'competent'],
  POOR: ['不称职', 'not competent'],
});
export type EvaluationGrade = z.infer<typeof evaluationGrade>;

export const schemeDraftStage = enumOf('SchemeDraftStage', {
  DRAFTED: ['草案', 'a draft'],
  ISSUED: ['已发布', 'issued'],
  WITHDRAWN: ['已撤回', 'withdrawn'],
});

/** Per cent of the monthly score; all cells together make 100. */
const weight = z
  .strictObject({ level: assessorLevel, method: evaluationMethod, weight: percent })
  .meta({ id: 'SchemeWeight' });
/** Per cent of the score of the term; the three make 100. */
const termWeights = z
  .strictObject({ months: percent, multi: percent, satisfaction: percent })
  .meta({ id: 'SchemeTermWeights' });
/** `isDiscipline`: while it stands, nobody is commended. */
const deductionItem = z
  .strictObject({
    code: part('SchemeDeduction'),
    points: z.number().positive().max(100),
    isDiscipline: z.boolean(),
    about: text,
  })
  .meta({ id: 'SchemeDeduction' });
const band = z.strictObject({ grade: evaluationGrade, from: percent }).meta({ id: 'SchemeBand' });
export type SchemeWeight = Readonly<z.infer<typeof weight>>;
export type SchemeBand = Readonly<z.infer<typeof band>>;

const draftId = part('SchemeDraft');
const scheme = z.strictObject({
  bureauId: ref('Bureau'),
  /** First day on which it is in force. */
  from: day,
  source: title,
  /** The calendar by which the working days of an appeal are counted. */
  calendarVersion: title,
  weights: z.array(weight).min(1).max(9),
  term: termWeights,
  deductions: z.array(deductionItem).max(100),
  bands: z.array(band).min(1).max(4),
  appealWorkingDays: z.int().min(1).max(30),
  /** How many raters of each level judge by dimensions; absent: a level gives one score for all of them. */
  quorum: z.int().min(1).max(20).optional(),
});
export type ProposedScheme = Readonly<z.infer<typeof scheme>>;

/** One stream, `Scheme-programme`; its facts are the versions of each bureau, and their drafts. */
export const schemeEvents = defineEvents({
  context: 'integrity-performance',
  category: 'Scheme',
  about: {
    zh: '考评方案：各版本的权重、扣分目录、等次与申诉期限。',
    en: 'The evaluation scheme: weights, deductions, bands and the time for appeals, version by version.',
  },
  schemas: {
    SchemeIssued: scheme.extend({
      version: z.int().min(1),
      /** The draft that was issued, if it was drafted before. */
      draftId: draftId.optional(),
    }),
    /** Proposed, to be tried on past months; drafted again, it is a new edition. Nothing is judged by it. */
    SchemeDrafted: scheme.extend({ draftId, edition: z.int().min(1) }),
    SchemeDraftWithdrawn: z.strictObject({ draftId, reason: prose }),
  },
  restedOnBy: {
    SchemeIssued: { types: ['SchemeIssued'], by: 'bureauId' },
    // A version says all of itself, so it does not rest on its draft.
    SchemeDrafted: { types: ['SchemeDrafted', 'SchemeDraftWithdrawn'], by: 'draftId' },
    SchemeDraftWithdrawn: { types: [] },
  },
  lateEntries: ['SchemeIssued'],
});
export type SchemeEvent = EventOf<typeof schemeEvents>;
export type IssuedScheme = OfType<SchemeEvent, 'SchemeIssued'>['data'];

/** The id of the only scheme. */
export const PROGRAMME_SCHEME = 'programme';

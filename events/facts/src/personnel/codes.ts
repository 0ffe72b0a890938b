import { z } from 'zod';
import { code, percent, prose, ref, text, title } from '../shapes';
import { enumOf } from '../words/label';

/** What is erased of a person. */
export const erasedScope = enumOf('ErasedScope', {
  NAME: ['姓名', 'the name'],
  ALL: ['姓名及涉及本人的全部文字', 'the name and every text about the person'],
});

/** S03: why a station is weak. */
export const weaknessCode = enumOf('WeaknessCode', {
  STRUCTURE_RESPONSIBILITY: ['组织架构和责任落实薄弱', 'weak structure and responsibility'],
  STANDARDISATION: ['规范化程度不足', 'little standardisation'],
  MEMBER_CAPABILITY: ['党员能力不足', 'little capability of members'],
});

/** S12: what a station needs and what a person is strong in are told in the same words, so that they can be matched. */
export const skill = enumOf('Skill', {
  PARTY_BUILDING: ['党建', 'Party building'],
  DISCIPLINE: ['纪检', 'discipline inspection'],
  MARKETING: ['市场营销', 'marketing'],
  METERING: ['计量', 'metering'],
  OPERATIONS: ['运行维护', 'operations'],
  WORKS: ['工程建设', 'works'],
  SAFETY: ['安全监管', 'safety'],
  FINANCE: ['财务', 'finance'],
  IT: ['信息技术', 'information technology'],
  COACHING: ['带教', 'coaching'],
});
export type Skill = z.infer<typeof skill>;

/** A need of a station; priority 1 is nice to have, 3 is urgent. */
export const need = z.strictObject({ skill, priority: z.int().min(1).max(3) }).meta({ id: 'Need' });
/** A strength of a person; level 1 is some, 3 is expert. */
export const strength = z.strictObject({ skill, level: z.int().min(1).max(3) }).meta({ id: 'Strength' });
export type Need = z.infer<typeof need>;
export type Strength = z.infer<typeof strength>;

/** S13, S14: what the review looks at. */
export const reviewChecks = z
  .strictObject({
    political: z.boolean(),
    style: z.boolean(),
    ability: z.boolean(),
    experience: z.boolean(),
    clean: z.boolean(),
  })
  .meta({ id: 'ReviewChecks' });

/** S14: what one round looks for beyond the checks of every review. */
export const selectionCriterion = z
  .strictObject({ code, words: text, required: z.boolean() })
  .meta({ id: 'SelectionCriterion' });
/** Whether a candidate meets a criterion, and on what ground. */
export const criterionJudgement = z
  .strictObject({ code, met: z.boolean(), ground: prose })
  .meta({ id: 'CriterionJudgement' });

export const matchReason = z
  .strictObject({ need: skill, priority: z.int(), strength: z.int(), points: z.number() })
  .meta({ id: 'MatchReason' });
export type MatchReason = z.infer<typeof matchReason>;

/** S15: how well a strength met a need of the station in the term: 0 not at all, 3 fully. */
export const fitFinding = z
  .strictObject({ need: skill, rating: z.int().min(0).max(3), ground: prose })
  .meta({ id: 'FitFinding' });

/** T01–T04: the three named tasks and the fourth slot, whose content the source leaves open. */
export const taskCategory = enumOf('TaskCategory', {
  ORGANISATION: ['强化组织建设', 'Party organisation'],
  INTEGRITY: ['党风廉政建设', 'integrity'],
  STATION_BUSINESS: ['规范供电所业务', 'business of the station'],
  UNSPECIFIED: ['第四类任务（内容待定）', 'the fourth task, still open'],
});

export const membership = enumOf('PartyMembership', {
  FULL: ['正式党员', 'full member'],
  PROBATIONARY: ['预备党员', 'probationary member'],
  NONE: ['非党员', 'not a member'],
});
export const noticeChannel = enumOf('NoticeChannel', {
  INTRANET: ['内网', 'intranet'],
  NOTICE_BOARD: ['公告栏', 'notice board'],
  STATION_BOARD: ['供电所公开栏', 'board of the station'],
});
export const objectionOutcome = enumOf('ObjectionOutcome', {
  UPHELD: ['经核查属实且影响任职', 'upheld'],
  DISMISSED: ['不影响任职', 'dismissed'],
});

export const enterpriseFinding = z.strictObject({
  countyEnterpriseId: ref('CountyEnterprise'),
  findings: prose,
  stationIds: z.array(ref('Station')).max(500),
});
export const diagnosis = z.strictObject({
  stationId: ref('Station'),
  weaknessCodes: z.array(weaknessCode).max(3),
  partyScore: percent,
  integrityScore: percent,
  needs: z.array(need).max(10),
});
/** N17: what a First Secretary brings and takes along, each out of 100: theory, systems, analysis, problem solving. */
export const competency = z
  .strictObject({ theory: percent, systems: percent, analysis: percent, solving: percent })
  .meta({ id: 'Competency' });
export const competencyPhase = enumOf('CompetencyPhase', {
  BASELINE: ['任期初', 'start of the posting'],
  END: ['任期末', 'end of the posting'],
});
export const handoverItem = z.strictObject({ item: title, done: z.boolean() }).meta({ id: 'HandoverItem' });

/** S12: a candidate and a station as the proposal for a round puts them together; `preference` 1 is the person's first choice. */
export const assignment = z.strictObject({
  candidacyId: ref('Candidacy'),
  stationId: ref('Station'),
  score: z.number(),
  preference: z.int().min(1).optional(),
});
/** The station that would have suited a candidate best, the points lost, and the candidacy that it goes to instead. */
export const stationForgone = z.strictObject({
  candidacyId: ref('Candidacy'),
  stationId: ref('Station'),
  score: z.number(),
  lost: z.number(),
  takenBy: ref('Candidacy'),
});
/** The candidate who would have suited a station best, the points lost, and the station that the candidate goes to instead. */
export const candidateForgone = z.strictObject({
  stationId: ref('Station'),
  candidacyId: ref('Candidacy'),
  score: z.number(),
  lost: z.number(),
  goesTo: ref('Station'),
});
export type Assignment = z.infer<typeof assignment>;
export type StationForgone = z.infer<typeof stationForgone>;
export type CandidateForgone = z.infer<typeof candidateForgone>;

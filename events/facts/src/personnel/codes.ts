import { z } from 'zod';
import { id, percent, text, title } from '../shapes';

/** S03: why a station is weak. */
export const weaknessCode = z
  .enum(['STRUCTURE_RESPONSIBILITY', 'STANDARDISATION', 'MEMBER_CAPABILITY'])
  .meta({ id: 'WeaknessCode' });

/** S12: what a station needs and what a person is strong in are told in the same words, so that they can be matched. */
export const skill = z
  .enum([
    'PARTY_BUILDING',
    'DISCIPLINE',
    'MARKETING',
    'METERING',
    'OPERATIONS',
    'WORKS',
    'SAFETY',
    'FINANCE',
    'IT',
    'COACHING',
  ])
  .meta({ id: 'Skill' });
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

export const matchReason = z
  .strictObject({ need: skill, priority: z.int(), strength: z.int(), points: z.number() })
  .meta({ id: 'MatchReason' });
export type MatchReason = z.infer<typeof matchReason>;

/** T01–T04: the three named tasks and the fourth slot, whose content the source leaves open. */
export const taskCategory = z
  .enum(['ORGANISATION', 'INTEGRITY', 'STATION_BUSINESS', 'UNSPECIFIED'])
  .meta({ id: 'TaskCategory' });

export const membership = z.enum(['FULL', 'PROBATIONARY', 'NONE']).meta({ id: 'PartyMembership' });
export const noticeChannel = z.enum(['INTRANET', 'NOTICE_BOARD', 'STATION_BOARD']).meta({ id: 'NoticeChannel' });
export const objectionOutcome = z.enum(['UPHELD', 'DISMISSED']).meta({ id: 'ObjectionOutcome' });

export const enterpriseFinding = z.strictObject({
  countyEnterpriseId: id,
  findings: text,
  stationIds: z.array(id).max(500),
});
export const diagnosis = z.strictObject({
  stationId: id,
  weaknessCodes: z.array(weaknessCode).max(3),
  partyScore: percent,
  integrityScore: percent,
  needs: z.array(need).max(10),
});
/** N17: what a First Secretary brings and takes along, each out of 100: theory, systems, analysis, problem solving. */
export const competency = z
  .strictObject({ theory: percent, systems: percent, analysis: percent, solving: percent })
  .meta({ id: 'Competency' });
export const competencyPhase = z.enum(['BASELINE', 'END']).meta({ id: 'CompetencyPhase' });
export const handoverItem = z.strictObject({ item: title, done: z.boolean() }).meta({ id: 'HandoverItem' });

/** S12: a candidate and a station as the proposal for a round puts them together; `preference` 1 is the person's first choice. */
export const assignment = z.strictObject({
  candidacyId: id,
  stationId: id,
  score: z.number(),
  preference: z.int().min(1).optional(),
});
/** The station that would have suited a candidate best, the points lost, and the candidacy that it goes to instead. */
export const stationForgone = z.strictObject({
  candidacyId: id,
  stationId: id,
  score: z.number(),
  lost: z.number(),
  takenBy: id,
});
/** The candidate who would have suited a station best, the points lost, and the station that the candidate goes to instead. */
export const candidateForgone = z.strictObject({
  stationId: id,
  candidacyId: id,
  score: z.number(),
  lost: z.number(),
  goesTo: id,
});
export type Assignment = z.infer<typeof assignment>;
export type StationForgone = z.infer<typeof stationForgone>;
export type CandidateForgone = z.infer<typeof candidateForgone>;

import { z } from 'zod';
import { defineEvents, type EventOf } from '../define-events';
import { day, prose, ref, text, title } from '../shapes';
import {
  assignment,
  candidateForgone,
  diagnosis,
  enterpriseFinding,
  selectionCriterion,
  stationForgone,
} from './codes';

export const selectionRoundEvents = defineEvents({
  context: 'personnel',
  category: 'SelectionRound',
  about: {
    zh: '一批选派：单位库、分析、诊断与拟派驻供电所。',
    en: 'A selection round: pool of units, analyses, diagnoses and target stations.',
  },
  schemas: {
    RoundOpened: z.strictObject({
      bureauId: ref('Bureau'),
      title,
      year: z.int().min(2015).max(2100),
      poolOrgUnits: z.array(ref('SendingUnit')).min(1).max(200),
      countyEnterprises: z.array(ref('CountyEnterprise')).min(1).max(100),
      criteria: z.array(text).max(20),
      applyBy: day,
      termMonths: z.int(),
      noticeMinWorkingDays: z.int(),
      calendarVersion: title,
    }),
    /** The criteria of the round from now on; a review is judged by the newest version. */
    RoundCriteriaPublished: z.strictObject({
      version: z.int(),
      criteria: z.array(selectionCriterion).min(1).max(20),
    }),
    EnterpriseAnalysed: enterpriseFinding,
    StationDiagnosed: diagnosis,
    TargetStationsFixed: z.strictObject({ stationIds: z.array(ref('Station')).min(1).max(1000), rationale: prose }),
    /** Proposes and decides nothing: who was considered and has no assignment got none. */
    MatchingProposed: z.strictObject({
      candidacyIds: z.array(ref('Candidacy')),
      stationIds: z.array(ref('Station')),
      assignments: z.array(assignment),
      totalScore: z.number(),
      stationsForgone: z.array(stationForgone),
      candidatesForgone: z.array(candidateForgone),
    }),
    RoundClosed: z.strictObject({ filled: z.array(ref('Station')), unfilled: z.array(ref('Station')) }),
  },
  restedOnBy: {
    RoundCriteriaPublished: { types: ['RoundCriteriaPublished'] },
    EnterpriseAnalysed: { types: ['TargetStationsFixed'] },
    StationDiagnosed: { types: ['TargetStationsFixed', 'MatchingProposed'] },
    MatchingProposed: { types: [] },
  },
});
export type SelectionRoundEvent = EventOf<typeof selectionRoundEvents>;

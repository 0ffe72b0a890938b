import { z } from 'zod';
import { evaluationEvents, evaluationIdOf, title } from '@zhudian/facts';
import type { CommandOf } from '@zhudian/framework';
import { command, theCalendars, type Role } from '@zhudian/programme';
import { personOf } from '../posting/posting.state';
import { ofEvaluation, ofSheet, rating, score, type OfEvaluation } from './evaluation.inputs';
import { ground, plan, posting, schemeAt } from './evaluation.reads';
import type { Evaluation } from './evaluation.state';

const evaluation = command<Evaluation>();
const facts = evaluationEvents.schemas;
const itself = {
  of: ({ postingId, month: one }: OfEvaluation) => evaluationIdOf(postingId, one),
  scope: (_: unknown, { stationId }: Evaluation) => stationId,
};
/** The right of the person evaluated, which the rule holds to that person; it does not end with the posting. */
const alsoAfterwards = { scope: () => undefined };
const ASSESSORS: readonly Role[] = ['GENERAL_MANAGEMENT', 'BUSINESS_MANAGEMENT', 'COUNTY_ENTERPRISE'];
const atStation = {
  of: itself.of,
  scope: ({ stationId }: { readonly stationId: string }) => stationId,
  reads: (data: OfEvaluation & { readonly stationId: string }) => ({
    ...posting(data),
    ...plan(data),
    ...schemeAt(data),
  }),
};

export const evaluationCommands = {
  OpenEvaluation: evaluation({
    items: ['M07', 'M08'],
    emits: ['EvaluationOpened'],
    about: {
      zh: '开启月度或任期评价（首月在任职开始时、次月在上月结果核定时由系统开启）。',
      en: 'Open the evaluation of a month or of the term; the start of a posting opens its first month, and each month that is final the next.',
    },
    roles: ['POLICY', 'GENERAL_MANAGEMENT', 'PARTY_WORK'],
    input: facts.EvaluationOpened,
    of: itself.of,
    scope: ({ stationId }) => stationId,
    reads: posting,
    subject: (_, __, read) => personOf(read.posting),
  }),
  SubmitScores: evaluation({
    items: ['M07', 'M08', 'M10', 'M12', 'M13', 'M14', 'M15'],
    emits: ['EvaluationOpened', 'ScoreSubmitted'],
    about: {
      zh: '一次提交本部门的全部得分（0–100）；尚未开启的评价随之开启。',
      en: 'Submit all that your department has to say, 0 to 100 each; an evaluation that is not open is opened with it.',
    },
    roles: ASSESSORS,
    input: z.strictObject({ ...ofSheet, scores: z.array(score).min(1).max(3) }),
    ...atStation,
  }),
  RateDimensions: evaluation({
    items: ['M12'],
    emits: ['EvaluationOpened', 'DimensionsRated'],
    about: {
      zh: '按各维度打分（0–100），每位评价人各自提交；未打的维度可补打。',
      en: 'Rate by dimensions, 0 to 100 each, every rater alone; what is left out may be rated later.',
    },
    roles: ASSESSORS,
    input: facts.DimensionsRated.pick({ comment: true }).extend({
      ...ofSheet,
      ratings: z.array(rating).min(1).max(4),
    }),
    ...atStation,
  }),
  ApplyDeduction: evaluation({
    items: ['M11'],
    emits: ['DeductionApplied'],
    about: {
      zh: '按目录扣分，须有事实和佐证；分值由目录确定。',
      en: 'Apply a deduction of the catalogue, with the fact and its evidence; the catalogue gives the points.',
    },
    roles: ['GENERAL_MANAGEMENT', 'BUSINESS_MANAGEMENT', 'COUNTY_ENTERPRISE', 'DISCIPLINE', 'RURAL_POWER'],
    input: facts.DeductionApplied.pick({ deductionId: true, code: true, fact: true }).extend({
      ...ofEvaluation,
      evidenceRefs: z.array(title).max(20),
    }),
    ...itself,
    reads: (data, state) => ({ ...posting(data), ...schemeAt(state), ...theCalendars }),
  }),
  AppealDeduction: evaluation({
    items: ['M11'],
    emits: ['DeductionAppealed'],
    about: { zh: '对扣分提出申诉，须在期限内。', en: 'Appeal against a deduction, in time.' },
    roles: ['FIRST_SECRETARY'],
    input: facts.DeductionAppealed.extend(ofEvaluation),
    ...itself,
    ...alsoAfterwards,
    reads: (data) => ({ ...posting(data), ...theCalendars }),
  }),
  UpholdDeduction: evaluation({
    items: ['M11'],
    emits: ['DeductionUpheld'],
    about: { zh: '维持被申诉的扣分。', en: 'Uphold a deduction that was appealed against.' },
    roles: ['PARTY_WORK', 'DISCIPLINE', 'PARTY_COMMITTEE'],
    input: facts.DeductionUpheld.extend(ofEvaluation),
    ...itself,
    reads: posting,
  }),
  RevokeDeduction: evaluation({
    items: ['M11'],
    emits: ['DeductionRevoked'],
    about: { zh: '撤销扣分。', en: 'Revoke a deduction.' },
    roles: ['PARTY_WORK', 'DISCIPLINE', 'PARTY_COMMITTEE'],
    input: facts.DeductionRevoked.extend(ofEvaluation),
    ...itself,
    reads: posting,
  }),
  FinaliseEvaluation: evaluation({
    items: ['M07', 'M08'],
    emits: ['EvaluationFinalised'],
    about: {
      zh: '核定考评结果：得分由系统按当期方案计算，方案版本随之固定。',
      en: 'Make the result final: the score is computed by the scheme in force, whose version is kept with it.',
    },
    roles: ['GENERAL_MANAGEMENT', 'PARTY_WORK'],
    input: z.strictObject(ofEvaluation),
    ...itself,
    reads: (data, state) => ({
      ...posting(data),
      ...ground(data),
      ...plan(data),
      ...schemeAt(state),
      ...theCalendars,
    }),
  }),
  AcknowledgeResult: evaluation({
    items: ['M16'],
    emits: ['ResultAcknowledged'],
    about: { zh: '本人知悉评价结果。', en: 'The First Secretary takes note of the result.' },
    roles: ['FIRST_SECRETARY'],
    input: facts.ResultAcknowledged.extend(ofEvaluation),
    ...itself,
    ...alsoAfterwards,
    reads: posting,
  }),
  ReopenEvaluation: evaluation({
    items: ['M07', 'M08'],
    emits: ['EvaluationReopened'],
    about: { zh: '重新开启结果已核定的评价，须说明理由。', en: 'Reopen a final evaluation, with the reason.' },
    roles: ['PARTY_WORK', 'DISCIPLINE'],
    input: facts.EvaluationReopened.extend(ofEvaluation),
    ...itself,
    reads: (data) => ({ ...posting(data), ...ground(data) }),
  }),
};
export type EvaluationCommand = CommandOf<typeof evaluationCommands>;

import { z } from 'zod';
import {
  day,
  id,
  idOfStream,
  rsaNumber,
  surveyAudience,
  surveyDimension,
  surveyEvents,
  surveyPhase,
  title,
} from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { decision, decisionOf } from '../shared/decision';
import { surveyAccess } from './access';
import { dimensionResult, groupResult, outcomeOf, questionResult } from './survey-views';

const columns = {
  stationId: internal(id),
  postingId: internal(id.nullable()),
  audience: surveyAudience,
  phase: surveyPhase,
  questions: z.array(title),
  minResponses: z.int(),
  groups: z.array(title).describe('Groups of which respondents name their own. 应答人自选的群体。'),
  ballotKey: rsaNumber
    .nullable()
    .describe('The modulus of the key that signs its ballots; null where answers name a token. 测评票签名公钥的模数。'),
  open: z.boolean(),
  ballots: z.int(),
  signed: z.int().describe('Ballots that were signed. 已签发的测评票数。'),
  responses: z.int(),
  questionDimensions: z
    .array(surveyDimension)
    .describe('What each question is about, in their order; none on older surveys. 各题的维度。'),
  baselineId: internal(id.nullable()),
  withheld: z.boolean().describe('Too few responses: no results are told. 答卷不足，结果不公布。'),
  mean: z.number().nullable().describe('1 to 5. 平均分，五分制。'),
  favourable: z.number().nullable().describe('Per cent of answers that are 4 or 5. 好评率。'),
  satisfaction: z.number().nullable().describe('The mean from 0 to 100. 满意度。'),
  byQuestion: z
    .array(questionResult)
    .describe('From five responses on, in the order of the questions. 满五份答卷时公布各题结果。'),
  byDimension: z.array(dimensionResult).describe('What the answers come to by what they are about. 各维度的测评结果。'),
  groupResults: z.array(groupResult).describe('Only groups of whom enough answered. 人数足够的群体的结果。'),
  openedOn: day,
  closedOn: day.nullable(),
  opened: decision.describe('Who opened it. 发起。'),
  closed: decision.nullable().describe('Who closed it. 结束。'),
};
type Row = RowOf<typeof columns>;

/** Satisfaction surveys: how many answered, and the results once they are closed. No ballot and no answer is kept here. */
export const surveys = defineReadModel({
  name: 'survey',
  version: 5,
  context: 'integrity-performance',
  access: surveyAccess,
  columns,
  indexes: [
    ['openedOn'],
    ['stationId', 'openedOn'],
    ['postingId', 'openedOn'],
    ['phase', 'openedOn'],
    ['open', 'openedOn'],
  ],
  on: on<Row>()(surveyEvents, {
    SurveyOpened: (_, fact) => ({
      ...fact.data,
      id: idOfStream(fact.stream),
      postingId: fact.data.postingId ?? null,
      groups: fact.data.groups ?? [],
      questionDimensions: fact.data.questionDimensions ?? [],
      baselineId: fact.data.baselineId ?? null,
      ballotKey: fact.data.ballotKey ?? null,
      open: true,
      ballots: 0,
      signed: 0,
      responses: 0,
      withheld: false,
      mean: null,
      favourable: null,
      satisfaction: null,
      byQuestion: [],
      byDimension: [],
      groupResults: [],
      openedOn: fact.metadata.occurredOn,
      closedOn: null,
      opened: decisionOf(fact),
      closed: null,
    }),
    BallotIssued: (row) => row && { ...row, ballots: row.ballots + 1 },
    BallotSigned: (row) => row && { ...row, signed: row.signed + 1 },
    CodeRedeemed: (row) => row && { ...row, signed: row.signed + 1 },
    BallotCast: (row) => row && { ...row, responses: row.responses + 1 },
    ResponseSubmitted: (row) => row && { ...row, responses: row.responses + 1 },
    // Reviews of those who supervise have rows of their own.
    UpwardReviewOpened: (row) => row,
    UpwardReviewTold: (row) => row,
    UpwardReviewWithdrawn: (row) => row,
    SurveyClosed: (row, fact) =>
      row && {
        ...row,
        ...outcomeOf(fact.data, row.questions),
        open: false,
        closedOn: fact.metadata.occurredOn,
        closed: decisionOf(fact),
      },
  }),
});
export type SurveyRow = Row;

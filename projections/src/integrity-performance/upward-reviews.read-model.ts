import { z } from 'zod';
import { day, enumOf, id, idOfStream, rsaNumber, surveyEvents, title, upwardReviewers } from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { decision, decisionOf } from '../shared/decision';
import { upwardReviewAccess } from './access-of-reviews';
import { groupResult, outcomeOf, questionResult } from './survey-views';

const { UpwardReviewOpened, UpwardReviewWithdrawn } = surveyEvents.schemas;

export const upwardReviewStage = enumOf('UpwardReviewStage', {
  OPEN: ['评议中', 'open'],
  CLOSED: ['已结束', 'closed'],
  WITHDRAWN: ['已撤回', 'withdrawn'],
});

const columns = {
  unitId: internal(id),
  parentId: internal(id),
  areaId: internal(id),
  personId: internal(id.nullable()),
  reviewers: upwardReviewers.describe('Who reviews. 评议人。'),
  entitledOn: day.describe('Whoever serves on this day reviews. 评议人资格认定日。'),
  questions: z.array(title),
  groups: z.array(title).describe('Groups of which respondents name their own. 应答人自选的群体。'),
  minResponses: z.int(),
  ballotKey: rsaNumber.describe('The modulus of the key that signs its ballots. 评议票签名公钥的模数。'),
  stage: upwardReviewStage,
  closesOn: UpwardReviewOpened.shape.closesOn,
  tellBy: UpwardReviewOpened.shape.tellBy,
  signed: z.int().describe('Ballots that were signed. 已签发的评议票数。'),
  responses: z.int(),
  withheld: z.boolean().describe('Too few responses: no results are told. 答卷不足，结果不公布。'),
  mean: z.number().nullable().describe('1 to 5. 平均分，五分制。'),
  favourable: z.number().nullable().describe('Per cent of answers that are 4 or 5. 好评率。'),
  satisfaction: z.number().nullable().describe('The mean from 0 to 100. 满意度。'),
  byQuestion: z.array(questionResult).describe('In the order of the questions. 各题结果。'),
  groupResults: z.array(groupResult).describe('Only groups of whom enough answered. 人数足够的群体的结果。'),
  isTold: z.boolean().describe('Whether the reviewed were told the results. 结果是否已经反馈。'),
  openedOn: day,
  closedOn: day.nullable(),
  toldOn: day.nullable().describe('When the reviewed were told. 反馈日期。'),
  withdrawReason: UpwardReviewWithdrawn.shape.reason.nullable().describe('Why it was withdrawn. 撤回理由。'),
  opened: decision.describe('Who opened it. 发起。'),
  closed: decision.nullable().describe('Who closed it. 结束。'),
  told: decision.nullable().describe('Who told the results. 反馈。'),
  withdrawn: decision.nullable().describe('Who withdrew it. 撤回。'),
};
type Row = RowOf<typeof columns>;

const JUST_OPENED = {
  stage: 'OPEN',
  signed: 0,
  responses: 0,
  withheld: false,
  mean: null,
  favourable: null,
  satisfaction: null,
  byQuestion: [],
  groupResults: [],
  isTold: false,
  closedOn: null,
  toldOn: null,
  withdrawReason: null,
  closed: null,
  told: null,
  withdrawn: null,
} as const;

/** Reviews of those who supervise by those below them: how many answered, and the results. No ballot and no answer is kept here. */
export const upwardReviews = defineReadModel({
  name: 'upward_review',
  version: 1,
  context: 'integrity-performance',
  access: upwardReviewAccess,
  columns,
  indexes: [['openedOn'], ['unitId', 'openedOn'], ['stage', 'openedOn'], ['stage', 'closesOn'], ['isTold', 'tellBy']],
  on: on<Row>()(surveyEvents, {
    // Surveys have rows of their own, and nobody without an account reviews.
    SurveyOpened: (row) => row,
    BallotIssued: (row) => row,
    CodeRedeemed: (row) => row,
    ResponseSubmitted: (row) => row,
    UpwardReviewOpened: (_, fact) => ({
      ...JUST_OPENED,
      ...fact.data,
      id: idOfStream(fact.stream),
      personId: fact.data.personId ?? null,
      groups: fact.data.groups ?? [],
      openedOn: fact.metadata.occurredOn,
      opened: decisionOf(fact),
    }),
    BallotSigned: (row) => row && { ...row, signed: row.signed + 1 },
    BallotCast: (row) => row && { ...row, responses: row.responses + 1 },
    SurveyClosed: (row, fact) => {
      if (!row) return row;
      const { byDimension: _, ...outcome } = outcomeOf(fact.data, row.questions);
      return { ...row, ...outcome, stage: 'CLOSED', closedOn: fact.metadata.occurredOn, closed: decisionOf(fact) };
    },
    UpwardReviewTold: (row, fact) => {
      const told = decisionOf(fact);
      return row && { ...row, isTold: true, toldOn: told.on, told };
    },
    UpwardReviewWithdrawn: (row, fact) =>
      row && { ...row, stage: 'WITHDRAWN', withdrawReason: fact.data.reason, withdrawn: decisionOf(fact) },
  }),
});
export type UpwardReviewRow = Row;

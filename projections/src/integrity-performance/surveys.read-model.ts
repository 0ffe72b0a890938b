import { z } from 'zod';
import { day, id, idOfStream, surveyAudience, surveyEvents, surveyPhase, title } from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { decision, decisionOf } from '../shared/decision';
import { surveyAccess } from './access';

const { results } = surveyEvents.schemas.SurveyClosed.shape;
const questionResult = results.unwrap().shape.byQuestion.unwrap().element.extend({ question: title }).meta({
  id: 'QuestionResult',
  description: 'What the answers to one question come to. 一题的测评结果。',
});

const columns = {
  stationId: internal(id),
  postingId: internal(id.nullable()),
  audience: surveyAudience,
  phase: surveyPhase,
  questions: z.array(title),
  minResponses: z.int(),
  open: z.boolean(),
  ballots: z.int(),
  responses: z.int(),
  withheld: z.boolean().describe('Too few responses: no results are told. 答卷不足，结果不公布。'),
  mean: z.number().nullable().describe('1 to 5. 平均分，五分制。'),
  favourable: z.number().nullable().describe('Per cent of answers that are 4 or 5. 好评率。'),
  satisfaction: z.number().nullable().describe('The mean from 0 to 100. 满意度。'),
  byQuestion: z
    .array(questionResult)
    .describe('From five responses on, in the order of the questions. 满五份答卷时公布各题结果。'),
  openedOn: day,
  closedOn: day.nullable(),
  opened: decision.describe('Who opened it. 发起。'),
  closed: decision.nullable().describe('Who closed it. 结束。'),
};
type Row = RowOf<typeof columns>;

/** Satisfaction surveys: how many answered, and the results once they are closed. No ballot and no answer is kept here. */
export const surveys = defineReadModel({
  name: 'survey',
  version: 3,
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
      open: true,
      ballots: 0,
      responses: 0,
      withheld: false,
      mean: null,
      favourable: null,
      satisfaction: null,
      byQuestion: [],
      openedOn: fact.metadata.occurredOn,
      closedOn: null,
      opened: decisionOf(fact),
      closed: null,
    }),
    BallotIssued: (row) => row && { ...row, ballots: row.ballots + 1 },
    ResponseSubmitted: (row) => row && { ...row, responses: row.responses + 1 },
    SurveyClosed: (row, fact) => {
      const { results } = fact.data;
      return (
        row && {
          ...row,
          open: false,
          withheld: results === undefined,
          mean: results?.mean ?? null,
          favourable: results?.favourable ?? null,
          satisfaction: results?.satisfaction ?? null,
          byQuestion: (results?.byQuestion ?? []).map((one, at) => ({ ...one, question: row.questions[at] ?? '' })),
          closedOn: fact.metadata.occurredOn,
          closed: decisionOf(fact),
        }
      );
    },
  }),
});
export type SurveyRow = Row;

import { z } from 'zod';
import { clueEvents, day, id, idOfStream, riskDomain, text, title } from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { decision, decisionOf } from '../shared/decision';
import { clueAccess } from './access';
import { clueEffect, clueReassignment, clueReferral, clueStep } from './clue-views';

const columns = {
  stationId: internal(id),
  domain: riskDomain,
  hypothesis: text,
  breachEventId: id.nullable().describe('The fact of the breach behind it. 未达标的事实。'),
  basisRefs: z.array(title).describe('Where its evidence is filed. 依据材料。'),
  postingId: internal(id.nullable()),
  takeUpBy: day
    .nullable()
    .describe('Where the system opened it: the day by which the factor is named. 系统提出的线索，应在此日前查明原因。'),
  step: clueStep,
  open: z.boolean(),
  referred: z.boolean().describe('Only those who look into it see referred clues. 已移送（保密）。'),
  personId: internal(id.nullable()),
  factor: text.nullable(),
  measure: text.nullable(),
  measureOwnerId: internal(id.nullable()),
  dueOn: day.nullable(),
  result: text.nullable(),
  /** Every measure that was judged, oldest first. */
  effects: z.array(clueEffect),
  attempts: z.int().describe('Measures planned so far. 已制定的措施数。'),
  riskPointId: id.nullable().describe('The risk point that the factor belongs to. 廉洁风险点编号。'),
  referral: internal(clueReferral.nullable()),
  reassignments: z.array(clueReassignment).describe('Oldest first. 历次变更负责人。'),
  opened: decision.describe('Who opened it. 提出。'),
  identified: decision.nullable().describe('Who named the factor. 原因分析。'),
  planned: decision.nullable().describe('Who planned the measure. 制定措施。'),
  completed: decision.nullable().describe('Who recorded that it was done. 措施完成。'),
  closed: decision.nullable().describe('Who closed it. 办结。'),
  conclusion: text.nullable(),
  openedOn: day,
  closedOn: day.nullable(),
  /** The position at which it was closed: instants do not order what was recorded in one of them. */
  closedAt: internal(z.int().nullable()),
};
type Row = RowOf<typeof columns>;

const UNTOUCHED = {
  step: 'OPENED',
  open: true,
  referred: false,
  personId: null,
  factor: null,
  measure: null,
  measureOwnerId: null,
  dueOn: null,
  result: null,
  effects: [],
  attempts: 0,
  riskPointId: null,
  referral: null,
  reassignments: [],
  identified: null,
  planned: null,
  completed: null,
  closed: null,
  conclusion: null,
  closedOn: null,
  closedAt: null,
} as const;

/** Clues from what they rest on to their effect. What was referred is confidential: the graph decides who sees it. */
export const clues = defineReadModel({
  name: 'clue',
  version: 8,
  context: 'integrity-performance',
  access: clueAccess,
  columns,
  indexes: [
    ['referred', 'openedOn'],
    ['stationId', 'referred', 'openedOn'],
    ['postingId', 'referred', 'openedOn'],
    ['open', 'referred', 'openedOn'],
    ['domain', 'step', 'open'],
    ['step', 'open'],
    ['personId', 'open', 'openedOn'],
    ['open', 'dueOn'],
    ['riskPointId', 'openedOn'],
  ],
  on: on<Row>()(clueEvents, {
    ClueOpened: (_, fact) => {
      const { breachEventId = null, postingId = null, takeUpBy = null, ownerId: personId = null, ...data } = fact.data;
      const opened = decisionOf(fact);
      const id = idOfStream(fact.stream);
      return { ...UNTOUCHED, ...data, id, breachEventId, postingId, takeUpBy, personId, opened, openedOn: opened.on };
    },
    FactorIdentified: (row, fact) => {
      const { factor, riskPointId = null } = fact.data;
      const identified = decisionOf(fact);
      return row && { ...row, factor, riskPointId, identified, step: row.step === 'OPENED' ? 'FACTOR' : row.step };
    },
    MeasurePlanned: (row, fact) => {
      const { measure, ownerId, dueOn } = fact.data;
      const owned = { measure, measureOwnerId: ownerId, personId: ownerId, dueOn, planned: decisionOf(fact) };
      return row && { ...row, ...owned, step: 'MEASURE', result: null, completed: null, attempts: row.attempts + 1 };
    },
    MeasureCompleted: (row, fact) =>
      row && { ...row, step: 'COMPLETED', result: fact.data.result, completed: decisionOf(fact) },
    EffectVerified: (row, fact) => {
      const decision = decisionOf(fact);
      return (
        row && {
          ...row,
          step: fact.data.verdict === 'EFFECTIVE' ? 'VERIFIED' : 'FACTOR',
          effects: [...row.effects, { ...fact.data, measured: fact.data.measured ?? null, on: decision.on, decision }],
        }
      );
    },
    ClueReassigned: (row, fact) =>
      row && {
        ...row,
        personId: fact.data.toPersonId,
        measureOwnerId: row.step === 'MEASURE' ? fact.data.toPersonId : row.measureOwnerId,
        reassignments: [...row.reassignments, { ...fact.data, decision: decisionOf(fact) }],
      },
    ClueReferred: (row, fact) =>
      row && { ...row, referred: true, referral: { ...fact.data, decision: decisionOf(fact) } },
    ClueClosed: (row, fact) => {
      const closed = decisionOf(fact);
      const { conclusion } = fact.data;
      return row && { ...row, open: false, conclusion, closedOn: closed.on, closedAt: fact.position, closed };
    },
  }),
});
export type ClueRow = Row;

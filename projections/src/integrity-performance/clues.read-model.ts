import { z } from 'zod';
import { clueEvents, day, effectVerdict, enumOf, id, idOfStream, riskDomain, text, title } from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';

/** How far a clue has come; the funnel counts by it. */
export const clueStep = enumOf('ClueStep', {
  OPENED: ['已提出', 'opened'],
  FACTOR: ['已找出原因', 'factor identified'],
  MEASURE: ['已制定措施', 'measure planned'],
  COMPLETED: ['措施已完成', 'measure completed'],
  VERIFIED: ['成效已核实', 'effect verified'],
});
export const clueSteps = clueStep.options;

export const clueEffect = z
  .object({ before: text, after: text, verdict: effectVerdict, on: day })
  .meta({ id: 'ClueEffect', description: 'What a measure came to. 措施的成效。' });

const columns = {
  stationId: internal(id),
  domain: riskDomain,
  hypothesis: text,
  breachEventId: id.nullable().describe('The fact of the breach behind it. 未达标的事实。'),
  basisRefs: z.array(title).describe('Where its evidence is filed. 依据材料。'),
  postingId: internal(id.nullable()),
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
  referredTo: internal(title.nullable()),
  conclusion: text.nullable(),
  openedOn: day,
  closedOn: day.nullable(),
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
  referredTo: null,
  conclusion: null,
  closedOn: null,
} as const;

/** Clues from what they rest on to their effect. What was referred is confidential: the graph decides who sees it. */
export const clues = defineReadModel({
  name: 'clue',
  version: 1,
  context: 'integrity-performance',
  columns,
  indexes: [
    ['referred', 'openedOn'],
    ['stationId', 'referred', 'openedOn'],
    ['postingId', 'referred', 'openedOn'],
    ['open', 'referred', 'openedOn'],
    ['domain', 'step', 'open'],
    ['step', 'open'],
    ['personId', 'open', 'openedOn'],
  ],
  on: on<Row>()(clueEvents, {
    ClueOpened: (_, { stream, data, metadata: { occurredOn } }) => ({
      ...UNTOUCHED,
      ...data,
      id: idOfStream(stream),
      breachEventId: data.breachEventId ?? null,
      postingId: data.postingId ?? null,
      openedOn: occurredOn,
    }),
    FactorIdentified: (row, { data: { factor } }) =>
      row && { ...row, factor, step: row.step === 'OPENED' ? 'FACTOR' : row.step },
    MeasurePlanned: (row, { data: { measure, ownerId, dueOn } }) =>
      row && {
        ...row,
        step: 'MEASURE',
        measure,
        measureOwnerId: ownerId,
        personId: ownerId,
        dueOn,
        result: null,
        attempts: row.attempts + 1,
      },
    MeasureCompleted: (row, { data: { result } }) => row && { ...row, step: 'COMPLETED', result },
    EffectVerified: (row, { data, metadata: { occurredOn } }) =>
      row && {
        ...row,
        step: data.verdict === 'EFFECTIVE' ? 'VERIFIED' : 'FACTOR',
        effects: [...row.effects, { ...data, on: occurredOn }],
      },
    ClueReassigned: (row, { data: { toPersonId } }) =>
      row && {
        ...row,
        personId: toPersonId,
        measureOwnerId: row.step === 'MEASURE' ? toPersonId : row.measureOwnerId,
      },
    ClueReferred: (row, { data: { to } }) => row && { ...row, referred: true, referredTo: to },
    ClueClosed: (row, { data: { conclusion }, metadata: { occurredOn } }) =>
      row && { ...row, open: false, conclusion, closedOn: occurredOn },
  }),
});
export type ClueRow = Row;

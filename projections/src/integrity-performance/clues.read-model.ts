import { clueEvents, idOfStream, type EffectVerdict } from '@zhudian/facts';
import { boolean, integer, json, optional, text, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';

/** How far a clue has come; the funnel counts by it. */
export const clueSteps = ['OPENED', 'FACTOR', 'MEASURE', 'COMPLETED', 'VERIFIED'] as const;
export type ClueStep = (typeof clueSteps)[number];

export interface EffectView {
  readonly before: string;
  readonly after: string;
  readonly verdict: EffectVerdict;
  readonly on: string;
}

const columns = {
  stationId: text(),
  domain: text(),
  hypothesis: text(),
  breachEventId: optional(text()),
  basisRefs: json<readonly string[]>(),
  postingId: optional(text()),
  step: text(),
  open: boolean(),
  referred: boolean(),
  personId: optional(text()),
  factor: optional(text()),
  measure: optional(text()),
  measureOwnerId: optional(text()),
  dueOn: optional(text()),
  result: optional(text()),
  /** Every measure that was judged, oldest first. */
  effects: json<readonly EffectView[]>(),
  attempts: integer(),
  referredTo: optional(text()),
  conclusion: optional(text()),
  openedOn: text(),
  closedOn: optional(text()),
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

import { z } from 'zod';
import {
  amendmentIn,
  catalogue,
  categoryOfStream,
  code,
  consequenceEvents,
  day,
  id,
  idOfStream,
  text,
  type Amendment,
  type RecordedFact,
} from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, type Handler } from '../declaring/define-read-model';
import { leftoverAccess } from './access';

const effect = z
  .object({
    factId: id,
    factType: code,
    category: code.describe('What kind of thing it tells of. 事实所属对象的类别。'),
    subjectId: id,
  })
  .meta({
    id: 'StandingEffect',
    description: 'A fact that a policy told because of the annulled one. 由被撤销的事实引起、尚未撤销的事实。',
  });

const leftoverColumns = {
  isOpen: internal(z.boolean()),
  annulledOn: day.nullable().describe('When the cause was annulled. 起因撤销的日期。'),
  reason: text.nullable().describe('Why the cause was annulled. 起因撤销的理由。'),
  unitId: internal(id.nullable()),
  effects: z.array(effect).describe('What still stands, to be annulled by hand. 仍然有效、须人工撤销的事实。'),
};
type Leftover = RowOf<typeof leftoverColumns>;

const NONE = { annulledOn: null, reason: null, unitId: null, effects: [] };
const withOpenness = (row: Omit<Leftover, 'isOpen'>): Leftover => ({
  ...row,
  isOpen: row.annulledOn !== null && row.effects.length > 0,
});
/** That something was refused is nothing that stands. */
const isPolicys = ({ metadata, stream }: RecordedFact): boolean =>
  metadata.actorId.startsWith('policy:') && categoryOfStream(stream) !== consequenceEvents.category;

const caused: Handler<Leftover> = {
  keys: (fact: RecordedFact) => (isPolicys(fact) ? [fact.metadata.$causationId] : []),
  fold: (row, fact: RecordedFact, cause) => {
    const one = {
      factId: fact.id,
      factType: fact.type,
      category: categoryOfStream(fact.stream),
      subjectId: idOfStream(fact.stream),
    };
    return withOpenness({ ...NONE, ...row, id: cause, effects: [...(row?.effects ?? []), one] });
  },
};

const annulled: Handler<Leftover> = {
  keys: (fact: RecordedFact) => {
    const { factId, causedBy } = fact.data as Amendment;
    return causedBy ? [factId, causedBy] : [factId];
  },
  fold: (row, fact: RecordedFact, key) => {
    const { factId, reason, unitId = null } = fact.data as Amendment;
    if (!row) return row;
    if (key === factId) return withOpenness({ ...row, annulledOn: fact.metadata.occurredOn, reason, unitId });
    return withOpenness({ ...row, effects: row.effects.filter((one) => one.factId !== factId) });
  },
};

/** By the fact that caused them: what policies did because of it, and whether it still stands although the cause was annulled. */
export const leftovers = defineReadModel({
  name: 'leftover',
  version: 1,
  context: 'organization',
  access: leftoverAccess,
  columns: leftoverColumns,
  indexes: [
    ['isOpen', 'annulledOn'],
    ['unitId', 'isOpen', 'annulledOn'],
  ],
  asRecorded: true,
  on: Object.fromEntries(
    catalogue.flatMap(({ category, schemas, amending }) => [
      ...Object.keys(schemas).map((type) => [type, caused] as const),
      ...Object.keys(amending.schemas)
        .filter((type) => amendmentIn(category, { type, data: {} }) && type.endsWith('Annulled'))
        .map((type) => [type, annulled] as const),
    ]),
  ),
});
export type LeftoverRow = Leftover;

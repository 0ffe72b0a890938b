import {
  allSchemas,
  catalogue,
  day,
  documentsOf,
  id,
  idOfStream,
  isAmendment,
  type Amendment,
  type Context,
  type RecordedFact,
} from '@zhudian/facts';
import { boolean, integer, optional, text, type RowOf } from '../declaring/columns';
import { defineReadModel, type AnyReadModel, type Handler, type ReadModel } from '../declaring/define-read-model';
import { factAccess } from './access';

const columns = {
  /** `<read model>/<key of its row>`, or what else the fact belongs to. */
  entity: text(),
  position: integer(),
  /** Tells apart the facts of one commit. */
  prepare: integer(),
  factId: id,
  type: text(),
  stream: text(),
  revision: integer(),
  occurredOn: day,
  recordedAt: text(),
  actorId: text(),
  actorRole: text(),
  /** Only for those who may see what is confidential. */
  confidential: boolean(),
  /** Whose life it is kept under; none where it is kept under a row. */
  ofPerson: optional(text()),
};
export type EntityFactRow = RowOf<typeof columns>;
export type EntityFacts = ReadModel<typeof columns>;

/** To what else a fact belongs, beside the rows that it changes. */
export interface Mentions {
  readonly of: (fact: RecordedFact) => readonly string[];
  readonly isConfidential: (fact: Pick<RecordedFact, 'type' | 'stream'>) => boolean;
  /** Whose life something is that facts belong to; nobody's when it is a row. */
  readonly lifeOf: (entity: string) => string | null;
}

/** What the facts of a row are kept under. */
export const entityOf = ({ name }: Pick<AnyReadModel, 'name'>, rowId: string): string => `${name}/${rowId}`;

/** What the facts are kept under that name a document, as a proof or as what they tell of. */
export const documentEntity = (sha256: string): string => `document/${sha256}`;

/**
 * The facts by what they are about, oldest first: diffs, timelines and lives are views of it. Which rows a fact changes
 * is asked of the read models themselves, so there is no second list. It holds envelopes; what a fact tells is in the log alone.
 */
export const defineEntityFacts = (
  context: Context,
  models: readonly AnyReadModel[],
  mentions: Mentions = { of: () => [], isConfidential: () => false, lifeOf: () => null },
): EntityFacts =>
  defineReadModel({
    name: 'entity_fact',
    version: 7,
    context,
    access: factAccess,
    asRecorded: true,
    columns,
    indexes: [
      ['entity', 'position', 'prepare'],
      ['entity', 'confidential', 'position', 'prepare'],
      ['entity', 'recordedAt'],
      ['factId'],
      // The facts of all entities in the order of the log, those of lives apart.
      ['ofPerson', 'position', 'prepare', 'type'],
      // Everything that somebody did, and everything of a day.
      ['actorId', 'ofPerson', 'position', 'prepare'],
      ['ofPerson', 'occurredOn', 'position', 'prepare'],
    ],
    on: Object.fromEntries(
      catalogue.flatMap((family) =>
        Object.keys(allSchemas(family)).map((type) => [type, handlerOf(type, models, mentions)]),
      ),
    ),
  });

/** What an amendment is about by its stream: the rows with its id, of the read models that its fact changed. */
const amended = (models: readonly AnyReadModel[], { stream, data }: RecordedFact): readonly string[] =>
  models.filter((model) => model.on[(data as Amendment).factType]).map((model) => entityOf(model, idOfStream(stream)));

const handlerOf = (type: string, models: readonly AnyReadModel[], mentions: Mentions): Handler<EntityFactRow> => {
  const changed = models.flatMap((model) => {
    const handler = model.on[type] as Handler<never, RecordedFact> | undefined;
    return handler ? [{ model, handler }] : [];
  });
  const entities = (fact: RecordedFact) => [
    ...changed.flatMap(({ model, handler }) => [handler.keys(fact)].flat().map((key) => entityOf(model, key))),
    ...(isAmendment(fact) ? amended(models, fact) : []),
    ...mentions.of(fact),
    ...documentsOf(fact).map(documentEntity),
  ];
  return {
    keys: (fact: RecordedFact) => entities(fact).map((entity) => `${entity}/${fact.id}`),
    fold: (_, fact: RecordedFact, key) => ({
      id: key,
      entity: key.slice(0, -fact.id.length - 1),
      position: fact.position,
      prepare: fact.prepare,
      factId: fact.id,
      type: fact.type,
      stream: fact.stream,
      revision: fact.revision,
      occurredOn: fact.metadata.occurredOn,
      recordedAt: new Date(fact.recordedAt).toISOString(),
      actorId: fact.metadata.actorId,
      actorRole: fact.metadata.actorRole,
      confidential: mentions.isConfidential(fact),
      ofPerson: mentions.lifeOf(key.slice(0, -fact.id.length - 1)),
    }),
  };
};

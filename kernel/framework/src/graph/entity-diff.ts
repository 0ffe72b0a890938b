import { isDeepStrictEqual } from 'node:util';
import { Args, Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import { decodePosition, encodePosition, type Position, type RecordedFact } from '@zhudian/facts';
import { LogUnavailable } from '@zhudian/log';
import type { Columns, ReadModel, RowOf } from '@zhudian/projections';
import { refuse } from '../decision/refusal';
import { DiffArgs, EntityDiff, type FactEnvelope, type FieldChange } from './entity-diff.types';
import { refusalError } from './refusal-error';
import type { RequestContext } from './request-context';

/** An entity whose changes can be queried. */
export interface Tracked<C extends Columns> {
  readonly type: () => ClassType;
  readonly model: ReadModel<C>;
  /** The streams that its row is folded from; their facts about other rows are left out. */
  readonly streams: (id: string, row: RowOf<C> | undefined) => readonly string[];
  /** The row as this caller may see it; the whole row when absent. */
  readonly shown?: (row: RowOf<C>, context: RequestContext) => Readonly<Record<string, unknown>>;
  /** Whether this caller may know who acted; everybody when absent. */
  readonly namesActor?: (type: string, context: RequestContext) => boolean;
}

/** A resolver of `changesBetween(from, to)` for an entity: field by field, with the facts between. */
export const changesBetweenOf = <C extends Columns>(tracked: Tracked<C>): ClassType => {
  @Resolver(() => tracked.type())
  class ChangesBetween {
    @FieldResolver(() => EntityDiff, {
      description: 'What changed between two positions, and by which facts. 两个位置之间的变化与事实。',
    })
    changesBetween(
      @Root() { id }: { readonly id: string },
      @Args(() => DiffArgs) args: DiffArgs,
      @Ctx() context: RequestContext,
    ): Promise<Diff> {
      return diffOf(tracked, id, { context, ...between(args, context) });
    }
  }
  return ChangesBetween;
};

type Diff = Omit<EntityDiff, 'facts'>;

interface DiffRequest {
  readonly context: RequestContext;
  readonly from: Position;
  readonly to: Position;
}

const between = (args: DiffArgs, { snapshot }: RequestContext): Pick<DiffRequest, 'from' | 'to'> => {
  const from = decodePosition(args.from);
  const to = decodePosition(args.to);
  if (from === undefined) throw refusalError(refuse('INVALID_INPUT', { problems: [`from: "${args.from}"`] }));
  if (to === undefined) throw refusalError(refuse('INVALID_INPUT', { problems: [`to: "${args.to}"`] }));
  if (from > to) throw refusalError(refuse('INVALID_INPUT', { problems: ['from > to'] }));
  // An answer uses only what is known at its own position.
  if (to > snapshot.position)
    throw refusalError(
      refuse('POSITION_NOT_REACHED', { position: args.to, reached: encodePosition(snapshot.position) }),
    );
  return { from, to };
};

const diffOf = async <C extends Columns>(tracked: Tracked<C>, id: string, request: DiffRequest): Promise<Diff> => {
  const { context, from, to } = request;
  const { reader } = context.ports;
  const [before, after] = await Promise.all([from, to].map((position) => reader.at(position).find(tracked.model, id)));
  return {
    from: encodePosition(from),
    to: encodePosition(to),
    fields: changes(visibleTo(tracked, before, context), visibleTo(tracked, after, context)),
    read: async () => {
      const facts = await factsOf(tracked, { id, row: after ?? before }, request);
      return facts.map((fact) => envelopeOf(fact, tracked.namesActor?.(fact.type, context) ?? true));
    },
  };
};

type VisibleFields = Readonly<Record<string, unknown>>;

const visibleTo = <C extends Columns>(
  { shown }: Tracked<C>,
  row: RowOf<C> | undefined,
  context: RequestContext,
): VisibleFields => {
  if (!row) return {};
  const { id: _id, ...fields } = shown ? shown(row, context) : row;
  return fields;
};

const changes = (before: VisibleFields, after: VisibleFields): FieldChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
    .filter((change) => !isDeepStrictEqual(change.before, change.after));

const factsOf = async <C extends Columns>(
  { model, streams }: Tracked<C>,
  { id, row }: { readonly id: string; readonly row: RowOf<C> | undefined },
  { context: { ports }, from, to }: DiffRequest,
): Promise<readonly RecordedFact[]> => {
  const { readStream } = ports;
  if (!readStream) throw refusalError(refuse('FACTS_UNAVAILABLE'));
  const read = await Promise.all(streams(id, row).map((stream) => readStream(stream))).catch((error: unknown) => {
    throw error instanceof LogUnavailable ? refusalError(refuse('FACTS_UNAVAILABLE')) : error;
  });
  const touches = (fact: RecordedFact) => [model.on[fact.type]?.keys(fact as never) ?? []].flat().includes(id);
  return read
    .flat()
    .filter(({ position }) => position > from && position <= to)
    .filter(touches)
    .toSorted((one, other) => one.position - other.position || one.prepare - other.prepare);
};

const envelopeOf = (fact: RecordedFact, namesActor: boolean): FactEnvelope => ({
  id: fact.id,
  position: encodePosition(fact.position),
  type: fact.type,
  stream: fact.stream,
  revision: fact.revision,
  occurredOn: fact.metadata.occurredOn,
  recordedAt: new Date(fact.recordedAt),
  actorId: namesActor ? fact.metadata.actorId : null,
  actorRole: namesActor ? fact.metadata.actorRole : null,
});

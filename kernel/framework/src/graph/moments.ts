import { decodeInstant } from '@zhudian/hops';
import { encodePosition, type Position } from '@zhudian/facts';
import type { EntityFacts } from '@zhudian/projections';
import { refuse } from '../decision/refusal';
import { positionNamed } from './lost-position';
import { invalidArgument, refusalError } from './refusal-error';
import type { RequestContext } from './request-context';

interface Span {
  readonly from: Position;
  readonly to: Position;
}
interface RequestedSpan {
  readonly entity: string;
  readonly from: string;
  readonly to: string;
}

/**
 * The positions between which an entity is compared. An instant stands for the last position up to which all facts of
 * the entity were recorded by then.
 * @throws what a caller is told of an end that is neither, of a span that runs backwards, and of one past the answer.
 */
export const spanOf = async (context: RequestContext, facts: EntityFacts, requested: RequestedSpan): Promise<Span> => {
  const [from, to] = await Promise.all(
    (['from', 'to'] as const).map((end) =>
      positionOf(context, facts, { end, entity: requested.entity, moment: requested[end] }),
    ),
  );
  if (from === undefined || to === undefined || from > to)
    throw invalidArgument('from', ['不能晚于终点', 'is not after the end']);
  const reached = context.snapshot.position;
  // An answer is made of what is known at its own position alone.
  if (to > reached)
    throw refusalError(refuse('POSITION_NOT_REACHED', { position: requested.to, reached: encodePosition(reached) }));
  return { from, to };
};

const positionOf = async (
  { snapshot, ports }: RequestContext,
  facts: EntityFacts,
  { end, entity, moment }: { readonly end: string; readonly entity: string; readonly moment: string },
): Promise<Position> => {
  const position = positionNamed(ports, moment);
  if (position !== undefined) return position;
  const instant = decodeInstant(moment);
  if (instant === undefined)
    throw invalidArgument(end, ['既不是位置也不是时刻', 'is neither a position nor an instant']);
  const where = { entity, recordedAt: { after: new Date(instant).toISOString() } };
  const [later] = (await snapshot.page(facts, { where, orderBy: ['position'], first: 1 })).rows;
  return later ? later.position - 1 : snapshot.position;
};

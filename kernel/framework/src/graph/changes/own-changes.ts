import { Args, Ctx, Directive, Query, Resolver, type ClassType } from 'type-graphql';
import {
  decodeNodeId,
  decodePosition,
  encodePosition,
  ORIGIN,
  type Context,
  type Label,
  type Position,
} from '@zhudian/facts';
import { entityOf } from '@zhudian/projections';
import { invalidArgument } from '../refusal-error';
import type { RequestContext } from '../request-context';
import type { TrackedRows } from '../entity-spec';
import { factsBeyond, type Sought } from './facts-beyond';
import { OwnChanges, OwnChangesArgs } from './own-changes.types';
import { areaOf, recordedOf, shownOf, tell, visibleOf, type FactOfEntities } from './shown-facts';

/** How often one answer looks for more when what it found is not for this reader. */
const MOST_LOOKS = 10;

const NO_POSITION: Label = ['不是有效的位置', 'is not a position'];
export const NO_NODE: Label = ['不是任何对象的全局标识', 'is not a global id'];

export const positionIn = (after: string | null | undefined): Position =>
  after ? (decodePosition(after) ?? raise('after', NO_POSITION)) : ORIGIN;

export const raise = (argument: string, words: Label): never => {
  throw invalidArgument(argument, words);
};

const soughtIn = ({ types, entities }: OwnChangesArgs, tracked: readonly TrackedRows[]): Sought => ({
  types: types ?? undefined,
  entities: entities?.flatMap((nodeId) => {
    const { type, id } = decodeNodeId(nodeId) ?? raise('entities', NO_NODE);
    const model = tracked.find(({ name }) => name === type)?.model;
    return model ? [entityOf(model, id)] : [];
  }),
});

/** As many of the facts found as make an answer, and up to where they are all there are. */
const cut = (shown: readonly FactOfEntities[], reached: Position, most: number) => {
  const last = shown[most - 1]?.fact.row.position;
  if (last === undefined || shown.length === most) return { shown, reached };
  return { shown: shown.filter(({ fact }) => fact.row.position <= last), reached: last };
};

/** Whether nothing lies between the facts of the index but what is not for this reader. */
const isWhole = ({ types, entities }: OwnChangesArgs): boolean => !types && !entities;

/** What the gateway merges into `changesAfter`: the facts of one context that their reader may see. */
export const ownChangesOf = (context: Context, tracked: readonly TrackedRows[]): ClassType => {
  const read = async (request: RequestContext, args: OwnChangesArgs): Promise<OwnChanges> => {
    const sought = soughtIn(args, tracked);
    const area = await areaOf(request, args.under);
    const found: FactOfEntities[] = [];
    let reached = positionIn(args.after);
    const end = request.snapshot.position;
    let among = 0;
    for (let looks = 0; looks < MOST_LOOKS && found.length < args.most && reached < end; looks += 1) {
      const next = await factsBeyond(request, context, { position: reached }, sought);
      among += next.facts.length;
      found.push(...(await shownOf(request, tracked, next.facts, area)));
      ({ reached } = next);
    }
    const answer = cut(found, reached, args.most);
    const recorded = await recordedOf(request, answer.shown, isWhole(args) ? found.length / among : 0);
    const facts = await Promise.all(
      answer.shown.map(async (one) => tell(one, await visibleOf(request, one, recorded))),
    );
    return { facts, reached: encodePosition(answer.reached) };
  };

  @Resolver()
  class OwnChangesResolver {
    @Directive('@shareable')
    @Directive('@inaccessible')
    @Query(() => OwnChanges, { description: 'The facts of this context after a position. 本业务域某位置之后的事件。' })
    ownChanges(@Args(() => OwnChangesArgs) args: OwnChangesArgs, @Ctx() request: RequestContext): Promise<OwnChanges> {
      return read(request, args);
    }
  }
  return OwnChangesResolver;
};

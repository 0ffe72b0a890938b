import { Args, Ctx, Directive, Query, Resolver, type ClassType } from 'type-graphql';
import { decodeNodeId, encodePosition, type Context, type Position } from '@zhudian/facts';
import { entityOf } from '@zhudian/projections';
import type { RequestContext } from '../request-context';
import type { TrackedRows } from '../entity-spec';
import { factsBeyond, isAtEnd, withAllEntities, type Place } from './facts-beyond';
import { wantedOf, type MadeOf, type Wanted } from './made-of';
import { NO_NODE, positionIn, raise } from './own-changes';
import { OwnTimeline, OwnTimelineArgs } from './own-timeline.types';
import { areaOf, shownOf } from './shown-facts';
import { answers, foundOf, soughtIn, withEffect, type Found } from './timeline-facts';

/** How often one answer looks for more when what it found is not for this reader. */
const MOST_LOOKS = 10;

interface Timelined {
  readonly context: Context;
  readonly tracked: readonly TrackedRows[];
  readonly madeOf: MadeOf;
}

const wantedIn = async (
  request: RequestContext,
  { tracked, madeOf }: Timelined,
  { of, whole }: OwnTimelineArgs,
): Promise<Wanted | undefined> => {
  if (!of) return undefined;
  const { type, id } = decodeNodeId(of) ?? raise('of', NO_NODE);
  const own = tracked.flatMap(({ name, model }) => (name === type ? [entityOf(model, id)] : []));
  return wantedOf(own, whole ? ((await madeOf[type]?.(request, id)) ?? []) : []);
};

const startOf = (request: RequestContext, { after, newestFirst }: OwnTimelineArgs): Place => {
  if (!newestFirst) return { position: positionIn(after) };
  return { position: after ? positionIn(after) : request.snapshot.position + 1, isBackward: true };
};

/** As many of the facts found as make an answer, and up to where they are all there are. */
const cut = (found: readonly Found[], reached: Position, most: number) => {
  const last = found[most - 1]?.shown.fact.row.position;
  if (last === undefined || found.length === most) return { found, reached };
  const isBeyond = new Set(found.slice(most).map(({ shown }) => shown.fact.row.position));
  isBeyond.delete(last);
  return { found: found.filter(({ shown }) => !isBeyond.has(shown.fact.row.position)), reached: last };
};

/** What the gateway merges into `timeline`: the facts of one context that answer a question, with their ground and effect. */
export const ownTimelineOf = (of: Timelined): ClassType => {
  const { context, tracked } = of;
  const look = async (request: RequestContext, place: Place, args: OwnTimelineArgs, wanted: Wanted | undefined) => {
    const next = await factsBeyond(request, context, place, soughtIn(args, wanted));
    const whole = await withAllEntities(request, context, next.facts);
    const shown = await shownOf(request, tracked, whole, await areaOf(request, args.under));
    const found = await Promise.all(shown.map((one) => foundOf(request, one)));
    return { found: found.filter((one) => answers(one, wanted, args)), reached: next.reached };
  };
  const read = async (request: RequestContext, args: OwnTimelineArgs): Promise<OwnTimeline> => {
    const wanted = await wantedIn(request, of, args);
    const found: Found[] = [];
    let place = startOf(request, args);
    const end = request.snapshot.position;
    for (let looks = 0; looks < MOST_LOOKS && found.length < args.most && !isAtEnd(place, end); looks += 1) {
      const next = await look(request, place, args, wanted);
      found.push(...next.found);
      place = { ...place, position: next.reached };
    }
    const answer = cut(found, place.position, args.most);
    const facts = answer.found.map(async (one) => (args.details ? withEffect(request, one) : one.fact));
    return { facts: await Promise.all(facts), reached: encodePosition(answer.reached) };
  };

  @Resolver()
  class OwnTimelineResolver {
    @Directive('@shareable')
    @Directive('@inaccessible')
    @Query(() => OwnTimeline, { description: 'The timeline of this context. 本业务域的时间线。' })
    ownTimeline(@Args(() => OwnTimelineArgs) args: OwnTimelineArgs, @Ctx() request: RequestContext) {
      return read(request, args);
    }
  }
  return OwnTimelineResolver;
};

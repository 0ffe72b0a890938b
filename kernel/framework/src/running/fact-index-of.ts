import DataLoader from 'dataloader';
import { CONTEXT_OF, categoryOfStream } from '@zhudian/facts';
import { aboutOf, entityFactsOf, type Viewer } from '@zhudian/projections';
import type { ScopePorts } from './service';
import type { LocateFact } from '../commands/citations';
import type { HoldsFact } from '../commands/command-ids';
import type { FactIndex } from '../commands/fact-index';

/**
 * Looks a cited fact up in the index of facts by what they are about. The index says where it is: that it stands, the
 * log says. One that is not there yet may have been recorded a moment ago, so the index is given time.
 */
const factLocator = ({ reader, log, context, waitMs }: ScopePorts): LocateFact => {
  const now = async ({ factId, kind, subjectId }: Parameters<LocateFact>[0], viewer: Viewer) => {
    const about = aboutOf(context, kind);
    if (!about) return undefined;
    const position = await reader.position();
    const subject = await reader.at(position, viewer).find(about.model, subjectId);
    const key = `${about.entityOf(subjectId)}/${factId}`;
    const row = subject && (await reader.at(position).find(entityFactsOf(context), key));
    // Whoever sees the thing may cite what happened to it, but for what is confidential.
    if (!row?.confidential) return row?.stream;
    return (await reader.at(position, viewer).find(entityFactsOf(context), key))?.stream;
  };
  return async (citation, { by: personId, role, unit, actingFor, recordedOn }) => {
    const roles = actingFor === undefined ? [role] : [];
    const viewer = await reader.viewerOf({ personId, roles, unit }, recordedOn);
    const stream = await now(citation, viewer);
    if (stream !== undefined) return stream;
    await reader.reach(await log.head(), { timeoutMs: waitMs });
    return now(citation, viewer);
  };
};

const MOST_AT_ONCE = 500;

/** Whether a fact is of this context's own streams: the index keeps what others tell of the same things, too. Those of a tick are asked for at once. */
const factFinder = ({ reader, context }: ScopePorts): HoldsFact => {
  const isOwn = (stream: string) => CONTEXT_OF.get(categoryOfStream(stream)) === context;
  const facts = entityFactsOf(context);
  const held = async (factIds: readonly string[]) => {
    const streams = await reader.streamsOf(facts, factIds);
    return factIds.map((factId) => streams.get(factId)?.some(isOwn) ?? false);
  };
  const finder = new DataLoader(held, { cache: false, maxBatchSize: MOST_AT_ONCE });
  return (factId) => finder.load(factId);
};

export const factIndexOf = (scope: ScopePorts): FactIndex => ({ locate: factLocator(scope), holds: factFinder(scope) });

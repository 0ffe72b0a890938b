import { aboutOf, entityFactsOf } from '@zhudian/projections';
import type { LocateFact } from '@zhudian/framework/service';
import type { MemoryLog } from '@zhudian/log';

/** Finds a cited fact among those of a log, by the keys under which the index would keep it; whoever cites sees it. */
export const locatedIn =
  (log: MemoryLog): LocateFact =>
  ({ factId, kind, subjectId }) => {
    const entity = aboutOf('personnel', kind)?.entityOf(subjectId);
    const fact = log.facts.find(({ id }) => id === factId);
    const keys = fact && [entityFactsOf('personnel').on[fact.type]?.keys(fact as never) ?? []].flat();
    return Promise.resolve(keys?.includes(`${entity}/${factId}`) ? fact?.stream : undefined);
  };

import { refuse } from '@zhudian/framework';
import { POLICY_ROLE, type Authorise, type ScopePorts } from '@zhudian/framework/service';
import { orgUnitPaths } from '@zhudian/projections';

/** An actor acts within the subtree of the own org unit. A policy acts for the programme itself. */
export const withinScope = (ports: ScopePorts): Authorise => {
  const pathOf = pathIn(ports);
  return async (act, unit) => {
    if (unit === undefined || act.role === POLICY_ROLE || unit === act.unit) return undefined;
    const path = await pathOf(unit);
    return path?.includes(`/${act.unit}/`) ? undefined : refuse('NOT_AUTHORISED_SCOPE', { unit, yours: act.unit });
  };
};

/** A unit that is not known yet may have been registered a moment ago: then the read models are given time to see it. */
const pathIn = ({ reader, log, context, waitMs }: ScopePorts) => {
  const paths = orgUnitPaths(context);
  const now = async (unit: string) => (await reader.at(await reader.position()).find(paths, unit))?.path;
  return async (unit: string): Promise<string | undefined> => {
    const path = await now(unit);
    if (path !== undefined) return path;
    await reader.reach(await log.head(), { timeoutMs: waitMs });
    return now(unit);
  };
};

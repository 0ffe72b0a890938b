import { orgUnitPaths, type Reader } from '@zhudian/projections';
import type { Context } from '@zhudian/events';
import { refuse } from '../refusal';
import type { Authorise } from './command-handler';

/** An actor acts within the subtree of the own org unit. A policy acts for the programme itself. */
export const withinScope = (reader: Reader, context: Context): Authorise => {
  const paths = orgUnitPaths(context);
  return async (act, unit) => {
    if (unit === undefined || act.role === 'POLICY' || unit === act.unit) return undefined;
    const row = await reader.at(await reader.position()).find(paths, unit);
    if (row?.path.includes(`/${act.unit}/`)) return undefined;
    return refuse('NOT_AUTHORISED_SCOPE', { unit, yours: act.unit });
  };
};

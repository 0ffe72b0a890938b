import { orgUnitEvents, streamOf } from '@zhudian/facts';
import { refuse } from '@zhudian/framework';
import type { Authorise } from '@zhudian/framework/service';
import type { EventLog } from '@zhudian/log';
import { sourceOf } from '@zhudian/projections';

/**
 * Whether somebody acts in the own unit or below it, by the units of the log that is given. Where an office counts and not
 * the token, the gateway alone can tell.
 */
export const withinOwnUnit =
  (log: EventLog): Authorise =>
  async ({ role, unit: yours }, unit) => {
    if (unit === undefined || unit === yours || sourceOf(role) !== 'token') return undefined;
    const [registered] = await log.readStream(streamOf(orgUnitEvents, unit));
    const path = registered && orgUnitEvents.schemas.OrgUnitRegistered.parse(registered.data).path;
    return path?.includes(`/${yours}/`) ? undefined : refuse('NOT_AUTHORISED_SCOPE', { unit, yours });
  };

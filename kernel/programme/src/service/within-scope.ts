import { refuse, type Act, type Refusal } from '@zhudian/framework';
import { POLICY_ROLE, type Authorise, type ScopePorts } from '@zhudian/framework/service';
import { orgUnitPaths, sourceOf, type AreaSource } from '@zhudian/projections';

/**
 * An actor acts within the subtree of the own org unit; a First Secretary and a branch secretary where the log says that
 * they serve, whatever their tokens name. A policy acts for the programme itself.
 */
export const withinScope = (ports: ScopePorts): Authorise => {
  const pathOf = pathIn(ports);
  const unlessServing = servingIn(ports);
  return async (act, unit) => {
    if (unit === undefined || act.role === POLICY_ROLE) return undefined;
    const source = sourceOf(act.role);
    if (source !== 'token') return unlessServing(act, unit, source);
    if (unit === act.unit) return undefined;
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

/** Judged by all that is recorded by now: an office begins and ends with its fact, and not when a read model hears of it. */
const servingIn =
  ({ reader, log, waitMs }: ScopePorts) =>
  async (act: Act, unit: string, source: AreaSource): Promise<Refusal | undefined> => {
    const position = await log.head();
    if (!(await reader.reach(position, { timeoutMs: waitMs })))
      return refuse('POSITION_NOT_REACHED', { position, reached: await reader.position() });
    const { areas } = await reader.viewerOf({ personId: act.by, roles: [act.role], unit: act.unit });
    const { own, under } = areas[source];
    if (under.unit.has(unit)) return undefined;
    const yours = [...own.unit];
    return yours.length > 0
      ? refuse('NOT_AUTHORISED_SCOPE', { unit, yours })
      : refuse('OFFICE_NOT_HELD', { role: act.role });
  };

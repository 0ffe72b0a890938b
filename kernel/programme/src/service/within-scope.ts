import { refuse, type Act, type Refusal } from '@zhudian/framework';
import { POLICY_ROLE, type Authorise, type ScopePorts } from '@zhudian/framework/service';
import { orgUnitPaths, sourceOf, type AreaSource, type Viewer } from '@zhudian/projections';

/**
 * An actor acts within the subtree of the own org unit; a First Secretary and a branch secretary where the log says that
 * they serve, whatever their tokens name; a deputy in the office that the log says is deputised. A policy acts for the
 * programme itself.
 */
export const withinScope = (ports: ScopePorts): Authorise => {
  const pathOf = pathIn(ports);
  const unlessServing = servingIn(ports);
  const unlessDeputy = deputyIn(ports);
  return async (act, unit) => {
    if (act.role === POLICY_ROLE) return undefined;
    if (act.actingFor !== undefined) return unlessDeputy(act, act.actingFor, unit);
    if (unit === undefined) return undefined;
    const passed = unlessHandedOver(await viewerIn(ports, act), act.role, unit);
    if (passed) return passed;
    const source = sourceOf(act.role);
    if (source !== 'token') return unlessServing(act, unit, source);
    if (unit === act.unit) return undefined;
    const path = await pathOf(unit);
    return path?.includes(`/${act.unit}/`) ? undefined : refuse('NOT_AUTHORISED_SCOPE', { unit, yours: act.unit });
  };
};

const viewerIn = ({ reader }: ScopePorts, { by, role, unit, actingFor, recordedOn }: Act): Promise<Viewer> =>
  reader.viewerOf({ personId: by, roles: actingFor === undefined ? [role] : [], unit }, recordedOn);

/** Who has handed an office over does not act in it meanwhile. */
const unlessHandedOver = ({ handedOver }: Viewer, role: string, unit: string): Refusal | undefined => {
  const passed = handedOver.find((one) => one.role === role && one.units.has(unit));
  return passed && refuse('OFFICE_HANDED_OVER', { role, deputyId: passed.deputyId, until: passed.until });
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
const upToDate = async ({ reader, log, waitMs }: ScopePorts): Promise<Refusal | undefined> => {
  const position = await log.head();
  if (await reader.reach(position, { timeoutMs: waitMs })) return undefined;
  return refuse('POSITION_NOT_REACHED', { position, reached: await reader.position() });
};

const servingIn =
  (ports: ScopePorts) =>
  async (act: Act, unit: string, source: AreaSource): Promise<Refusal | undefined> => {
    const behind = await upToDate(ports);
    if (behind) return behind;
    const { areas } = await viewerIn(ports, act);
    const { own, under } = areas[source];
    if (under.unit.has(unit)) return undefined;
    const yours = [...own.unit];
    return yours.length > 0
      ? refuse('NOT_AUTHORISED_SCOPE', { unit, yours })
      : refuse('OFFICE_NOT_HELD', { role: act.role });
  };

const deputyIn =
  (ports: ScopePorts) =>
  async (act: Act, holderId: string, unit: string | undefined): Promise<Refusal | undefined> => {
    const behind = await upToDate(ports);
    if (behind) return behind;
    const { seats } = await viewerIn(ports, act);
    const offices = seats.filter(
      (seat) => seat.role === act.role && seat.holder.personId === holderId && seat.unit === act.unit,
    );
    if (offices.length === 0) return refuse('OFFICE_NOT_HELD', { role: act.role });
    const isTheirs = unit === undefined || offices.some(({ areas }) => areas[sourceOf(act.role)].under.unit.has(unit));
    return isTheirs ? undefined : refuse('NOT_AUTHORISED_SCOPE', { unit, yours: act.unit });
  };

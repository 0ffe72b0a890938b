import { orgUnitEvents, type OrgUnitEvent } from '@zhudian/facts';
import type { AnyFold } from '@zhudian/framework';
import { addDays } from '@zhudian/programme';

/** What is known here of a station: its bureau, and since which day it is in this log, whatever day its registration names. */
export interface StationUnit {
  readonly bureauId?: string | undefined;
  readonly knownSince?: string | undefined;
}

/** As the log gives it back. */
type Registered = Extract<OrgUnitEvent, { type: 'OrgUnitRegistered' }> & { readonly recordedAt?: string };

/** China has one time zone, eight hours ahead: its day begins at four in the afternoon of the day before in UTC. */
const dayInChina = (instant: string): string =>
  instant.slice(11, 13) < '16' ? instant.slice(0, 10) : addDays(instant.slice(0, 10), 1);

const evolve = {
  OrgUnitRegistered: (_: StationUnit, { data: { path }, recordedAt }: Registered): StationUnit => ({
    bureauId: path.split('/')[1],
    ...(recordedAt === undefined ? {} : { knownSince: dayInChina(recordedAt) }),
  }),
};

export const stationUnit: AnyFold<StationUnit> = { family: orgUnitEvents, initial: {}, evolve };

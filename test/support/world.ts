import { randomUUID } from 'node:crypto';
import {
  branchEvents,
  orgUnitEvents,
  personEvents,
  streamOf,
  type EventFamily,
  type OrgUnitType,
} from '@zhudian/facts';
import type { StreamAppend } from '@zhudian/log';
import { factMetadata } from './new-facts';

const UNITS: Readonly<Record<string, readonly [OrgUnitType, string?]>> = {
  bureau: ['BUREAU'],
  marketing: ['DEPARTMENT', 'bureau'],
  'audit-office': ['DEPARTMENT', 'bureau'],
  wuming: ['COUNTY_ENTERPRISE', 'bureau'],
  binyang: ['COUNTY_ENTERPRISE', 'bureau'],
  luobo: ['STATION', 'wuming'],
  fucheng: ['STATION', 'wuming'],
  litang: ['STATION', 'binyang'],
};
const PERSONS = ['wei', 'lan', 'hua', 'mei', 'feng', 'hui', 'ping', 'qing', 'rong'];

const pathTo = (unit: string): string => {
  const parent = UNITS[unit]?.[1];
  return `${parent === undefined ? '/' : pathTo(parent)}${unit}/`;
};

/** Where the units of the stories stand. */
export const unitPaths = [...Object.keys(UNITS), 'safety'].map((id) => ({
  id,
  path: UNITS[id] ? pathTo(id) : `/bureau/${id}/`,
}));

const registered = (family: EventFamily, id: string, type: string, data: object): StreamAppend => ({
  stream: streamOf(family, id),
  expected: 'no_stream',
  facts: [{ id: randomUUID(), type, data, metadata: factMetadata({ commandId: randomUUID() }) }],
});

/** What stories name, as registered: the units of a small bureau, its people, and the branches of Luobo and Fucheng. */
export const world = (): readonly StreamAppend[] => [
  ...Object.entries(UNITS).map(([id, [type, parentId]]) =>
    registered(orgUnitEvents, id, 'OrgUnitRegistered', {
      type,
      ...(parentId === undefined ? {} : { parentId }),
      path: pathTo(id),
      name: id,
    }),
  ),
  ...people(...PERSONS),
  ...['luobo', 'fucheng'].map((orgUnitId) =>
    registered(branchEvents, `${orgUnitId}-branch`, 'BranchEstablished', {
      orgUnitId,
      name: orgUnitId,
      approvedBy: 'wuming',
    }),
  ),
];

/** Persons, as registered. */
export const people = (...ids: readonly string[]): readonly StreamAppend[] =>
  ids.map((id) => registered(personEvents, id, 'PersonRegistered', { unitId: 'marketing', membership: 'FULL' }));

import { categoryOfStream, idOfStream } from '@zhudian/facts';
import type { FactOfStory } from '../support/recorded';

/** Where things are and whose they are, told from the facts by other means than the read models'. */
export interface Places {
  readonly stationsWithPostings: readonly string[];
  readonly personWithPosting: string;
  readonly unitsOf: (type: string) => readonly string[];
  readonly parentOf: (unit: string) => string;
  /** The units above a unit, itself the last; itself alone where nobody registered it. */
  readonly lineOf: (unit: string) => readonly string[];
  /** The unit that a unit, a posting, a training or a round is of. */
  readonly unitOf: (thing: unknown) => string | undefined;
  readonly personOf: (posting: string) => string | undefined;
  readonly postingsOf: (person: string) => readonly string[];
  readonly stationsServedBy: (person: string) => readonly string[];
  readonly branchUnitsOf: (person: string) => readonly string[];
}

interface FactData {
  readonly type?: string;
  readonly path?: string;
  readonly stationId?: string;
  readonly bureauId?: string;
  readonly orgUnitId?: string;
  readonly personId?: string;
}

/** Facts do not change: what is found of somebody is found once. */
const once = (find: (person: string) => readonly string[]) => {
  const found = new Map<string, readonly string[]>();
  return (person: string): readonly string[] => {
    const known = found.get(person) ?? find(person);
    found.set(person, known);
    return known;
  };
};

export const placesIn = (facts: readonly FactOfStory[]): Places => {
  const stated = facts.map(({ stream, type, data }) => ({
    type,
    of: categoryOfStream(stream),
    id: idOfStream(stream),
    data: data as FactData,
  }));
  const ofType = (...types: readonly string[]) => stated.filter(({ type }) => types.includes(type));
  const units = new Map(ofType('OrgUnitRegistered').map(({ id, data }) => [id, data]));
  const started = ofType('PostingStarted');
  const over = new Set(ofType('PostingEnded', 'PostingRecalled').map(({ id }) => id));
  const running = started.filter(({ id }) => !over.has(id));
  const homes = new Map<string, string | undefined>([
    ...started.map(({ id, data }) => [id, data.stationId] as const),
    ...ofType('TrainingPlanned', 'RoundOpened').map(({ id, data }) => [id, data.bureauId] as const),
  ]);
  const lineOf = (unit: string): readonly string[] => units.get(unit)?.path?.split('/').filter(Boolean) ?? [unit];
  const branchUnits = new Map(ofType('BranchEstablished').map(({ id, data }) => [id, data.orgUnitId ?? '']));
  const isMember = (person: string, branch: string) =>
    ofType('MemberJoined', 'MemberLeft').findLast(({ id, data }) => id === branch && data.personId === person)?.type ===
    'MemberJoined';
  return {
    personOf: (posting) => started.find(({ id }) => id === posting)?.data.personId,
    stationsWithPostings: running.map(({ data }) => data.stationId ?? ''),
    personWithPosting: running[0]?.data.personId ?? '',
    unitsOf: (type) => [...units].flatMap(([id, data]) => (data.type === type ? [id] : [])),
    parentOf: (unit) => lineOf(unit).at(-2) ?? unit,
    lineOf,
    unitOf: (thing) => (typeof thing === 'string' ? (homes.get(thing) ?? thing) : undefined),
    postingsOf: once((person) => started.flatMap(({ id, data }) => (data.personId === person ? [id] : []))),
    stationsServedBy: once((person) =>
      running.flatMap(({ data }) => (data.personId === person ? [data.stationId ?? ''] : [])),
    ),
    branchUnitsOf: once((person) =>
      [...branchUnits].flatMap(([branch, unit]) => (isMember(person, branch) ? [unit] : [])),
    ),
  };
};

import {
  checkByOnceAdopted,
  standardEvents,
  type OfType,
  type ShortfallStanding,
  type StandardEvent,
  type StandardStage,
} from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

export interface Version {
  readonly version: number;
  readonly from: string | null;
  /** When it was drafted. */
  readonly draftedOn?: string | undefined;
  /** How often it is checked, and by when first; nothing: it was not adopted. */
  readonly cycleMonths?: number;
  readonly checkBy?: string;
}
export interface Shortfall {
  readonly standing: ShortfallStanding;
  readonly ownerId: string;
  readonly dueOn: string;
  readonly rectifiedById?: string;
}

export interface Standard {
  readonly stage: StandardStage;
  readonly branchId: string;
  readonly stationId?: string;
  readonly versions: readonly Version[];
  /** By when it is checked next; nothing: it was never adopted. */
  readonly checkBy: string | null;
  readonly shortfalls: ReadonlyMap<string, Shortfall>;
}

/** As the log gives it back, with its day. */
type FactOf<T extends StandardEvent['type']> = OfType<StandardEvent, T> & {
  readonly metadata?: { readonly occurredOn: string };
};

const changed = (standard: Standard, shortfallId: string, change: Partial<Shortfall>): Standard => {
  const before = standard.shortfalls.get(shortfallId);
  if (!before) return standard;
  return { ...standard, shortfalls: new Map([...standard.shortfalls, [shortfallId, { ...before, ...change }]]) };
};

export const standardFold: Fold<Standard, StandardEvent> = {
  family: standardEvents,
  initial: { stage: 'NONE', branchId: '', versions: [], checkBy: null, shortfalls: new Map() },
  evolve: {
    StandardDrafted: (standard, { data: { branchId, stationId }, metadata }: FactOf<'StandardDrafted'>) => ({
      ...standard,
      stage: 'DRAFTED',
      branchId,
      stationId,
      versions: [{ version: 1, from: null, draftedOn: metadata?.occurredOn }],
    }),
    StandardRevised: (standard, { data: { version }, metadata }: FactOf<'StandardRevised'>) => ({
      ...standard,
      versions: [...standard.versions, { version, from: null, draftedOn: metadata?.occurredOn }],
    }),
    StandardAdopted: (standard, { data: { version, from, cycleMonths, checkBy } }) => ({
      ...standard,
      stage: 'ADOPTED',
      versions: standard.versions.map((one) =>
        one.version === version ? { ...one, from, cycleMonths, checkBy } : one,
      ),
      checkBy: checkByOnceAdopted(standard.checkBy, { from, checkBy }),
    }),
    StandardChecked: (standard, { data: { shortfalls, nextCheckBy } }) => ({
      ...standard,
      checkBy: nextCheckBy,
      shortfalls: new Map([
        ...standard.shortfalls,
        ...shortfalls.map(({ shortfallId, ownerId, dueOn }): [string, Shortfall] => [
          shortfallId,
          { standing: 'OPEN', ownerId, dueOn },
        ]),
      ]),
    }),
    ShortfallRectified: (standard, { data: { shortfallId, rectifiedById } }) =>
      changed(standard, shortfallId, { standing: 'RECTIFIED', rectifiedById }),
    ShortfallVerified: (standard, { data: { shortfallId } }) =>
      changed(standard, shortfallId, { standing: 'VERIFIED' }),
    ShortfallReopened: (standard, { data: { shortfallId, dueOn } }) =>
      changed(standard, shortfallId, { standing: 'OPEN', dueOn }),
    StandardRepealed: (standard) => ({ ...standard, stage: 'REPEALED' }),
  },
};

import {
  twinningEvents,
  type FourSames,
  type ResourceState,
  type TwinningEvent,
  type TwinningSide,
  type TwinningStage,
} from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

interface SharedResource {
  readonly givenBy: TwinningSide;
  readonly state: ResourceState;
}
export interface SharedRequirement {
  readonly quarter: string;
  readonly tracked: readonly { readonly same: FourSames; readonly side: TwinningSide }[];
  /** The twinning for which it was set has ended: nobody owes it any more. */
  readonly isWaived: boolean;
}

export interface Twinning {
  readonly stage: TwinningStage;
  readonly headquartersId?: string;
  readonly stationId?: string;
  readonly from: string;
  readonly until: string;
  readonly resources: ReadonlyMap<string, SharedResource>;
  readonly requirements: ReadonlyMap<string, SharedRequirement>;
}

/** The units of both sides, that of the station first; none before they were twinned. */
export const sidesOf = ({ headquartersId, stationId }: Twinning): readonly string[] | undefined =>
  headquartersId && stationId ? [stationId, headquartersId] : undefined;

const withResource = (twinning: Twinning, resourceId: string, state: ResourceState): Twinning => {
  const resource = twinning.resources.get(resourceId);
  if (!resource) return twinning;
  return { ...twinning, resources: new Map([...twinning.resources, [resourceId, { ...resource, state }]]) };
};

const withRequirement = (twinning: Twinning, requirementId: string, requirement: SharedRequirement): Twinning => ({
  ...twinning,
  requirements: new Map([...twinning.requirements, [requirementId, requirement]]),
});

export const twinningFold: Fold<Twinning, TwinningEvent> = {
  family: twinningEvents,
  initial: { stage: 'NONE', from: '', until: '', resources: new Map(), requirements: new Map() },
  evolve: {
    TwinningFormed: (twinning, { data: { headquartersId, stationId, from, until } }) => ({
      ...twinning,
      stage: 'IN_FORCE',
      headquartersId,
      stationId,
      from,
      until,
    }),
    ResourceShared: (twinning, { data: { resourceId, givenBy } }) => ({
      ...twinning,
      resources: new Map([...twinning.resources, [resourceId, { givenBy, state: 'GIVEN' }]]),
    }),
    ResourceReceived: (twinning, { data: { resourceId } }) => withResource(twinning, resourceId, 'RECEIVED'),
    ResourceUseJudged: (twinning, { data: { resourceId } }) => withResource(twinning, resourceId, 'JUDGED'),
    SharedRequirementSet: (twinning, { data: { requirementId, quarter } }) =>
      withRequirement(twinning, requirementId, { quarter, tracked: [], isWaived: false }),
    RequirementTracked: (twinning, { data: { requirementId, same, side } }) => {
      const requirement = twinning.requirements.get(requirementId);
      if (!requirement) return twinning;
      return withRequirement(twinning, requirementId, {
        ...requirement,
        tracked: [...requirement.tracked, { same, side }],
      });
    },
    TwinningEnded: (twinning) => ({
      ...twinning,
      stage: 'ENDED',
      requirements: new Map([...twinning.requirements].map(([one, known]) => [one, { ...known, isWaived: true }])),
    }),
  },
};

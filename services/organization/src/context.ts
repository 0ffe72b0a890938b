import { branches, orgUnits, stations } from '@zhudian/projections';
import { mutationsOf, type Service } from '@zhudian/framework/service';
import { branch } from './branch/branch.decider';
import { BranchMemberResolver, BranchResolver } from './branch/branch.resolver';
import { changesResolvers } from './graph/changes.resolvers';
import { OrgUnitResolver } from './org-unit/org-unit.resolver';
import { StationResolver } from './station/station.resolver';
import { Branch, OrgUnit } from './graph/types';
import { orgUnit } from './org-unit/org-unit.decider';
import { firstSecretaryOnBranch } from './branch/first-secretary-on-branch';

/** The organization context: the tree of units, and the branches of the stations. */
export const organization: Service = {
  context: 'organization',
  aggregates: [orgUnit, branch],
  shape: {
    resolvers: [
      OrgUnitResolver,
      StationResolver,
      BranchResolver,
      BranchMemberResolver,
      ...changesResolvers,
      mutationsOf({ aggregate: orgUnit, type: () => OrgUnit, find: (context, id) => context.find(orgUnits, id) }),
      mutationsOf({ aggregate: branch, type: () => Branch, find: (context, id) => context.find(branches, id) }),
    ],
    references: {
      OrgUnit: ({ id }, context) => context.find(orgUnits, id),
      Station: ({ id }, context) => context.find(stations, id),
      Branch: ({ id }, context) => context.find(branches, id),
    },
  },
  policies: [firstSecretaryOnBranch],
};

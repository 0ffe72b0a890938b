import type { ReadModel } from '../declaring/define-read-model';
import { defineEntityFacts } from '../shared/entity-facts';
import { instants } from '../shared/instants';
import { holdings } from '../shared/holdings';
import { namings } from '../shared/namings';
import { law } from '../shared/law';
import { orgUnitPaths } from '../shared/org-unit-paths';
import { refusedConsequencesOf } from '../shared/refused-consequences';
import { branches } from './branches.read-model';
import { corrections } from './corrections.read-model';
import { leftovers } from './leftovers.read-model';
import { decisions } from './decisions.read-model';
import { lateEntries, overrides } from './exceptions.read-model';
import { segregations } from './segregation.read-model';
import { calendars } from './calendars.read-model';
import { committees } from './committees.read-model';
import { actedOffices } from './acted-offices.read-model';
import { deputations } from './deputations.read-model';
import { disclosures } from './disclosures.read-model';
import { threeRooms } from './three-rooms.read-model';
import { selfRunnings } from './self-runnings.read-model';
import { groupings } from './groupings.read-model';
import { pairs } from './pairs.read-model';
import { vanguardTasks } from './vanguard-tasks.read-model';
import { evidenceRequests } from './evidence-requests.read-model';
import { serviceMatters } from './service-matters.read-model';
import { exemplars } from './exemplars.read-model';
import { meetings } from './meetings.read-model';
import { orgUnits } from './org-units.read-model';
import { ruleSets } from './rule-sets.read-model';
import { memberReviews } from './member-reviews.read-model';
import { reviewedMembers } from './reviewed-members.read-model';
import { twinnings } from './twinnings.read-model';
import { standards } from './standards.read-model';
import { pledges } from './pledges.read-model';
import { stations } from './stations.read-model';
import { adoptedLists } from './adopted-lists.read-model';
import { toldReadings } from './told-readings.read-model';

export * from './rows';

const entities = [
  orgUnits,
  stations,
  branches,
  committees,
  meetings,
  disclosures,
  threeRooms,
  pledges,
  memberReviews,
  twinnings,
  standards,
  selfRunnings,
  groupings,
  pairs,
  vanguardTasks,
  exemplars,
  serviceMatters,
  evidenceRequests,
  deputations,
  ruleSets,
  calendars,
  refusedConsequencesOf('organization'),
] as readonly unknown[] as readonly ReadModel[];

export const entityFacts = defineEntityFacts('organization', entities);

export const readModels = [
  orgUnitPaths('organization'),
  holdings('organization'),
  namings('organization'),
  law('organization'),
  instants,
  ...entities,
  reviewedMembers,
  adoptedLists,
  toldReadings,
  actedOffices,
  entityFacts,
  corrections,
  leftovers,
  decisions,
  lateEntries,
  overrides,
  segregations,
] as readonly unknown[] as readonly ReadModel[];

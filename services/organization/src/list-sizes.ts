import type { ListSizes } from '@zhudian/framework/service';

/** How many entries the lists of this subgraph have at most; a request pays for them. */
export const listSizes: ListSizes = {
  'Branch.formerMembers': 400,
  'Branch.members': 200,
  'BranchRollOnDay.members': 200,
  'Calendar.years': 100,
  'CalendarYear.arrangements': 20,
  'Leftover.effects': 50,
  'Query.calendars': 50,
  'Query.ruleSets': 50,
  'Query.rules': 200,
  'Rule.settings': 50,
  'RuleSet.rules': 200,
  'RulesInForce.rules': 200,
};

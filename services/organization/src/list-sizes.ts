import type { ListSizes } from '@zhudian/framework/service';

/** How many entries the lists of this subgraph have at most; a request pays for them. */
export const listSizes: ListSizes = {
  'Branch.formerMembers': 400,
  'Branch.members': 200,
  'BranchRollOnDay.members': 200,
  'Calendar.years': 100,
  'CalendarYear.arrangements': 20,
  'Leftover.effects': 50,
  'Meeting.criticisms': 200,
  'Meeting.entitled': 200,
  'Meeting.excused': 200,
  'Meeting.expected': 200,
  'Meeting.missing': 200,
  'Meeting.motions': 50,
  'Meeting.observers': 100,
  'Meeting.present': 200,
  'Meeting.rectifications': 100,
  'Query.calendars': 50,
  'Query.ruleSets': 50,
  'Query.rules': 200,
  'Rule.settings': 50,
  'RuleSet.rules': 200,
  'RulesInForce.rules': 200,
};

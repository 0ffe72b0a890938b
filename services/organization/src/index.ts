export { organization } from './context';
export { branchDecider, branch } from './branch/branch.decider';
export { memberBranch, stationBranch } from './shared/reservations';
export { orgUnitDecider, orgUnit } from './org-unit/org-unit.decider';
export { orgUnitFold } from './org-unit/org-unit.state';
export { parentTypesOf, pathOf } from './org-unit/hierarchy';
export { firstSecretaryOnBranch } from './branch/first-secretary-on-branch';
export { calendarDecider, calendar } from './calendar/calendar.decider';
export { ruleSetDecider, ruleSet } from './rule-set/rule-set.decider';

export {
  stationBranchEvents,
  memberBranchEvents,
  type StationBranchEvent,
  type MemberBranchEvent,
} from './branch-reservation.events';
export {
  branchMemberStatus,
  branchMemberRoute,
  branchEvents,
  type BranchMemberStatus,
  type BranchEvent,
} from './branch.events';
export { orgUnitType, orgUnitEvents, type OrgUnitType, type OrgUnitEvent } from './org-unit.events';

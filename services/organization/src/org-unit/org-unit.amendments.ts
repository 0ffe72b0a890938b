import { idsIn, stateOf } from '@zhudian/framework';
import { amendmentsOf } from '@zhudian/programme';
import { stationBranch } from '../shared/reservations';
import { orgUnit } from './org-unit.decider';
import { orgUnitFold } from './org-unit.state';

/** The corrections and annulments of an org unit; its place in the tree is no part of them. */
export const orgUnitAmendments = amendmentsOf(orgUnit, orgUnitFold, {
  correctable: {
    OrgUnitRegistered: ['name', 'nameEn', 'divisionCode'],
    OrgUnitRenamed: ['name', 'nameEn'],
    IntegrityRoleVacated: ['reason'],
  },
  scope: ({ registered }, id) => (registered ? id : undefined),
  reads: (_, id) => ({ branch: stateOf(stationBranch, id) }),
  subject: (_state, _read, _id, { data }) => idsIn(data, 'personId'),
  inUse: (_, { branch: { heldBy } }) => (heldBy ? { by: heldBy, operation: 'annulBranch' } : undefined),
});

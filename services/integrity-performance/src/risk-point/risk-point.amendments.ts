import { amendmentsOf } from '@zhudian/programme';
import { riskPoint } from './risk-point.decider';
import { riskPointFold } from './risk-point.state';

/** The corrections and annulments of a risk point. Degrees are not corrected: the level follows from them. */
export const riskPointAmendments = amendmentsOf(riskPoint, riskPointFold, {
  correctable: {
    RiskIdentified: ['post', 'behaviour', 'focus'],
    ControlDefined: ['means', 'content', 'standard'],
    ControlTested: ['finding'],
    RiskReviewed: ['conclusion'],
    RiskRetired: ['reason'],
  },
  scope: ({ stationId }) => stationId,
  /** How a control does is the case of its owner; the risk itself is not. */
  subject: ({ ownerId }, _read, _id, { type }) => (type === 'RiskIdentified' ? undefined : ownerId),
});

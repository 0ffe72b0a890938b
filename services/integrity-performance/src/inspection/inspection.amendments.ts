import { amendmentsOf } from '@zhudian/programme';
import { inspection } from './inspection.decider';
import { inspectionFold } from './inspection.state';

/** The corrections and annulments of an inspection. Of which station it is, and what it follows, is annulled and scheduled anew. */
export const inspectionAmendments = amendmentsOf(inspection, inspectionFold, {
  correctable: {
    InspectionScheduled: ['theme', 'plannedOn'],
    InspectionConducted: ['inspectorIds', 'account'],
    FindingRaised: ['findingCategory', 'text', 'dueOn'],
    FindingRectified: ['result', 'sha256'],
    FindingVerified: ['opinion'],
    FindingReopened: ['reason', 'dueOn'],
  },
  scope: ({ stationId }) => stationId,
});

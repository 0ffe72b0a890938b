import { idsIn, stateOf } from '@zhudian/framework';
import { amendmentsOf } from '@zhudian/programme';
import { answeringFor } from '../finding/finding.state';
import { knownPosting, personOf } from '../posting/posting.state';
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
  reads: (_, id, fact) => {
    const [postingId = id] = idsIn(fact?.data ?? {}, 'postingId');
    return { posting: stateOf(knownPosting, postingId) };
  },
  /** That there is one is the case of the First Secretary, what was found that of who answers for it and of who rectified it. */
  subject: ({ findings }, { posting }, _id, { data }) => [
    personOf(posting),
    ...answeringFor(findings.get(String(data['findingId']))),
  ],
});

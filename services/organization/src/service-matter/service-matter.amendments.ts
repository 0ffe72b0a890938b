import { amendmentsOf } from '@zhudian/programme';
import { serviceMatter } from './service-matter.decider';
import { serviceMatterFold } from './service-matter.state';

/** The corrections and annulments of a service. The figures of a survey are not corrected: what it told is what they are. */
export const serviceMatterAmendments = amendmentsOf(serviceMatter, serviceMatterFold, {
  correctable: {
    ServiceMatterPlanned: ['kind', 'approach', 'dueOn'],
    ServiceRendered: ['result', 'served', 'evidenceRefs'],
    ServiceVerified: ['opinion'],
    ServiceMatterCalledOff: ['reason'],
  },
  scope: ({ stationId }) => stationId,
  subject: ({ renderedById }) => renderedById,
});

import { idsIn } from '@zhudian/framework';
import { amendmentsOf } from '@zhudian/programme';
import { answeringFor } from '../finding/finding.state';
import { stationBusiness } from './station-business.decider';
import { stationBusinessFold } from './station-business.state';

/** The corrections and annulments of the business of a station. A sample, or what was planned, is annulled and told anew. */
export const stationBusinessAmendments = amendmentsOf(stationBusiness, stationBusinessFold, {
  correctable: {
    ProcessStandardSet: ['title', 'steps'],
    ProcessAudited: ['account'],
    DeviationRectified: ['result', 'sha256'],
    DeviationVerified: ['opinion'],
    DeviationReopened: ['reason', 'dueOn'],
    TeamPlanControlled: ['opinion'],
  },
  scope: (_, id) => id,
  subject: ({ deviations, plans }, _read, _id, { data }) => {
    const plan = plans.get(String(data['planId']));
    const deviation = deviations.get(String(data['deviationId']));
    return [...idsIn(data, 'ownerId'), ...answeringFor(deviation), plan?.filedById, plan?.executedById];
  },
});

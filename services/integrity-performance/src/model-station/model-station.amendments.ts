import { amendmentsOf } from '@zhudian/programme';
import { modelStation } from './model-station.decider';
import { modelStationFold } from './model-station.state';

/** What was computed is not corrected but annulled and computed anew. */
export const modelStationAmendments = amendmentsOf(modelStation, modelStationFold, {
  correctable: {
    ModelStationApplied: ['statement'],
    ModelStationScored: ['opinion'],
    ModelStationRevoked: ['reason'],
    ModelStationNoticeAnswered: ['response'],
    ModelStationGivenUp: ['reason'],
  },
  scope: ({ stationId }) => stationId,
});

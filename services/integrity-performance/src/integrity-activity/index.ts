import { integrityActivities } from '@zhudian/projections';
import { defineSlice } from '@zhudian/framework/service';
import { dueActivities } from './due-items';
import { integrityActivityAmendments } from './integrity-activity.amendments';
import { integrityActivity } from './integrity-activity.decider';
import {
  IntegrityActivityResolver,
  ParticipationTrendResolver,
  StationActivitiesResolver,
} from './integrity-activity.resolver';
import { IntegrityActivity } from './integrity-activity.types';

/** Integrity activities: by what means branches teach, and how many take part willingly. */
export const integrityActivitySlice = defineSlice({
  aggregate: integrityActivity,
  amendments: integrityActivityAmendments,
  entity: { name: 'IntegrityActivity', type: () => IntegrityActivity, model: integrityActivities },
  dueItems: [dueActivities],
  resolvers: [IntegrityActivityResolver, ParticipationTrendResolver, StationActivitiesResolver],
});

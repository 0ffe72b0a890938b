import { branchPeopleFold, integrityActivityDecider } from '@zhudian/integrity-performance';
import { activityMedium } from '@zhudian/facts';
import { actAs, specificationOf, stateAfter } from '../../support';
import { activityCancelled, activityHeld, activityId, activityPlanned } from '../../support/integrity-activity.story';

// covers: I19, I20
const activity = specificationOf(integrityActivityDecider);
const people = {
  ...stateAfter(branchPeopleFold),
  stationId: 'luobo',
};
const plan = (change: Parameters<typeof activityPlanned>[0] = {}) => ({
  type: 'PlanActivity' as const,
  data: { activityId, ...activityPlanned(change).data },
  read: { people },
});
const hold = (change: { participants?: number; voluntary?: number } = {}, on = '2016-03-10', reasons = {}) => {
  const { inTime: _, ...data } = activityHeld(change).data;
  return {
    type: 'HoldActivity' as const,
    data: { activityId, ...data },
    act: actAs('BRANCH_SECRETARY', { on, reasons }),
  };
};
const cancel = { type: 'CancelActivity' as const, data: { activityId, ...activityCancelled.data } };

describe('An integrity activity', () => {
  it('is planned once, by whatever means, for the branch of the station', () => {
    for (const medium of activityMedium.options)
      activity.given().when(plan({ medium })).then(activityPlanned({ medium }));
    activity.given(activityPlanned()).when(plan()).thenRefused('ACTIVITY_KNOWN', { activityId });
    activity.given(activityPlanned(), activityCancelled).when(plan()).thenRefused('ACTIVITY_KNOWN', { activityId });
    activity
      .given()
      .when(plan({ stationId: 'fucheng' }))
      .thenRefused('BRANCH_OF_ANOTHER_STATION', { branchId: 'luobo-branch', stationId: 'fucheng' });
  });

  it('is held by the day that was planned, or it is said why not', () => {
    activity.given(activityPlanned()).when(hold()).then(activityHeld());
    activity.given(activityPlanned()).when(hold({}, '2016-03-02')).then(activityHeld());
    activity
      .given(activityPlanned())
      .when(hold({}, '2016-03-11'))
      .thenRefused('ACTIVITY_LATE', { plannedOn: '2016-03-10', on: '2016-03-11' });
    activity
      .given(activityPlanned())
      .when(hold({}, '2016-03-11', { ACTIVITY_LATE: '全员抢修。' }))
      .then(activityHeld({ inTime: false }));
  });

  it('counts those who took part, and of them those who did so willingly', () => {
    for (const voluntary of [0, 12])
      activity.given(activityPlanned()).when(hold({ voluntary })).then(activityHeld({ voluntary }));
    activity
      .given(activityPlanned())
      .when(hold({ voluntary: 13 }))
      .thenRefused('VOLUNTARY_EXCEED', { participants: 12, voluntary: 13 });
  });

  it('is held or cancelled once', () => {
    activity.given(activityPlanned()).when(cancel).then(activityCancelled);
    for (const command of [hold(), cancel] as const) {
      activity.given().when(command).thenRefused('ACTIVITY_NOT_PLANNED', { stage: 'NONE' });
      activity
        .given(activityPlanned(), activityHeld())
        .when(command)
        .thenRefused('ACTIVITY_NOT_PLANNED', { stage: 'HELD' });
      activity
        .given(activityPlanned(), activityCancelled)
        .when(command)
        .thenRefused('ACTIVITY_NOT_PLANNED', { stage: 'CANCELLED' });
    }
  });
});

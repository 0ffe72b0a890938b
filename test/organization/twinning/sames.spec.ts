import type { FourSames } from '@zhudian/facts';
import { twinningDecider } from '@zhudian/organization';
import { specificationOf } from '../../support';
import { actsForAs, ended, requirementSet, tracked, twinned, twinningId } from '../../support/twinning.story';

// covers: I07
const twinning = specificationOf(twinningDecider);
const set = (quarter = '2016-Q2') =>
  ({ type: 'SetSharedRequirement', data: { twinningId, ...requirementSet(quarter).data } }) as const;
const track = (same: FourSames, on = '2016-06-30', role = 'STATION', reasons: Record<string, string> = {}) => {
  const { side: _side, inTime: _inTime, ...data } = tracked(same).data;
  return {
    type: 'TrackRequirement',
    data: { twinningId, ...data },
    act: { on, role, reasons, actsFor: actsForAs(role) },
  } as const;
};
const given = [twinned(), requirementSet()];
const onStation = [tracked('REQUIRED'), tracked('DEPLOYED'), tracked('CHECKED'), tracked('APPRAISED')];
const atHeadquarters = onStation.map(({ data: { same } }) => tracked(same, 'HEADQUARTERS'));

describe('A shared requirement', () => {
  it('is set once, for a quarter of the twinning', () => {
    twinning.given(twinned()).when(set('2016-Q1')).then(requirementSet('2016-Q1'));
    twinning.given(twinned()).when(set('2017-Q1')).then(requirementSet('2017-Q1'));
    for (const quarter of ['2015-Q4', '2017-Q2'])
      twinning
        .given(twinned())
        .when(set(quarter))
        .thenRefused('QUARTER_OUTSIDE_AGREEMENT', { quarter, from: '2016-03-01', until: '2017-02-28' });
    twinning
      .given(...given)
      .when(set())
      .thenRefused('REQUIREMENT_KNOWN', { requirementId: 'files' });
    twinning.given().when(set()).thenRefused('TWINNING_NOT_IN_FORCE', { stage: 'NONE' });
  });

  it('is tracked on the side of who records it, until the quarter is over, and later with a reason', () => {
    twinning
      .given(...given)
      .when(track('REQUIRED'))
      .then(tracked('REQUIRED'));
    twinning
      .given(...given)
      .when(track('REQUIRED', '2016-06-30', 'RURAL_POWER'))
      .then(tracked('REQUIRED', 'HEADQUARTERS'));
    twinning
      .given(...given)
      .when(track('REQUIRED', '2016-07-01'))
      .thenRefused('TRACKED_LATE', { requirementId: 'files', dueOn: '2016-06-30', on: '2016-07-01' });
    twinning
      .given(...given)
      .when(track('REQUIRED', '2016-07-01', 'STATION', { TRACKED_LATE: '季末抢修。' }))
      .then(tracked('REQUIRED', 'STATION', false));
  });

  it('is tracked while the twinning is in force, and only when it was set', () => {
    twinning.given(twinned()).when(track('REQUIRED')).thenRefused('REQUIREMENT_UNKNOWN', { requirementId: 'files' });
    twinning
      .given(...given, ended())
      .when(track('REQUIRED'))
      .thenRefused('TWINNING_NOT_IN_FORCE', { stage: 'ENDED' });
  });

  it('is tracked once for each same on each side', () => {
    twinning
      .given(...given, tracked('REQUIRED'))
      .when(track('REQUIRED'))
      .thenRefused('REQUIREMENT_TRACKED', { requirementId: 'files', same: 'REQUIRED', side: 'STATION' });
    twinning
      .given(...given, tracked('REQUIRED', 'HEADQUARTERS'))
      .when(track('REQUIRED'))
      .then(tracked('REQUIRED'));
  });

  it('is required, deployed, checked, appraised in this order on each side, or there is a reason', () => {
    twinning
      .given(...given, tracked('REQUIRED'), tracked('DEPLOYED', 'HEADQUARTERS'))
      .when(track('APPRAISED'))
      .thenRefused('SAME_SKIPPED', {
        requirementId: 'files',
        same: 'APPRAISED',
        side: 'STATION',
        missing: ['DEPLOYED', 'CHECKED'],
      });
    twinning
      .given(...given)
      .when(track('CHECKED', '2016-06-30', 'STATION', { SAME_SKIPPED: '与年度检查合并。' }))
      .then(tracked('CHECKED'));
  });

  it('leaves no gap at the end of the twinning, or there is a reason; quarters to come are none', () => {
    const end = (reasons: Record<string, string> = {}, on = '2016-06-30') =>
      ({ type: 'EndTwinning', data: { twinningId, reason: '协议期满。' }, act: { on, reasons } }) as const;
    twinning
      .given(...given, ...onStation)
      .when(end())
      .thenRefused('SAMES_INCOMPLETE', { gaps: 4 });
    twinning
      .given(...given, requirementSet('2016-Q2', 'meters'), ...onStation)
      .when(end())
      .thenRefused('SAMES_INCOMPLETE', { gaps: 12 });
    twinning
      .given(...given)
      .when(end({ SAMES_INCOMPLETE: '本部机构撤并。' }))
      .then(ended(true));
    twinning
      .given(...given, ...onStation, ...atHeadquarters)
      .when(end())
      .then(ended(true));
    twinning
      .given(...given)
      .when(end({}, '2016-03-31'))
      .then(ended(true));
    twinning
      .given(...given)
      .when(end({}, '2016-04-01'))
      .thenRefused('SAMES_INCOMPLETE', { gaps: 8 });
  });

  it('that was waived at the end is missed no more where the two are twinned anew', () => {
    const end = { type: 'EndTwinning', data: { twinningId, reason: '协议期满。' }, act: { on: '2016-12-31' } } as const;
    const again = [...given, ended(), twinned({ from: '2016-07-01', until: '2017-06-30' })];
    twinning
      .given(...again)
      .when(end)
      .then(ended(true));
    twinning
      .given(...again, requirementSet('2016-Q3', 'meters'))
      .when(end)
      .thenRefused('SAMES_INCOMPLETE', { gaps: 8 });
  });
});

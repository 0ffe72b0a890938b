import { twinningDecider } from '@zhudian/organization';
import { specificationOf } from '../../support';
import { unitAt } from '../../support/organization.story';
import { actsForAs, ended, judgement, receipt, shared, twinned, twinningId } from '../../support/twinning.story';

// covers: B17
const twinning = specificationOf(twinningDecider);
const read = {
  headquarters: unitAt('DEPARTMENT', '/bureau/marketing/'),
  station: unitAt('STATION', '/bureau/wuming/luobo/'),
  roll: { stationId: 'luobo', standings: [] },
};
const { from: _from, ...agreement } = twinned().data;
const form = (on = '2016-03-01', change: object = {}) =>
  ({ type: 'FormTwinning', data: { ...agreement, ...change }, act: { on }, read }) as const;
const end = (on: string, reasons: Record<string, string> = {}) =>
  ({ type: 'EndTwinning', data: { twinningId, reason: '协议期满。' }, act: { on, reasons } }) as const;
const { givenBy: _giver, ...resource } = shared().data;
const share = (role: string, actsFor = actsForAs(role)) =>
  ({ type: 'ShareResource', data: { twinningId, ...resource }, act: { role, actsFor } }) as const;
const receive = (role: string, actsFor = actsForAs(role)) =>
  ({ type: 'ReceiveResource', data: { twinningId, ...receipt.data }, act: { role, actsFor } }) as const;
const judge = (role: string, actsFor = actsForAs(role)) =>
  ({ type: 'JudgeResourceUse', data: { twinningId, ...judgement.data }, act: { role, actsFor } }) as const;

describe('A twinning', () => {
  it('is agreed with the branch of the station, within the bureau, for a period', () => {
    twinning.given().when(form()).then(twinned());
    twinning
      .given()
      .when({ ...form(), read: { ...read, roll: { stationId: 'fucheng', standings: [] } } })
      .thenRefused('BRANCH_OF_ANOTHER_STATION', { branchId: 'luobo-branch', stationId: 'luobo' });
    const elsewhere = { ...read, headquarters: unitAt('DEPARTMENT', '/other/marketing/') };
    twinning
      .given()
      .when({ ...form(), read: elsewhere })
      .thenRefused('ANOTHER_BUREAU', { headquartersId: 'marketing', stationId: 'luobo' });
    twinning
      .given()
      .when(form('2017-02-28'))
      .thenRefused('ENDS_BEFORE_IT_BEGINS', { until: '2017-02-28', on: '2017-02-28' });
    twinning
      .given()
      .when(form('2017-02-27'))
      .then(twinned({ from: '2017-02-27' }));
  });

  it('is one at a time, and may be agreed anew after its end', () => {
    twinning
      .given(twinned())
      .when(form())
      .thenRefused('TWINNING_IN_FORCE', { headquartersId: 'marketing', stationId: 'luobo', until: '2017-02-28' });
    const again = { from: '2017-03-01', until: '2018-02-28' };
    twinning
      .given(twinned(), ended())
      .when(form('2017-03-01', { until: '2018-02-28' }))
      .then(twinned(again));
    twinning
      .given(twinned(), shared(), ended(), twinned(again))
      .when(share('PARTY_WORK'))
      .thenRefused('RESOURCE_KNOWN', {
        resourceId: 'templates',
      });
  });

  it('ends with a reason; before its last day it ended early', () => {
    twinning.given(twinned()).when(end('2017-02-28')).then(ended());
    twinning.given(twinned()).when(end('2017-02-27')).then(ended(true));
    twinning.given().when(end('2017-02-28')).thenRefused('TWINNING_NOT_IN_FORCE', { stage: 'NONE' });
    twinning.given(twinned(), ended()).when(end('2017-02-28')).thenRefused('TWINNING_NOT_IN_FORCE', { stage: 'ENDED' });
  });
});

describe('A resource', () => {
  it.each([
    ['BUSINESS_MANAGEMENT', ['marketing'], 'HEADQUARTERS'],
    ['STATION', ['marketing'], 'HEADQUARTERS'],
    ['PARTY_WORK', ['luobo', 'marketing'], 'HEADQUARTERS'],
    ['DISCIPLINE', ['luobo', 'marketing'], 'HEADQUARTERS'],
    ['FIRST_SECRETARY', ['luobo', 'marketing'], 'STATION'],
    ['BRANCH_SECRETARY', ['luobo', 'marketing'], 'STATION'],
    ['COUNTY_PARTY_COMMITTEE', ['luobo'], 'STATION'],
    ['RURAL_POWER', ['luobo'], 'STATION'],
    ['STATION', ['luobo'], 'STATION'],
  ] as const)('given by %s acting for %j is of the side %s, which does not receive it', (role, actsFor, side) => {
    const own = { resourceId: 'templates', givenBy: side };
    const other = side === 'STATION' ? 'HEADQUARTERS' : 'STATION';
    twinning.given(twinned()).when(share(role, actsFor)).then(shared(side));
    twinning.given(twinned(), shared(side)).when(receive(role, actsFor)).thenRefused('OWN_RESOURCE', own);
    twinning.given(twinned(), shared(other)).when(receive(role, actsFor)).then(receipt);
  });

  it('is given once, while the twinning is in force', () => {
    twinning.given().when(share('STATION')).thenRefused('TWINNING_NOT_IN_FORCE', { stage: 'NONE' });
    const late = (on: string) => ({ ...share('STATION'), act: { ...share('STATION').act, on } });
    twinning.given(twinned()).when(late('2017-02-28')).then(shared('STATION'));
    twinning
      .given(twinned())
      .when(late('2017-03-01'))
      .thenRefused('RESOURCE_AFTER_THE_END', { until: '2017-02-28', on: '2017-03-01' });
    twinning.given(twinned(), ended()).when(share('STATION')).thenRefused('TWINNING_NOT_IN_FORCE', { stage: 'ENDED' });
    twinning
      .given(twinned(), shared())
      .when(share('STATION'))
      .thenRefused('RESOURCE_KNOWN', { resourceId: 'templates' });
  });

  it('is received by the other side, which judges of what use it was', () => {
    const own = { resourceId: 'templates', givenBy: 'HEADQUARTERS' } as const;
    twinning.given(twinned(), shared()).when(receive('STATION')).then(receipt);
    twinning.given(twinned(), shared()).when(receive('PARTY_WORK')).thenRefused('OWN_RESOURCE', own);
    twinning.given(twinned(), shared('STATION')).when(receive('PARTY_WORK')).then(receipt);
    twinning.given(twinned(), shared(), receipt).when(judge('STATION')).then(judgement);
    twinning.given(twinned(), shared(), receipt).when(judge('DISCIPLINE')).thenRefused('OWN_RESOURCE', own);
    twinning.given(twinned(), shared(), ended()).when(receive('STATION')).thenRefused('TWINNING_NOT_IN_FORCE', {
      stage: 'ENDED',
    });
  });

  it('is received, then judged, each once; judged after the end as well', () => {
    const resourceId = 'templates';
    twinning.given(twinned()).when(receive('STATION')).thenRefused('RESOURCE_UNKNOWN', { resourceId });
    twinning
      .given(twinned(), shared(), receipt)
      .when(receive('STATION'))
      .thenRefused('RESOURCE_STATE', { resourceId, state: 'RECEIVED', wanted: 'GIVEN' });
    twinning
      .given(twinned(), shared())
      .when(judge('STATION'))
      .thenRefused('RESOURCE_STATE', { resourceId, state: 'GIVEN', wanted: 'RECEIVED' });
    twinning
      .given(twinned(), shared(), receipt, judgement)
      .when(judge('STATION'))
      .thenRefused('RESOURCE_STATE', { resourceId, state: 'JUDGED', wanted: 'RECEIVED' });
    twinning.given(twinned(), shared(), receipt, ended()).when(judge('STATION')).then(judgement);
  });
});

import { serviceMatterDecider } from '@zhudian/organization';
import { specificationOf } from '../../support';
import {
  serviceCalledOff,
  serviceMatterId,
  servicePlanned,
  serviceRendered,
  serviceVerified,
} from '../../support/service.story';

// covers: N10
const service = specificationOf(serviceMatterDecider);
const plan = {
  type: 'PlanServiceMatter',
  data: { serviceMatterId, ...servicePlanned().data },
  act: { on: '2016-03-01' },
  read: { roll: { stationId: 'luobo', standings: [] } },
} as const;
const render = (on: string, reasons: Record<string, string> = {}) => {
  const { renderedById: by, renderedOn: _on, inTime: _inTime, ...data } = serviceRendered().data;
  return { type: 'RenderService', data: { serviceMatterId, ...data }, act: { by, on, reasons } } as const;
};
const verify = (by = 'lan') => {
  const { verifiedById: _by, ...data } = serviceVerified().data;
  return { type: 'VerifyService', data: { serviceMatterId, ...data }, act: { by } } as const;
};
const callOff = { type: 'CallOffServiceMatter', data: { serviceMatterId, ...serviceCalledOff.data } } as const;

describe('A service', () => {
  it('is planned in the branch of the station, once, for each kind of group once', () => {
    service.given().when(plan).then(servicePlanned());
    service
      .given()
      .when({ ...plan, data: { ...plan.data, beneficiaries: ['ELDERLY', 'HARDSHIP', 'ELDERLY'] } })
      .then(servicePlanned());
    service
      .given()
      .when({ ...plan, read: { roll: { stationId: 'fucheng', standings: [] } } })
      .thenRefused('BRANCH_OF_ANOTHER_STATION', { branchId: 'luobo-branch', stationId: 'luobo' });
    service.given(servicePlanned()).when(plan).thenRefused('SERVICE_STAGE', { stage: 'PLANNED', wanted: 'NONE' });
  });

  it('is rendered until its day, and later with a reason', () => {
    service.given(servicePlanned()).when(render('2016-03-31')).then(serviceRendered());
    service
      .given(servicePlanned())
      .when(render('2016-04-01'))
      .thenRefused('SERVICE_LATE', { dueOn: '2016-03-31', on: '2016-04-01' });
    service
      .given(servicePlanned())
      .when(render('2016-04-01', { SERVICE_LATE: '连日大雨。' }))
      .then(serviceRendered({ renderedOn: '2016-04-01', inTime: false }));
    service.given().when(render('2016-03-31')).thenRefused('SERVICE_STAGE', { stage: 'NONE', wanted: 'PLANNED' });
  });

  it('is verified by somebody else, once', () => {
    const done = [servicePlanned(), serviceRendered()] as const;
    service
      .given(...done)
      .when(verify())
      .then(serviceVerified());
    service
      .given(...done)
      .when(verify('wei'))
      .thenRefused('SEGREGATION_OF_DUTIES');
    for (const finding of ['CONFIRMED', 'PARTLY'] as const)
      service
        .given(...done, serviceVerified(finding))
        .when(verify())
        .thenRefused('SERVICE_STAGE', { stage: 'VERIFIED', wanted: 'RENDERED' });
  });

  it('is rendered again when it was not confirmed', () => {
    const refused = [servicePlanned(), serviceRendered(), serviceVerified('NOT_CONFIRMED')] as const;
    service
      .given(...refused)
      .when(render('2016-03-31'))
      .then(serviceRendered());
    service
      .given(...refused)
      .when(verify())
      .thenRefused('SERVICE_STAGE', { stage: 'PLANNED', wanted: 'RENDERED' });
  });

  it('is called off until it is rendered', () => {
    service.given(servicePlanned()).when(callOff).then(serviceCalledOff);
    service
      .given(servicePlanned(), serviceRendered())
      .when(callOff)
      .thenRefused('SERVICE_STAGE', { stage: 'RENDERED', wanted: 'PLANNED' });
    service
      .given(servicePlanned(), serviceCalledOff)
      .when(render('2016-03-31'))
      .thenRefused('SERVICE_STAGE', { stage: 'CALLED_OFF', wanted: 'PLANNED' });
  });
});

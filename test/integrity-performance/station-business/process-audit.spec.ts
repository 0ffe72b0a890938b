import { stationBusinessDecider } from '@zhudian/integrity-performance';
import { actAs, specificationOf } from '../../support';
import {
  deviationRectified,
  deviationReopened,
  deviationVerified,
  processAudited,
  standardSet,
} from '../../support/station-business.story';

const business = specificationOf(stationBusinessDecider);
const stationId = 'luobo';
const by = (actorId: string, on = '2016-03-10', reasons = {}) => actAs('STATION', { on, by: actorId, reasons });

const setStandard = (from: string, process: 'CONNECTION' | 'BILLING' = 'CONNECTION', on = '2016-03-10') => {
  const { version: _, ...data } = standardSet({ from, process }).data;
  return { type: 'SetProcessStandard', data: { stationId, ...data }, act: { on } } as const;
};
const audit = (change: Parameters<typeof processAudited>[0] = {}, actorId = 'mei', on = '2016-03-10') => {
  const { version: _, ...data } = processAudited(change).data;
  return { type: 'AuditProcess', data: { stationId, ...data }, act: by(actorId, on) } as const;
};

describe('A process standard', () => {
  it('is counted in versions, each process on its own', () => {
    business.given().when(setStandard('2016-01-01')).then(standardSet());
    business
      .given(standardSet())
      .when(setStandard('2016-04-01'))
      .then(standardSet({ version: 2, from: '2016-04-01' }));
    business
      .given(standardSet())
      .when(setStandard('2016-01-01', 'BILLING'))
      .then(standardSet({ process: 'BILLING' }));
  });

  it('begins after the version that is in force, and supersedes one that is still to come', () => {
    const both = [standardSet(), standardSet({ version: 2, from: '2016-04-01' })];
    business
      .given(...both)
      .when(setStandard('2016-04-01', 'CONNECTION', '2016-04-01'))
      .thenRefused('STANDARD_NOT_LATER', { process: 'CONNECTION', version: 2, from: '2016-04-01' });
    business
      .given(...both)
      .when(setStandard('2016-01-01', 'CONNECTION', '2016-03-31'))
      .thenRefused('STANDARD_NOT_LATER', { process: 'CONNECTION', version: 1, from: '2016-01-01' });
    const third = standardSet({ version: 3, from: '2016-01-02' });
    business
      .given(...both)
      .when(setStandard('2016-01-02', 'CONNECTION', '2016-03-31'))
      .then(third);
    business
      .given(...both, third)
      .when(audit({}, 'mei', '2016-04-01'))
      .then(processAudited({ version: 3 }));
  });
});

describe('An audit', () => {
  it('goes by the version in force on its day', () => {
    const both = [standardSet(), standardSet({ version: 2, from: '2016-03-10' })];
    business
      .given(...both)
      .when(audit())
      .then(processAudited({ version: 2 }));
    business
      .given(...both)
      .when(audit({}, 'mei', '2016-03-09'))
      .then(processAudited());
  });

  it('has a standard to go by', () => {
    const none = { process: 'CONNECTION', on: '2016-03-10' };
    business.given().when(audit()).thenRefused('NO_STANDARD_IN_FORCE', none);
    business
      .given(standardSet({ from: '2016-03-11' }))
      .when(audit())
      .thenRefused('NO_STANDARD_IN_FORCE', none);
    business
      .given(standardSet({ process: 'BILLING' }))
      .when(audit())
      .thenRefused('NO_STANDARD_IN_FORCE', none);
  });

  it('is recorded once', () =>
    business.given(standardSet(), processAudited()).when(audit()).thenRefused('AUDIT_KNOWN', { auditId: 'march' }));

  it('takes its sample from the cases, up to all of them', () => {
    business
      .given(standardSet())
      .when(audit({ sample: 40 }))
      .then(processAudited({ sample: 40 }));
    business
      .given(standardSet())
      .when(audit({ sample: 41 }))
      .thenRefused('SAMPLE_OVER_POPULATION', { sample: 41, population: 40 });
  });

  it('finds one deviation a case at most, and perhaps none', () => {
    const [first] = processAudited().data.deviations;
    const two = first ? [first, { ...first, deviationId: 'unsigned' }] : [];
    business
      .given(standardSet())
      .when(audit({ sample: 2, deviations: two }))
      .then(processAudited({ sample: 2, deviations: two }));
    business
      .given(standardSet())
      .when(audit({ sample: 1, deviations: two }))
      .thenRefused('DEVIATIONS_OVER_SAMPLE', { deviations: 2, sample: 1 });
    business
      .given(standardSet())
      .when(audit({ deviations: [] }))
      .then(processAudited({ deviations: [] }));
  });

  it('gives each deviation its own id, also among audits', () => {
    const [first] = processAudited().data.deviations;
    const known = { known: ['late-reply'] };
    business
      .given(standardSet())
      .when(audit({ deviations: first ? [first, first] : [] }))
      .thenRefused('DEVIATION_KNOWN', known);
    business
      .given(standardSet(), processAudited())
      .when(audit({ auditId: 'april' }))
      .thenRefused('DEVIATION_KNOWN', known);
  });

  it('is nobody’s own work', () =>
    business.given(standardSet()).when(audit({}, 'feng')).thenRefused('AUDITS_OWN_WORK', {}));
});

describe('A deviation', () => {
  const found = [standardSet(), processAudited()] as const;
  const { auditId: _audit, rectifiedById: _by, inTime: _in, ...rectified } = deviationRectified().data;
  const rectify = (on: string, reasons = {}) =>
    ({ type: 'RectifyDeviation', data: { stationId, ...rectified }, act: by('hui', on, reasons) }) as const;
  const verify = (actorId: string) => {
    const { auditId: _, ...data } = deviationVerified.data;
    return { type: 'VerifyDeviation', data: { stationId, ...data }, act: by(actorId) } as const;
  };
  const reopen = (actorId: string) => {
    const { auditId: _, ...data } = deviationReopened().data;
    return { type: 'ReopenDeviation', data: { stationId, ...data }, act: by(actorId) } as const;
  };

  it('is rectified in time, or late with a reason', () => {
    business
      .given(...found)
      .when(rectify('2016-03-31'))
      .then(deviationRectified());
    business
      .given(...found)
      .when(rectify('2016-04-01'))
      .thenRefused('RECTIFIED_LATE', { findingId: 'late-reply', dueOn: '2016-03-31', on: '2016-04-01' });
    business
      .given(...found)
      .when(rectify('2016-04-01', { RECTIFIED_LATE: '客户外出。' }))
      .then(deviationRectified(false));
  });

  it('is verified by neither who rectified it nor who answers for it', () => {
    const done = [...found, deviationRectified()];
    for (const command of [verify, reopen]) {
      business
        .given(...done)
        .when(command('hui'))
        .thenRefused('SEGREGATION_OF_DUTIES', {});
      business
        .given(...done)
        .when(command('feng'))
        .thenRefused('SEGREGATION_OF_DUTIES', {});
    }
    business
      .given(...done)
      .when(verify('mei'))
      .then(deviationVerified);
  });

  it('that was sent back is open again, with another day', () => {
    business
      .given(...found, deviationRectified())
      .when(reopen('mei'))
      .then(deviationReopened());
    business
      .given(...found, deviationRectified(), deviationReopened())
      .when(rectify('2016-04-15'))
      .then(deviationRectified());
  });

  it('takes its steps in order', () => {
    const open = { findingId: 'late-reply', standing: 'OPEN', wanted: 'RECTIFIED' };
    business
      .given(...found)
      .when(verify('mei'))
      .thenRefused('FINDING_STANDS_ELSEWHERE', open);
    business
      .given(...found)
      .when(reopen('mei'))
      .thenRefused('FINDING_STANDS_ELSEWHERE', open);
    business
      .given(...found, deviationRectified(), deviationVerified)
      .when(rectify('2016-03-31'))
      .thenRefused('FINDING_STANDS_ELSEWHERE', { findingId: 'late-reply', standing: 'VERIFIED', wanted: 'OPEN' });
    business
      .given(standardSet())
      .when(rectify('2016-03-31'))
      .thenRefused('FINDING_UNKNOWN', { findingId: 'late-reply' });
  });
});

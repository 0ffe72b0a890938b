import { stationBusinessDecider } from '@zhudian/integrity-performance';
import { actAs, specificationOf } from '../../support';
import {
  criteriaScored,
  deviationRectified,
  deviationReopened,
  deviationVerified,
  planControlled,
  planExecuted,
  planFiled,
  processAudited,
  standardSet,
} from '../../support/station-business.story';

// covers: P01, P02, P03
const business = specificationOf(stationBusinessDecider);
const stationId = 'luobo';
const by = (actorId: string, on = '2016-03-10', reasons = {}) => actAs('STATION', { on, by: actorId, reasons });

const setStandard = (from: string, process: 'CONNECTION' | 'BILLING' = 'CONNECTION') => {
  const { version: _, ...data } = standardSet({ from, process }).data;
  return { type: 'SetProcessStandard', data: { stationId, ...data } } as const;
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

  it('begins after the version before it', () =>
    business
      .given(standardSet(), standardSet({ version: 2, from: '2016-04-01' }))
      .when(setStandard('2016-04-01'))
      .thenRefused('STANDARD_NOT_LATER', { process: 'CONNECTION', version: 2, from: '2016-04-01' }));
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

describe('A team plan', () => {
  const file = (change: Parameters<typeof planFiled>[0] = {}, on = '2016-03-05', reasons = {}) => {
    const { filedById: _, ...data } = planFiled(change).data;
    return { type: 'FileTeamPlan', data: { stationId, ...data }, act: by('lan', on, reasons) } as const;
  };

  it('is filed by the 5th of its month, or late with a reason', () => {
    business.given().when(file()).then(planFiled());
    business
      .given()
      .when(file({}, '2016-03-06'))
      .thenRefused('PLAN_FILED_LATE', { period: '2016-03', last: '2016-03-05', on: '2016-03-06' });
    business
      .given()
      .when(file({}, '2016-03-06', { PLAN_FILED_LATE: '班长外出培训。' }))
      .then(planFiled());
  });

  it('is one for a team and a month', () => {
    business.given(planFiled()).when(file()).thenRefused('PLAN_KNOWN', { planId: 'marketing-03' });
    business
      .given(planFiled())
      .when(file({ planId: 'another' }))
      .thenRefused('PLAN_FILED', { team: 'MARKETING', period: '2016-03' });
    business
      .given(planFiled())
      .when(file({ planId: 'another', team: 'REPAIR' }))
      .then(planFiled({ planId: 'another', team: 'REPAIR' }));
  });

  it('has items of its month, each with its own id', () => {
    const [first] = planFiled().data.items;
    const outside = first ? [{ ...first, dueOn: '2016-04-01' }] : [];
    business
      .given()
      .when(file({ items: outside }))
      .thenRefused('ITEM_OUTSIDE_MONTH', { items: ['visits'], period: '2016-03' });
    business
      .given()
      .when(file({ items: first ? [first, first] : [] }))
      .thenRefused('ITEM_TWICE', { items: ['visits'] });
  });
});

describe('The execution of a team plan', () => {
  const { executedById: _, ...told } = planExecuted.data;
  const execute = (change: Partial<typeof told> = {}, on = '2016-04-01') =>
    ({ type: 'ExecuteTeamPlan', data: { stationId, ...told, ...change }, act: by('hui', on) }) as const;
  const control = (actorId: string) =>
    ({ type: 'ControlTeamPlan', data: { stationId, ...planControlled.data }, act: by(actorId, '2016-04-05') }) as const;

  it('tells of each item that it is done, or why it is not', () => {
    business.given(planFiled()).when(execute()).then(planExecuted);
    business
      .given(planFiled())
      .when(execute({ slips: [] }))
      .thenRefused('EXECUTION_INCOMPLETE', { missing: ['meters'] });
    business
      .given(planFiled())
      .when(execute({ doneItemIds: ['visits', 'meters'] }))
      .thenRefused('ITEM_TWICE', { items: ['meters'] });
    business
      .given(planFiled())
      .when(execute({ doneItemIds: ['visits', 'lines', 'lines'] }))
      .thenRefused('ITEM_UNKNOWN', { items: ['lines'] });
  });

  it('waits for the end of the month while something is not done', () => {
    business
      .given(planFiled())
      .when(execute({}, '2016-03-31'))
      .thenRefused('PERIOD_OPEN', { period: '2016-03', earliest: '2016-04-01' });
    const all = { doneItemIds: ['visits', 'meters'], slips: [] };
    business
      .given(planFiled())
      .when(execute(all, '2016-03-28'))
      .then({ ...planExecuted, data: { ...planExecuted.data, ...all } });
  });

  it('is told once, of a plan that was filed', () => {
    business.given().when(execute()).thenRefused('PLAN_UNKNOWN', { planId: 'marketing-03' });
    business
      .given(planFiled(), planExecuted)
      .when(execute())
      .thenRefused('PLAN_STANDS_ELSEWHERE', { planId: 'marketing-03', stage: 'EXECUTED', wanted: 'FILED' });
  });

  it('is controlled by neither who filed it nor who told it', () => {
    const done = [planFiled(), planExecuted] as const;
    business
      .given(...done)
      .when(control('lan'))
      .thenRefused('CONTROLS_OWN_PLAN', {});
    business
      .given(...done)
      .when(control('hui'))
      .thenRefused('CONTROLS_OWN_PLAN', {});
    business
      .given(...done)
      .when(control('mei'))
      .then(planControlled);
    business
      .given(planFiled())
      .when(control('mei'))
      .thenRefused('PLAN_STANDS_ELSEWHERE', { planId: 'marketing-03', stage: 'FILED', wanted: 'EXECUTED' });
    business
      .given(...done, planControlled)
      .when(control('mei'))
      .thenRefused('PLAN_STANDS_ELSEWHERE', { planId: 'marketing-03', stage: 'CONTROLLED', wanted: 'EXECUTED' });
  });
});

describe('The four criteria', () => {
  const score = (change: Parameters<typeof criteriaScored>[0] = {}, on = '2016-04-01') =>
    ({ type: 'ScoreFourCriteria', data: { stationId, ...criteriaScored(change).data }, act: by('mei', on) }) as const;
  const { criteria } = criteriaScored().data;

  it('are scored all four, each once', () => {
    business.given().when(score()).then(criteriaScored());
    business
      .given()
      .when(score({ criteria: criteria.slice(1, 3) }))
      .thenRefused('CRITERIA_INCOMPLETE', { missing: ['STANDARD', 'EFFECTIVE'] });
    business
      .given()
      .when(score({ criteria: [...criteria, ...criteria.slice(0, 1)] }))
      .thenRefused('CRITERION_TWICE', { repeated: ['STANDARD'] });
  });

  it('are scored once for a month that is over', () => {
    business
      .given()
      .when(score({}, '2016-03-31'))
      .thenRefused('PERIOD_OPEN', { period: '2016-03', earliest: '2016-04-01' });
    business.given(criteriaScored()).when(score()).thenRefused('PERIOD_SCORED', { period: '2016-03' });
    business
      .given(criteriaScored({ period: '2016-02' }))
      .when(score())
      .then(criteriaScored());
  });
});

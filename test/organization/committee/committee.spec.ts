import { committeeDecider } from '@zhudian/organization';
import { specificationOf } from '../../support';
import { branchId, electionHeld, officesFilled } from '../../support/committee.story';

// covers: B01, B02, B04
const committee = specificationOf(committeeDecider);
const { termEndsOn: _, ...filled } = officesFilled.data;
const fill = (offices = filled.offices) =>
  ({ type: 'FillCommitteeOffices', data: { branchId, ...filled, offices } }) as const;
const extend = (until: string) =>
  ({
    type: 'ExtendCommitteeTerm',
    data: { branchId, until, approvedBy: '武鸣供电公司党委', documentNo: '武供党〔2019〕1号' },
  }) as const;
const extended = (until: string) => {
  const { branchId: _branch, ...data } = extend(until).data;
  return { type: 'CommitteeTermExtended', data } as const;
};
const vacate = (personId: string) =>
  ({ type: 'VacateCommitteeSeat', data: { branchId, personId, ground: 'LEFT_BRANCH' } }) as const;
const vacated = (personId: string) => ({ type: 'SeatVacated', data: { personId, ground: 'LEFT_BRANCH' } }) as const;
const duty = (personId: string, ...areas: ('SAFETY' | 'SERVICE' | 'YOUTH')[]) => ({
  personId,
  duties: ['负责安全生产'],
  areas,
});
const assign = (data: ReturnType<typeof duty>) =>
  ({ type: 'AssignCommitteeDuty', data: { branchId, ...data } }) as const;
const assigned = (data: ReturnType<typeof duty>) => ({ type: 'CommitteeDutyAssigned', data }) as const;

describe('A committee', () => {
  it('has offices for all who were elected, and a term of three years', () =>
    committee.given(electionHeld()).when(fill()).then(officesFilled));

  it('has no offices before an election or a run-off', () => {
    committee.given().when(fill()).thenRefused('NO_ELECTION_YET', { branchId });
    committee
      .given(electionHeld({ elected: ['m1', 'm2'], tied: ['m3', 'm4'], unfilled: 1 }))
      .when(fill())
      .thenRefused('RUN_OFF_OPEN', { persons: ['m3', 'm4'] });
  });

  it('has a secretary, and each office once', () => {
    const [one, two, three] = filled.offices;
    if (!one || !two || !three) throw new Error('Three were elected.');
    const given = committee.given(electionHeld());
    given.when(fill([one, two])).thenRefused('OFFICES_INCOMPLETE', { persons: ['m3'] });
    given.when(fill([one, one, two, three])).thenRefused('COUNTED_TWICE', { persons: ['m1'] });
    given
      .when(fill([...filled.offices, { personId: 'm9', office: 'MEMBER' }]))
      .thenRefused('NOT_COMMITTEE_MEMBER', { persons: ['m9'] });
    given.when(fill([{ ...one, office: 'MEMBER' }, two, three])).thenRefused('SECRETARY_MISSING');
    given
      .when(fill([one, { ...two, office: 'DISCIPLINE' }, three]))
      .thenRefused('OFFICE_FILLED_TWICE', { offices: ['DISCIPLINE'] });
    given.when(fill([one, { ...two, office: 'MEMBER' }, { ...three, office: 'MEMBER' }])).then({
      ...officesFilled,
      data: {
        ...officesFilled.data,
        offices: [one, { ...two, office: 'MEMBER' }, { ...three, office: 'MEMBER' }],
      },
    });
  });

  it('is extended with approval, and for longer than a year with a reason', () => {
    committee.given(electionHeld()).when(extend('2019-09-01')).thenRefused('NO_ELECTION_YET', { branchId });
    const given = committee.given(electionHeld(), officesFilled);
    given
      .when(extend('2019-03-01'))
      .thenRefused('EXTENSION_NOT_LATER', { until: '2019-03-01', termEndsOn: '2019-03-01' });
    given.when(extend('2020-03-01')).then(extended('2020-03-01'));
    given.when(extend('2020-03-02')).thenRefused('EXTENSION_TOO_LONG', { until: '2020-03-02', most: '2020-03-01' });
    given
      .when({ ...extend('2020-03-02'), act: { reasons: { EXTENSION_TOO_LONG: '上级党委批准。' } } })
      .then(extended('2020-03-02'));
    committee
      .given(electionHeld(), officesFilled, extended('2020-03-01'))
      .when(extend('2020-02-01'))
      .thenRefused('EXTENSION_NOT_LATER', { until: '2020-02-01', termEndsOn: '2020-03-01' });
  });

  it('is extended by a year in all, however often', () => {
    const given = committee.given(electionHeld(), officesFilled, extended('2019-12-31'));
    given.when(extend('2020-03-01')).then(extended('2020-03-01'));
    given.when(extend('2020-03-02')).thenRefused('EXTENSION_TOO_LONG', { until: '2020-03-02', most: '2020-03-01' });
    committee
      .given(electionHeld(), officesFilled, extended('2020-03-01'), electionHeld({ heldOn: '2020-02-20' }), {
        ...officesFilled,
        data: { ...officesFilled.data, termEndsOn: '2023-02-20' },
      })
      .when(extend('2024-02-20'))
      .then(extended('2024-02-20'));
  });

  it('that was elected on a leap day ends its term, and an extension of it, on the last day of February', () => {
    const onLeapDay = electionHeld({ heldOn: '2016-02-29' });
    const ends = { ...officesFilled, data: { ...officesFilled.data, termEndsOn: '2019-02-28' } };
    committee.given(onLeapDay).when(fill()).then(ends);
    committee
      .given(onLeapDay, { ...ends, data: { ...ends.data, termEndsOn: '2020-02-29' } })
      .when(extend('2021-03-01'))
      .thenRefused('EXTENSION_TOO_LONG', { until: '2021-03-01', most: '2021-02-28' });
  });

  it('keeps its term when seats are filled between terms', () => {
    const by = electionHeld({ kind: 'BY_ELECTION', seats: 1, elected: ['m5'], heldOn: '2017-06-01' });
    const offices = [...filled.offices.slice(0, 2), { personId: 'm5', office: 'DISCIPLINE' } as const];
    committee
      .given(electionHeld(), officesFilled, vacated('m3'), by)
      .when(fill(offices))
      .then({ ...officesFilled, data: { ...officesFilled.data, offices } });
  });

  it('loses a seat with whoever leaves, which the policy asks for whoever it is', () => {
    const given = committee.given(electionHeld());
    given.when(vacate('m2')).then(vacated('m2'));
    given.when(vacate('m9')).thenRefused('NOT_COMMITTEE_MEMBER', { persons: ['m9'] });
    given.when({ ...vacate('m9'), act: { role: 'POLICY' } }).then();
    committee
      .given(electionHeld(), vacated('m2'))
      .when(vacate('m2'))
      .thenRefused('NOT_COMMITTEE_MEMBER', { persons: ['m2'] });
  });

  it('divides its work, each area to one member', () => {
    const safety = duty('m1', 'SAFETY', 'SAFETY');
    committee
      .given(electionHeld())
      .when(assign(safety))
      .then(assigned(duty('m1', 'SAFETY')));
    committee
      .given(electionHeld(), assigned(duty('m1', 'SAFETY')))
      .when(assign(duty('m2', 'YOUTH', 'SAFETY')))
      .thenRefused('AREA_TAKEN', { area: 'SAFETY', personId: 'm1' });
    committee
      .given(electionHeld(), assigned(duty('m1', 'SAFETY')))
      .when(assign(duty('m1', 'SERVICE', 'SAFETY')))
      .then(assigned(duty('m1', 'SERVICE', 'SAFETY')));
    committee
      .given(electionHeld(), assigned(duty('m1', 'SAFETY')), vacated('m1'))
      .when(assign(duty('m2', 'SAFETY')))
      .then(assigned(duty('m2', 'SAFETY')));
    committee
      .given(electionHeld())
      .when(assign(duty('m9')))
      .thenRefused('NOT_COMMITTEE_MEMBER', { persons: ['m9'] });
  });
});

import { stationBusinessDecider } from '@zhudian/integrity-performance';
import { actAs, specificationOf } from '../../support';
import { criteriaScored, planControlled, planExecuted, planFiled } from '../../support/station-business.story';

const business = specificationOf(stationBusinessDecider);
const stationId = 'luobo';
const by = (actorId: string, on = '2016-03-10', reasons = {}) => actAs('STATION', { on, by: actorId, reasons });

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

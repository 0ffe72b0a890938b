import type { OfType, StationBusinessEvent } from '@zhudian/facts';

type FactOf<T extends StationBusinessEvent['type']> = OfType<StationBusinessEvent, T>;
type Change<T extends StationBusinessEvent['type']> = Partial<FactOf<T>['data']>;

/** At Luobo: a standard for connections, an audit of it with one deviation, and the plan of the marketing team for March. */
export const standardSet = (change: Change<'ProcessStandardSet'> = {}): FactOf<'ProcessStandardSet'> => ({
  type: 'ProcessStandardSet',
  data: {
    process: 'CONNECTION',
    version: 1,
    title: '低压业扩报装作业标准',
    steps: [
      { name: '受理', requirement: '一次告知，当日录入系统' },
      { name: '方案', requirement: '七个工作日内书面回复供电方案' },
    ],
    from: '2016-01-01',
    ...change,
  },
});
export const processAudited = (change: Change<'ProcessAudited'> = {}): FactOf<'ProcessAudited'> => ({
  type: 'ProcessAudited',
  data: {
    auditId: 'march',
    process: 'CONNECTION',
    version: 1,
    population: 40,
    sample: 8,
    account: '抽查8份资料，1份超期。',
    deviations: [{ deviationId: 'late-reply', text: '1户回复超期3个工作日。', ownerId: 'feng', dueOn: '2016-03-31' }],
    ...change,
  },
});
export const deviationRectified = (inTime = true): FactOf<'DeviationRectified'> => ({
  type: 'DeviationRectified',
  data: {
    deviationId: 'late-reply',
    auditId: 'march',
    result: '已回复并向客户致歉。',
    sha256: 'e'.repeat(64),
    rectifiedById: 'hui',
    inTime,
  },
});
export const deviationVerified: FactOf<'DeviationVerified'> = {
  type: 'DeviationVerified',
  data: { deviationId: 'late-reply', auditId: 'march', opinion: '回访属实。' },
};
export const deviationReopened = (dueOn = '2016-04-15'): FactOf<'DeviationReopened'> => ({
  type: 'DeviationReopened',
  data: { deviationId: 'late-reply', auditId: 'march', reason: '未见书面回复。', dueOn },
});
export const planFiled = (change: Change<'TeamPlanFiled'> = {}): FactOf<'TeamPlanFiled'> => ({
  type: 'TeamPlanFiled',
  data: {
    planId: 'marketing-03',
    team: 'MARKETING',
    period: '2016-03',
    items: [
      { itemId: 'visits', about: '走访10户专变客户', ownerId: 'feng', dueOn: '2016-03-25' },
      { itemId: 'meters', about: '轮换到期电表60只', ownerId: 'hua', dueOn: '2016-03-31' },
    ],
    filedById: 'lan',
    ...change,
  },
});
export const planExecuted: FactOf<'TeamPlanExecuted'> = {
  type: 'TeamPlanExecuted',
  data: {
    planId: 'marketing-03',
    doneItemIds: ['visits'],
    slips: [{ itemId: 'meters', cause: '电表到货延期。' }],
    executedById: 'hui',
  },
};
export const planControlled: FactOf<'TeamPlanControlled'> = {
  type: 'TeamPlanControlled',
  data: { planId: 'marketing-03', planVerdict: 'IN_CONTROL', opinion: '延期原因属实，已列入四月计划。' },
};
export const criteriaScored = (change: Change<'FourCriteriaScored'> = {}): FactOf<'FourCriteriaScored'> => ({
  type: 'FourCriteriaScored',
  data: {
    period: '2016-03',
    criteria: [
      { criterion: 'STANDARD', score: 90, scoreGrounds: '十项流程均有标准。' },
      { criterion: 'SIMPLE', score: 85, scoreGrounds: '台账由12本减为5本。' },
      { criterion: 'GENUINE', score: 80, scoreGrounds: '抽查记录与系统一致。' },
      { criterion: 'EFFECTIVE', score: 88, scoreGrounds: '线损率下降0.6个百分点。' },
    ],
    ...change,
  },
});

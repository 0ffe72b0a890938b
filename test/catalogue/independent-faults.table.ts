import type { Fact } from '@zhudian/facts';
import { proposed } from '../support/disclosure.story';
import { started, taskSet } from '../support/posting.story';
import { criteriaScored, planFiled, processAudited, standardSet } from '../support/station-business.story';

interface IndependentFaults {
  readonly type: string;
  readonly past?: readonly (Fact & { readonly data: object })[];
  readonly data: object;
  readonly codes: readonly string[];
}

const [item] = planFiled().data.items;
const [criterion] = criteriaScored().data.criteria;
const [deviation] = processAudited().data.deviations;

/** Commands on 1 June 2016, each against several rules of which none rests on another. */
export const independentFaults: readonly IndependentFaults[] = [
  {
    type: 'OpenRound',
    data: { bureauId: 'bureau', noticeMinWorkingDays: 1, termMonths: 99, calendarVersion: 'zz' },
    codes: ['NOTICE_MINIMUM', 'TERM_OUT_OF_RANGE', 'CALENDAR_UNKNOWN'],
  },
  {
    type: 'RatifyTargetTasks',
    past: [started, { ...taskSet('t1'), data: { ...taskSet('t1').data, measure: ' ' } }],
    data: { postingId: 'r1.wei' },
    codes: ['TASK_CATEGORY_MISSING', 'WEIGHTS_NOT_100', 'TASK_NOT_MEASURABLE'],
  },
  {
    type: 'ProposeDisclosure',
    data: { ...proposed({ from: '2016-05-02', until: '2016-04-29' }).data, disclosureId: 'd1' },
    codes: ['PERIOD_BEGINS_EARLIER', 'PERIOD_REVERSED'],
  },
  {
    type: 'FileTeamPlan',
    data: { ...planFiled().data, period: '2016-05', items: [item, item] },
    codes: ['ITEM_TWICE', 'ITEM_OUTSIDE_MONTH', 'PLAN_FILED_LATE', 'DUE_DAY_UNFIT', 'DUE_DAY_UNFIT'],
  },
  {
    type: 'ScoreFourCriteria',
    data: { ...criteriaScored().data, period: '2016-06', criteria: [criterion, criterion] },
    codes: ['CRITERIA_INCOMPLETE', 'CRITERION_TWICE', 'PERIOD_OPEN'],
  },
  {
    type: 'AuditProcess',
    past: [standardSet()],
    data: { ...processAudited().data, population: 1, sample: 2, deviations: [deviation, deviation, deviation] },
    codes: [
      'SAMPLE_OVER_POPULATION',
      'DEVIATIONS_OVER_SAMPLE',
      'DEVIATION_KNOWN',
      'DUE_DAY_UNFIT',
      'DUE_DAY_UNFIT',
      'DUE_DAY_UNFIT',
    ],
  },
];

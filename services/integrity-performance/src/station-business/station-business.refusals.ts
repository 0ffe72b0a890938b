import {
  businessProcess,
  findingStanding,
  labelsOf,
  managementCriterion,
  stationTeam,
  teamPlanStage,
} from '@zhudian/facts';
import { defineRefusals } from '@zhudian/framework';
import { periodOpen } from '@zhudian/programme';
import { findingRefusals } from '../finding/finding.refusals';
import { planRefusals } from './plan.refusals';

const PROCESS = 'P01 生产营销业务流程规范运转';

const { FINDING_KNOWN: _, ...followed } = findingRefusals;

export const stationBusinessRefusals = defineRefusals(
  {
    ...followed,
    PERIOD_OPEN: periodOpen,
    STANDARD_NOT_LATER: {
      zh: '“{process}”标准第{version}版自{from}起执行，新版须晚于该日。请核对执行日期。',
      en: 'Version {version} of the standard for {process} is in force from {from}; a new one begins later. Check the day.',
      rule: 'A version follows the one that is in force',
      source: PROCESS,
    },
    NO_STANDARD_IN_FORCE: {
      zh: '{on}尚无执行中的“{process}”标准，无从抽查。请先制定标准。',
      en: 'On {on} no standard for {process} is in force to audit by. Set one first.',
      next: { command: 'SetProcessStandard', role: 'STATION' },
      rule: 'An audit goes by the standard in force',
      source: PROCESS,
    },
    AUDIT_KNOWN: {
      zh: '抽查{auditId}已经登记。如是另一次抽查，请使用新的编号。',
      en: 'Audit {auditId} is on record already. Another one takes another id.',
      rule: 'An audit is recorded once',
      source: PROCESS,
    },
    SAMPLE_OVER_POPULATION: {
      zh: '抽查{sample}件，多于业务总件数{population}件。请核对件数。',
      en: 'The sample of {sample} is more than the {population: case/cases} there were. Check both.',
      rule: 'A sample is taken from the cases',
      source: PROCESS,
    },
    DEVIATIONS_OVER_SAMPLE: {
      zh: '偏差{deviations}项，多于抽查的{sample}件。同一件的多个问题请合并为一项。',
      en: '{sample: case was/cases were} checked, and there are more deviations ({deviations}). Put those of one case together.',
      rule: 'A case that was checked holds its standard or deviates from it',
      source: PROCESS,
    },
    DEVIATION_KNOWN: {
      zh: '偏差编号重复：{known}。请每项使用不同的新编号。',
      en: 'These ids of deviations are taken: {known}. Give each its own.',
      rule: 'Each deviation has its own id',
      source: PROCESS,
    },
    AUDITS_OWN_WORK: {
      zh: '您是其中偏差的责任人，不能抽查自己负责的业务。请由他人抽查。',
      en: 'You answer for one of these deviations, and nobody audits the own work. Ask somebody else.',
      rule: 'Nobody audits the own work',
      source: PROCESS,
    },
    ...planRefusals,
  },
  {
    process: labelsOf(businessProcess),
    team: labelsOf(stationTeam),
    stage: labelsOf(teamPlanStage),
    standing: labelsOf(findingStanding),
    wanted: { ...labelsOf(findingStanding), ...labelsOf(teamPlanStage) },
    missing: labelsOf(managementCriterion),
    repeated: labelsOf(managementCriterion),
  },
);
export type StationBusinessRefusal = keyof typeof stationBusinessRefusals;

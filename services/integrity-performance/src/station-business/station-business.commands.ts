import { ref, stationBusinessEvents } from '@zhudian/facts';
import type { CommandOf } from '@zhudian/framework';
import { command, type Role } from '@zhudian/programme';
import type { StationBusiness } from './station-business.state';

const business = command<StationBusiness>();
const facts = stationBusinessEvents.schemas;
const atStation = { stationId: ref('Station') };
const itself = {
  of: ({ stationId }: { stationId: string }) => stationId,
  scope: ({ stationId }: { stationId: string }) => stationId,
};
const ABOVE: readonly Role[] = ['COUNTY_ENTERPRISE', 'BUSINESS_MANAGEMENT', 'RURAL_POWER'];
const AUDITING: readonly Role[] = [...ABOVE, 'DISCIPLINE', 'FIRST_SECRETARY'];
const WORKING: readonly Role[] = ['STATION', 'FIRST_SECRETARY', 'COUNTY_ENTERPRISE'];

const processes = {
  SetProcessStandard: business({
    items: ['P01'],
    emits: ['ProcessStandardSet'],
    about: {
      zh: '制定或者修订一项业务流程的标准，自某日起执行；版本号由系统编列。',
      en: 'Set the standard of a process, from a day on; its version is counted.',
    },
    roles: ['STATION', ...ABOVE],
    input: facts.ProcessStandardSet.omit({ version: true }).extend(atStation),
    ...itself,
  }),
  AuditProcess: business({
    items: ['P01'],
    emits: ['ProcessAudited'],
    about: {
      zh: '按现行标准抽查一项业务流程，登记抽查件数和发现的偏差。',
      en: 'Audit a process by a sample against the standard in force, with the deviations that were found.',
    },
    roles: AUDITING,
    input: facts.ProcessAudited.omit({ version: true }).extend(atStation),
    ...itself,
  }),
  RectifyDeviation: business({
    items: ['P01'],
    emits: ['DeviationRectified'],
    about: {
      zh: '登记偏差已经整改，附佐证材料的哈希值。',
      en: 'Record that a deviation is rectified, with the hash of the evidence.',
    },
    roles: WORKING,
    input: facts.DeviationRectified.omit({ auditId: true, rectifiedById: true, inTime: true }).extend(atStation),
    ...itself,
  }),
  VerifyDeviation: business({
    items: ['P01'],
    emits: ['DeviationVerified'],
    about: {
      zh: '复核偏差的整改并销号；责任人和整改办理人不能复核。',
      en: 'Verify that a deviation is rectified; not by who answers for it or rectified it.',
    },
    roles: AUDITING,
    input: facts.DeviationVerified.omit({ auditId: true }).extend(atStation),
    ...itself,
  }),
  ReopenDeviation: business({
    items: ['P01'],
    emits: ['DeviationReopened'],
    about: {
      zh: '整改不到位的偏差，退回重新整改，另定期限。',
      en: 'Send back a deviation that is not rectified, with another day.',
    },
    roles: AUDITING,
    input: facts.DeviationReopened.omit({ auditId: true }).extend(atStation),
    ...itself,
  }),
};

const plans = {
  FileTeamPlan: business({
    items: ['P02'],
    emits: ['TeamPlanFiled'],
    about: {
      zh: '报备班组月度计划：逐项明确内容、责任人和期限。',
      en: 'File the plan of a team for a month: each item with its owner and its day.',
    },
    roles: ['STATION'],
    input: facts.TeamPlanFiled.omit({ filedById: true }).extend(atStation),
    ...itself,
  }),
  ExecuteTeamPlan: business({
    items: ['P02'],
    emits: ['TeamPlanExecuted'],
    about: {
      zh: '登记班组计划的执行情况：每一事项或者已完成，或者说明未完成原因。',
      en: 'Record the execution of a team plan: each item is done, or its cause is told.',
    },
    roles: ['STATION'],
    input: facts.TeamPlanExecuted.omit({ executedById: true }).extend(atStation),
    ...itself,
  }),
  ControlTeamPlan: business({
    items: ['P02'],
    emits: ['TeamPlanControlled'],
    about: {
      zh: '评价班组计划是否在控；报备人、执行登记人不能评价。',
      en: 'Say whether a team plan is in control; not by who filed it or recorded its execution.',
    },
    roles: [...ABOVE, 'FIRST_SECRETARY', 'STATION'],
    input: facts.TeamPlanControlled.extend(atStation),
    ...itself,
  }),
  ScoreFourCriteria: business({
    items: ['P03'],
    emits: ['FourCriteriaScored'],
    about: {
      zh: '按规范、简单、真实、有效四项标准评价供电所某月管理，逐项说明依据。',
      en: 'Score the management of a station in a month by the four criteria, each with its grounds.',
    },
    roles: ABOVE,
    input: facts.FourCriteriaScored.extend(atStation),
    ...itself,
  }),
};

export const stationBusinessCommands = { ...processes, ...plans };
export type StationBusinessCommand = CommandOf<typeof stationBusinessCommands>;

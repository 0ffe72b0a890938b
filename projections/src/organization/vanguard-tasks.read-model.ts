import { z } from 'zod';
import { day, id, idOfStream, vanguardTaskEvents, vanguardTaskKind, vanguardTaskStage } from '@zhudian/facts';
import { internal, type RowOf, type ViewOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { decision, decisionOf } from '../shared/decision';
import { isInTime } from '../shared/in-time';
import { vanguardTaskAccess } from './access-of-vanguard';

const { VanguardTaskLogged, VanguardTaskReported, VanguardTaskVerified, VanguardTaskCalledOff } =
  vanguardTaskEvents.schemas;

export const vanguardTaskReport = VanguardTaskReported.extend({
  inTime: VanguardTaskReported.shape.inTime.describe('Whether it was in time. 是否按期。'),
  decision,
}).meta({ id: 'VanguardTaskReport', description: 'How a task was reported done. 完成情况。' });

export const vanguardTaskVerification = VanguardTaskVerified.extend({ verifiedById: internal(id), decision }).meta({
  id: 'VanguardTaskVerification',
  description: 'What somebody else found of it. 核实情况。',
});
export type VanguardTaskVerificationView = ViewOf<typeof vanguardTaskVerification>;

export const vanguardTaskCallingOff = VanguardTaskCalledOff.extend({ decision }).meta({
  id: 'VanguardTaskCallingOff',
  description: 'Why a task was called off. 取消任务。',
});

const columns = {
  branchId: internal(id),
  stationId: internal(id),
  ownerId: internal(id),
  memberIds: internal(z.array(id)),
  kind: vanguardTaskKind,
  aim: VanguardTaskLogged.shape.aim,
  groupId: id.nullable().describe('The Party group that took it; null where one member did. 承担任务的党小组。'),
  stage: vanguardTaskStage,
  assignedOn: day.describe('When it was assigned. 交办日期。'),
  dueOn: day.describe('By when it is done. 完成期限。'),
  /** The day by which it is done, as long as it is not. */
  openUntil: internal(day.nullable()),
  assigned: decision.describe('Who assigned it. 交办。'),
  accepted: decision.nullable().describe('Its acceptance. 本人接受。'),
  report: vanguardTaskReport.nullable().describe('How it was reported done last. 最近一次完成报告。'),
  verification: vanguardTaskVerification.nullable().describe('What was found last. 最近一次核实。'),
  callingOff: vanguardTaskCallingOff.nullable().describe('Why it was called off. 取消。'),
};
type Row = RowOf<typeof columns>;

/** Vanguard tasks: who took them, and what came of them. */
export const vanguardTasks = defineReadModel({
  name: 'vanguard_task',
  version: 2,
  context: 'organization',
  access: vanguardTaskAccess,
  columns,
  indexes: [
    ['assignedOn'],
    ['stationId', 'assignedOn'],
    ['branchId', 'assignedOn'],
    ['ownerId', 'assignedOn'],
    ['kind', 'assignedOn'],
    ['stage', 'assignedOn'],
    ['stage', 'dueOn'],
    ['openUntil'],
  ],
  on: on<Row>()(vanguardTaskEvents, {
    VanguardTaskLogged: (_, fact) => ({
      ...fact.data,
      id: idOfStream(fact.stream),
      groupId: fact.data.groupId ?? null,
      stage: 'ASSIGNED',
      assignedOn: fact.metadata.occurredOn,
      openUntil: fact.data.dueOn,
      assigned: decisionOf(fact),
      accepted: null,
      report: null,
      verification: null,
      callingOff: null,
    }),
    VanguardTaskAccepted: (row, fact) => row && { ...row, stage: 'ACCEPTED', accepted: decisionOf(fact) },
    VanguardTaskReported: (row, fact) =>
      row && {
        ...row,
        stage: 'REPORTED',
        openUntil: null,
        report: { ...fact.data, inTime: isInTime(fact, row.dueOn), decision: decisionOf(fact) },
      },
    VanguardTaskVerified: (row, fact) => {
      const isOpen = fact.data.taskOutcome === 'NOT_ACHIEVED';
      const verification = { ...fact.data, decision: decisionOf(fact) };
      const stage = isOpen ? 'ACCEPTED' : 'VERIFIED';
      return row && { ...row, stage, openUntil: isOpen ? row.dueOn : null, verification };
    },
    VanguardTaskCalledOff: (row, fact) =>
      row && { ...row, stage: 'CALLED_OFF', openUntil: null, callingOff: { ...fact.data, decision: decisionOf(fact) } },
  }),
});
export type VanguardTaskRow = Row;

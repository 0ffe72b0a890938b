import { z } from 'zod';
import { id } from '@zhudian/facts';
import { internal, type VanguardTaskRow } from '@zhudian/projections';
import { objectTypeOf } from '@zhudian/framework/service';

const totals = z
  .object({
    countyEnterpriseId: internal(id.nullable()),
    stations: z.int().describe('Stations. 供电所数。'),
    active: z.int().describe('Stations whose members took a task. 有先锋任务的供电所数。'),
    tasks: z.int().describe('Tasks, without those that were called off. 任务数，不含已取消的。'),
    accepted: z.int().describe('That were accepted at least. 已接受的任务数。'),
    reported: z.int().describe('That were reported done at least. 已报告完成的任务数。'),
    verified: z.int().describe('That somebody else verified. 已核实的任务数。'),
    overdue: z.int().describe('That were due before the day and are not reported done. 逾期未报告完成的任务数。'),
    calledOff: z.int().describe('That were called off. 已取消的任务数。'),
  })
  .meta({
    id: 'VanguardTaskTotals',
    description: 'The vanguard tasks of a county enterprise, or of all. 一个县级供电企业或者全局先锋任务合计。',
  });
export type TaskTotals = Readonly<z.output<typeof totals>>;
export const VanguardTaskTotals = objectTypeOf(totals);

type Task = Pick<VanguardTaskRow, 'stationId' | 'stage' | 'openUntil'>;
const WAY: readonly Task['stage'][] = ['ASSIGNED', 'ACCEPTED', 'REPORTED', 'VERIFIED'];

/** Sums of tasks, never of persons. */
export const taskTotalsOf = (
  countyEnterpriseId: string | null,
  stations: number,
  tasks: readonly Task[],
  day: string,
): TaskTotals => {
  const standing = tasks.filter(({ stage }) => WAY.includes(stage));
  const cameTo = (step: Task['stage']) =>
    standing.filter(({ stage }) => WAY.indexOf(stage) >= WAY.indexOf(step)).length;
  return {
    countyEnterpriseId,
    stations,
    active: new Set(standing.map(({ stationId }) => stationId)).size,
    tasks: standing.length,
    accepted: cameTo('ACCEPTED'),
    reported: cameTo('REPORTED'),
    verified: cameTo('VERIFIED'),
    overdue: standing.filter(({ openUntil }) => openUntil !== null && openUntil < day).length,
    calledOff: tasks.length - standing.length,
  };
};

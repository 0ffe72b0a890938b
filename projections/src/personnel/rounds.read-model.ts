import { z } from 'zod';
import { day, diagnosis, enterpriseFinding, id, selectionRoundEvents, title, enumOf } from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';

export const roundPhase = enumOf('RoundPhase', {
  ANALYSIS: ['分析诊断', 'analysis'],
  TARGETS: ['拟派驻供电所已确定', 'targets fixed'],
  CLOSED: ['已结束', 'closed'],
});
export const stationDiagnosis = diagnosis
  .extend({ needs: internal(diagnosis.shape.needs) })
  .meta({ id: 'Diagnosis', description: 'The diagnosis of one station. 供电所诊断。' });

const columns = {
  bureauId: internal(id),
  title,
  year: z.int(),
  phase: roundPhase,
  applyBy: day,
  termMonths: z.int(),
  noticeMinWorkingDays: z.int(),
  calendarVersion: z.string(),
  poolOrgUnits: internal(z.array(id)),
  countyEnterprises: internal(z.array(id)),
  analyses: internal(z.array(enterpriseFinding)),
  diagnoses: z.array(stationDiagnosis),
  targetStations: internal(z.array(id)),
};
type Row = RowOf<typeof columns>;

const replacing = <T>(list: readonly T[], item: T, key: (item: T) => string): readonly T[] => [
  ...list.filter((one) => key(one) !== key(item)),
  item,
];

/** Selection rounds with what has been analysed, diagnosed and fixed. */
export const rounds = defineReadModel({
  name: 'selection_round',
  version: 2,
  context: 'personnel',
  columns,
  indexes: [['year'], ['phase', 'year'], ['bureauId', 'year'], ['applyBy']],
  on: on<Row>()(selectionRoundEvents, {
    RoundOpened: (_, { stream, data: { criteria: _criteria, ...data } }) => ({
      ...data,
      id: stream.slice('SelectionRound-'.length),
      phase: 'ANALYSIS',
      analyses: [],
      diagnoses: [],
      targetStations: [],
    }),
    EnterpriseAnalysed: (row, { data }) =>
      row && { ...row, analyses: replacing(row.analyses, data, (one) => one.countyEnterpriseId) },
    StationDiagnosed: (row, { data }) =>
      row && { ...row, diagnoses: replacing(row.diagnoses, data, (one) => one.stationId) },
    TargetStationsFixed: (row, { data: { stationIds } }) =>
      row && { ...row, phase: 'TARGETS', targetStations: stationIds },
    RoundClosed: (row) => row && { ...row, phase: 'CLOSED' },
  }),
});
export type RoundRow = Row;

import { selectionRoundEvents, type SelectionRoundEvent, type OfType } from '@zhudian/facts';
import { integer, json, text, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';

type Diagnosis = OfType<SelectionRoundEvent, 'StationDiagnosed'>['data'];
type Analysis = OfType<SelectionRoundEvent, 'EnterpriseAnalysed'>['data'];

const columns = {
  bureauId: text(),
  title: text(),
  year: integer(),
  phase: text(),
  applyBy: text(),
  termMonths: integer(),
  noticeMinWorkingDays: integer(),
  calendarVersion: text(),
  poolOrgUnits: json<readonly string[]>(),
  countyEnterprises: json<readonly string[]>(),
  analyses: json<readonly Analysis[]>(),
  diagnoses: json<readonly Diagnosis[]>(),
  targetStations: json<readonly string[]>(),
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

import { z } from 'zod';
import { day, id, idOfStream, inspectionEvents, inspectionKind, inspectionStage, title } from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { decision, decisionOf } from '../shared/decision';
import { inspectionAccess } from './access-of-inspections';

const { InspectionConducted } = inspectionEvents.schemas;

const count = z.int().min(0);
const columns = {
  stationId: internal(id),
  postingId: internal(id.nullable()),
  followsId: internal(id.nullable()),
  kind: inspectionKind,
  theme: title,
  stage: inspectionStage,
  plannedOn: day.describe('To be conducted by. 计划日期。'),
  conductedOn: day.nullable().describe('When it was conducted. 开展日期。'),
  inspectorIds: internal(z.array(id)),
  account: InspectionConducted.shape.account.nullable().describe('What it came upon. 督查情况。'),
  toRectify: count.describe('Findings that are to be rectified. 待整改的问题数。'),
  toVerify: count.describe('Findings that are rectified and to be verified. 待复核的问题数。'),
  verified: count.describe('Findings that are verified. 已复核销号的问题数。'),
  scheduled: decision.describe('Who scheduled it. 安排。'),
  conducted: decision.nullable().describe('Who recorded it. 开展。'),
};
type Row = RowOf<typeof columns>;

type Standing = 'toRectify' | 'toVerify' | 'verified';
const moved = (row: Row | undefined, from: Standing, to: Standing): Row | undefined =>
  row && { ...row, [from]: row[from] - 1, [to]: row[to] + 1 };

/** Inspections of the stations, and how their findings stand. */
export const inspections = defineReadModel({
  name: 'inspection',
  version: 1,
  context: 'integrity-performance',
  access: inspectionAccess,
  columns,
  indexes: [
    ['plannedOn'],
    ['stationId', 'plannedOn'],
    ['stage', 'plannedOn'],
    ['kind', 'plannedOn'],
    ['postingId', 'plannedOn'],
    ['followsId', 'plannedOn'],
    ['conductedOn'],
  ],
  on: on<Row>()(inspectionEvents, {
    InspectionScheduled: (_, fact) => ({
      ...fact.data,
      id: idOfStream(fact.stream),
      postingId: fact.data.postingId ?? null,
      followsId: fact.data.followsId ?? null,
      stage: 'SCHEDULED',
      conductedOn: null,
      toRectify: 0,
      toVerify: 0,
      verified: 0,
      inspectorIds: [],
      account: null,
      scheduled: decisionOf(fact),
      conducted: null,
    }),
    InspectionConducted: (row, fact) => {
      const conducted = decisionOf(fact);
      return row && { ...row, ...fact.data, stage: 'CONDUCTED', conductedOn: conducted.on, conducted };
    },
    FindingRaised: (row) => row && { ...row, toRectify: row.toRectify + 1 },
    FindingRectified: (row) => moved(row, 'toRectify', 'toVerify'),
    FindingVerified: (row) => moved(row, 'toVerify', 'verified'),
    FindingReopened: (row) => moved(row, 'toVerify', 'toRectify'),
  }),
});
export type InspectionRow = Row;

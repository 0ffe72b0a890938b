import { z } from 'zod';
import { beneficiaryGroup, day, id, idOfStream, serviceKind, serviceMatterEvents, serviceStage } from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { decision, decisionOf } from '../shared/decision';
import { isInTime } from '../shared/in-time';
import { serviceMatterAccess } from './access-of-service';
import { serviceCallingOff, serviceEffect, serviceRendering, serviceVerification } from './service-matter-views';

const columns = {
  branchId: internal(id),
  stationId: internal(id),
  kind: serviceKind,
  beneficiaries: z.array(beneficiaryGroup).describe('Whom it serves: kinds of groups. 服务对象类别。'),
  approach: serviceMatterEvents.schemas.ServiceMatterPlanned.shape.approach,
  stage: serviceStage,
  plannedOn: day.describe('When it was planned. 计划登记日期。'),
  dueOn: day.describe('By when it is rendered. 办理期限。'),
  /** The day by which it is rendered, as long as it is not. */
  openUntil: internal(day.nullable()),
  served: z.int().describe('Households or persons that were served; 0 before. 服务户数（人次），未办理的为0。'),
  planned: decision.describe('Who planned it. 计划。'),
  rendering: serviceRendering.nullable().describe('How it was rendered last. 最近一次办理。'),
  verification: serviceVerification.nullable().describe('What was found last. 最近一次核实。'),
  effects: z.array(serviceEffect).describe('What surveys told of it. 各次测评检验的成效。'),
  callingOff: serviceCallingOff.nullable().describe('Why it was called off. 取消。'),
};
type Row = RowOf<typeof columns>;

/** What is done for the masses, and what came of it. */
export const serviceMatters = defineReadModel({
  name: 'service_matter',
  version: 2,
  context: 'organization',
  access: serviceMatterAccess,
  columns,
  indexes: [
    ['plannedOn'],
    ['stationId', 'plannedOn'],
    ['branchId', 'plannedOn'],
    ['kind', 'plannedOn'],
    ['stage', 'plannedOn'],
    ['openUntil'],
  ],
  on: on<Row>()(serviceMatterEvents, {
    ServiceMatterPlanned: (_, fact) => ({
      ...fact.data,
      id: idOfStream(fact.stream),
      stage: 'PLANNED',
      plannedOn: fact.metadata.occurredOn,
      openUntil: fact.data.dueOn,
      served: 0,
      planned: decisionOf(fact),
      rendering: null,
      verification: null,
      effects: [],
      callingOff: null,
    }),
    ServiceRendered: (row, fact) =>
      row && {
        ...row,
        stage: 'RENDERED',
        openUntil: null,
        served: fact.data.served,
        rendering: { ...fact.data, inTime: isInTime(fact, row.dueOn), decision: decisionOf(fact) },
      },
    /** What was not confirmed counts for nobody, and is to be done all the same. */
    ServiceVerified: (row, fact) => {
      const verification = { ...fact.data, decision: decisionOf(fact) };
      const isOpen = fact.data.serviceFinding === 'NOT_CONFIRMED';
      const open = { stage: 'PLANNED', openUntil: row?.dueOn ?? null, served: 0 } as const;
      return row && { ...row, verification, ...(isOpen ? open : { stage: 'VERIFIED' as const }) };
    },
    ServiceEffectVerified: (row, fact) =>
      row && { ...row, effects: [...row.effects, { ...fact.data, decision: decisionOf(fact) }] },
    ServiceMatterCalledOff: (row, fact) =>
      row && { ...row, stage: 'CALLED_OFF', openUntil: null, callingOff: { ...fact.data, decision: decisionOf(fact) } },
  }),
});
export type ServiceMatterRow = Row;

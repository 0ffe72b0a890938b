import { z } from 'zod';
import {
  day,
  id,
  idOfStream,
  modelStationEvents,
  modelStationStanding,
  prose,
  type ModelStationEvent,
  type OfType,
} from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { decision, decisionOf } from '../shared/decision';
import { modelStationAccess } from './access-of-model-stations';
import {
  judgedCount,
  modelStationApplication,
  modelStationAward,
  modelStationRevocation,
  type ModelStationRevocationView,
} from './model-station-views';

const columns = {
  stationId: internal(id),
  /** As it was told: whether it has lapsed depends on the day. */
  title: internal(modelStationStanding),
  until: day.nullable().describe('The last day of the title; null where none is held. 有效期至，未命名的为空。'),
  awardedOn: day.nullable().describe('Since when it is held, the last award. 命名日期。'),
  appliedOn: day.describe('When it was applied for last. 最近一次申请日期。'),
  applying: internal(z.boolean()),
  application: modelStationApplication.nullable().describe('Null where none is open. 未办结的申请。'),
  awards: z.array(modelStationAward).describe('Oldest first. 历次命名。'),
  revocations: z.array(modelStationRevocation).describe('Oldest first. 历次撤销。'),
  giveUpReason: prose.nullable().describe('Why it was given up last. 最近一次放弃的理由。'),
  givenUp: decision.nullable().describe('Who gave it up last. 最近一次放弃。'),
  /** The last day of a title for whose renewal nobody has applied. */
  renewBy: internal(day.nullable()),
  /** By when a notice is to be answered that is not. */
  noticeBy: internal(day.nullable()),
};
type Row = RowOf<typeof columns>;

const dated = (row: Row): Row => ({
  ...row,
  applying: row.application !== null,
  renewBy: row.application === null ? row.until : null,
  noticeBy: row.revocations.find(({ received }) => received === null)?.noticeBy ?? null,
});

const NEVER = {
  title: 'NONE',
  until: null,
  awardedOn: null,
  applying: false,
  application: null,
  awards: [],
  revocations: [],
  giveUpReason: null,
  givenUp: null,
  renewBy: null,
  noticeBy: null,
} as const;
const NO_TITLE = { until: null, awardedOn: null } as const;

type Revoked = OfType<ModelStationEvent, 'ModelStationRevoked'>['data'];
const causeOf = (data: Revoked) => {
  const { ground, riskPointId = null, code = null, period = null, reason = null, noticeBy } = data;
  const { criterion = null, failingSince = null, mendBy = null } = data;
  return { ground, riskPointId, code, period, reason, criterion, failingSince, mendBy, noticeBy };
};

const isOpen = ({ received }: ModelStationRevocationView) => received === null;

/** Stations that want to be integrity model stations, are, or were: one row for each. */
export const modelStations = defineReadModel({
  name: 'model_station',
  version: 2,
  context: 'integrity-performance',
  access: modelStationAccess,
  columns,
  indexes: [
    ['appliedOn'],
    ['stationId', 'appliedOn'],
    ['title', 'until'],
    ['applying', 'appliedOn'],
    ['until'],
    ['renewBy'],
    ['noticeBy'],
  ],
  on: on<Row>()(modelStationEvents, {
    ModelStationApplied: (row, fact) => {
      const { stationId, statement } = fact.data;
      const before = row ?? { ...NEVER, appliedOn: '', id: idOfStream(fact.stream), stationId };
      const application = { statement, decision: decisionOf(fact), scored: null };
      return dated({ ...before, appliedOn: application.decision.on, application });
    },
    ModelStationScored: (row, fact) => {
      const { criteria, judgedAt, opinion } = fact.data;
      const scored = { criteria: criteria.map(judgedCount), judgedAt, opinion, decision: decisionOf(fact) };
      return row && { ...row, application: row.application && { ...row.application, scored } };
    },
    ModelStationAwarded: (row, fact) => {
      const { criteria, judgedAt, until } = fact.data;
      const award = { criteria: criteria.map(judgedCount), judgedAt, until, decision: decisionOf(fact) };
      const held = { title: 'AWARDED', until, awardedOn: award.decision.on, application: null } as const;
      return row && dated({ ...row, ...held, awards: [...row.awards, award] });
    },
    ModelStationRevoked: (row, fact) => {
      const revocation = { ...causeOf(fact.data), response: null, received: null, decision: decisionOf(fact) };
      return row && dated({ ...row, ...NO_TITLE, title: 'REVOKED', revocations: [...row.revocations, revocation] });
    },
    ModelStationNoticeAnswered: (row, fact) => {
      const answer = { response: fact.data.response, received: decisionOf(fact) };
      const revocations = row?.revocations.map((one) => (isOpen(one) ? { ...one, ...answer } : one)) ?? [];
      return row && dated({ ...row, revocations });
    },
    ModelStationGivenUp: (row, fact) => {
      const told = { giveUpReason: fact.data.reason, givenUp: decisionOf(fact), application: null };
      const title = row?.until ? ({ ...NO_TITLE, title: 'GIVEN_UP' } as const) : {};
      return row && dated({ ...row, ...told, ...title });
    },
  }),
});
export type ModelStationRow = Row;

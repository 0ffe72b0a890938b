import { z } from 'zod';
import { day, id, idOfStream, riskDomain, riskLevel, riskPointEvents, riskStage, title } from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { decision, decisionOf } from '../shared/decision';
import { riskPointAccess } from './access-of-integrity';
import { controlStanding, riskControl, riskReview, riskTest } from './risk-point-views';

const { RiskIdentified, RiskRetired } = riskPointEvents.schemas;
const columns = {
  stationId: internal(id),
  domain: riskDomain,
  post: title,
  behaviour: RiskIdentified.shape.behaviour.describe('In what the risk shows. 风险表现。'),
  focus: RiskIdentified.shape.focus.describe('What control attends to. 管控重点。'),
  likelihood: RiskIdentified.shape.likelihood.describe('From 1 to 3. 发生可能性，1～3。'),
  impact: RiskIdentified.shape.impact.describe('From 1 to 3. 影响程度，1～3。'),
  level: riskLevel,
  stage: riskStage,
  control: controlStanding.describe('How its control stands. 管控情况。'),
  ownerId: internal(id.nullable()),
  controls: z.array(riskControl).describe('How it is controlled; the newest last. 管控措施，最新的在后。'),
  tests: z.array(riskTest).describe('Oldest first. 历次检验。'),
  reviews: z.array(riskReview).describe('Oldest first. 历次复评。'),
  firstRated: internal(
    z.object({ likelihood: z.int(), impact: z.int(), level: riskLevel, reviewDueOn: day }).meta({ id: 'RiskRating' }),
  ),
  /** `null` once it is retired. */
  reviewDueOn: day.nullable().describe('To be reviewed by; null once it is retired. 复评期限，已销号的为空。'),
  identifiedOn: day.describe('When it was identified. 识别日期。'),
  identified: decision.describe('Who identified it. 识别。'),
  retired: decision.nullable().describe('Who retired it. 销号。'),
  retireReason: RiskRetired.shape.reason.nullable().describe('Why it was retired. 销号理由。'),
};
type Row = RowOf<typeof columns>;

const NOTHING_YET = {
  stage: 'OPEN',
  control: 'UNDEFINED',
  ownerId: null,
  controls: [],
  tests: [],
  reviews: [],
  retired: null,
  retireReason: null,
} as const;

/** The register of integrity risks. */
export const riskPoints = defineReadModel({
  name: 'risk_point',
  version: 1,
  context: 'integrity-performance',
  access: riskPointAccess,
  columns,
  indexes: [
    ['identifiedOn'],
    ['stationId', 'identifiedOn'],
    ['stationId', 'domain', 'identifiedOn'],
    ['stationId', 'stage', 'identifiedOn'],
    ['domain', 'identifiedOn'],
    ['level', 'stage', 'identifiedOn'],
    ['control', 'stage', 'identifiedOn'],
    ['stage', 'identifiedOn'],
    ['ownerId', 'identifiedOn'],
    ['reviewDueOn'],
  ],
  on: on<Row>()(riskPointEvents, {
    RiskIdentified: (_, fact) => {
      const { likelihood, impact, level, reviewDueOn } = fact.data;
      const identified = decisionOf(fact);
      const firstRated = { likelihood, impact, level, reviewDueOn };
      const id = idOfStream(fact.stream);
      return { ...NOTHING_YET, ...fact.data, id, firstRated, identified, identifiedOn: identified.on };
    },
    ControlDefined: (row, fact) => {
      const control = { ...fact.data, decision: decisionOf(fact) };
      const { ownerId } = fact.data;
      return row && { ...row, ownerId, control: 'UNTESTED', controls: [...row.controls, control] };
    },
    ControlTested: (row, fact) =>
      row && {
        ...row,
        control: fact.data.result,
        tests: [...row.tests, { ...fact.data, ofControl: row.controls.length, decision: decisionOf(fact) }],
      },
    RiskReviewed: (row, fact) => {
      const { conclusion, stationId: _, ...rating } = fact.data;
      const review = { ...rating, conclusion, decision: decisionOf(fact) };
      return row && { ...row, ...rating, reviews: [...row.reviews, review] };
    },
    RiskRetired: (row, fact) =>
      row && {
        ...row,
        stage: 'RETIRED',
        reviewDueOn: null,
        retired: decisionOf(fact),
        retireReason: fact.data.reason,
      },
  }),
});
export type RiskPointRow = Row;

import {
  stationBusinessEvents,
  type BusinessProcess,
  type StationBusinessEvent,
  type StationTeam,
  type TeamPlanStage,
} from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';
import { changedIn, raisedIn, type Findings } from '../finding/finding.state';

export interface StandardVersion {
  readonly process: BusinessProcess;
  readonly version: number;
  readonly from: string;
}
export interface TeamPlan {
  readonly team: StationTeam;
  readonly period: string;
  readonly itemIds: readonly string[];
  readonly stage: TeamPlanStage;
  readonly filedById: string;
  readonly executedById?: string;
}
export interface StationBusiness {
  /** In the order in which they were set. */
  readonly standards: readonly StandardVersion[];
  readonly auditIds: ReadonlySet<string>;
  readonly deviations: Findings;
  /** In which audit a deviation was found. */
  readonly auditOf: ReadonlyMap<string, string>;
  readonly plans: ReadonlyMap<string, TeamPlan>;
  /** The months whose criteria are scored. */
  readonly scored: ReadonlySet<string>;
}

const withPlan = (state: StationBusiness, planId: string, change: Partial<TeamPlan>): StationBusiness => {
  const plan = state.plans.get(planId);
  return plan ? { ...state, plans: new Map([...state.plans, [planId, { ...plan, ...change }]]) } : state;
};

export const stationBusinessFold: Fold<StationBusiness, StationBusinessEvent> = {
  family: stationBusinessEvents,
  initial: {
    standards: [],
    auditIds: new Set(),
    deviations: new Map(),
    auditOf: new Map(),
    plans: new Map(),
    scored: new Set(),
  },
  evolve: {
    ProcessStandardSet: (state, { data: { process, version, from } }) => ({
      ...state,
      standards: [...state.standards, { process, version, from }],
    }),
    ProcessAudited: (state, { data: { auditId, deviations } }) => ({
      ...state,
      auditIds: new Set([...state.auditIds, auditId]),
      deviations: deviations.reduce((all, one) => raisedIn(all, one.deviationId, one), state.deviations),
      auditOf: new Map([...state.auditOf, ...deviations.map(({ deviationId }) => [deviationId, auditId] as const)]),
    }),
    DeviationRectified: (state, { data: { deviationId, rectifiedById } }) => ({
      ...state,
      deviations: changedIn(state.deviations, deviationId, { standing: 'RECTIFIED', rectifiedById }),
    }),
    DeviationVerified: (state, { data: { deviationId } }) => ({
      ...state,
      deviations: changedIn(state.deviations, deviationId, { standing: 'VERIFIED' }),
    }),
    DeviationReopened: (state, { data: { deviationId, dueOn } }) => ({
      ...state,
      deviations: changedIn(state.deviations, deviationId, { standing: 'OPEN', dueOn }),
    }),
    TeamPlanFiled: (state, { data: { planId, team, period, items, filedById } }) => {
      const itemIds = items.map(({ itemId }) => itemId);
      return {
        ...state,
        plans: new Map([...state.plans, [planId, { team, period, itemIds, stage: 'FILED', filedById }]]),
      };
    },
    TeamPlanExecuted: (state, { data: { planId, executedById } }) =>
      withPlan(state, planId, { stage: 'EXECUTED', executedById }),
    TeamPlanControlled: (state, { data: { planId } }) => withPlan(state, planId, { stage: 'CONTROLLED' }),
    FourCriteriaScored: (state, { data: { period } }) => ({ ...state, scored: new Set([...state.scored, period]) }),
  },
};

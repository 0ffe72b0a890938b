import {
  riskPointEvents,
  type OfType,
  type RiskDomain,
  type RiskLevel,
  type RiskPointEvent,
  type RiskStage,
} from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

export interface RiskPoint {
  readonly stage: RiskStage;
  /** Absent until it is identified. */
  readonly stationId?: string;
  readonly domain?: RiskDomain;
  readonly level: RiskLevel;
  /** Absent until a control is defined. */
  readonly ownerId?: string;
  /** The control was tested with success since the risk last rose, since it was last changed, and since it last failed. */
  readonly isProven: boolean;
  readonly identifiedOn?: string | undefined;
}

/** As the log gives it back, with its day. */
type ToldRisk = OfType<RiskPointEvent, 'RiskIdentified'> & { readonly metadata?: { readonly occurredOn: string } };

const RANK: Readonly<Record<RiskLevel, number>> = { I: 3, II: 2, III: 1 };
export const isHigher = (one: RiskLevel, other: RiskLevel): boolean => RANK[one] > RANK[other];

export const riskPointFold: Fold<RiskPoint, RiskPointEvent> = {
  family: riskPointEvents,
  initial: { stage: 'NONE', level: 'III', isProven: false },
  evolve: {
    RiskIdentified: (state, { data: { stationId, domain, level }, metadata }: ToldRisk) => ({
      ...state,
      stage: 'OPEN',
      stationId,
      domain,
      level,
      identifiedOn: metadata?.occurredOn,
    }),
    ControlDefined: (state, { data: { ownerId } }) => ({ ...state, ownerId, isProven: false }),
    ControlTested: (state, { data: { result } }) => ({ ...state, isProven: result === 'PASSED' }),
    RiskReviewed: (state, { data: { level } }) => ({
      ...state,
      level,
      isProven: state.isProven && !isHigher(level, state.level),
    }),
    RiskRetired: (state) => ({ ...state, stage: 'RETIRED' }),
  },
};

import {
  selfRunningEvents,
  type SelfRunningCriterion,
  type SelfRunningEvent,
  type SelfRunningMoment,
  type SelfRunningStage,
} from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

export interface MadeCheck {
  readonly score: number | undefined;
  /** What was owed and not all done. */
  readonly lacking: readonly SelfRunningCriterion[];
  readonly by: string | undefined;
}

export interface SelfRunning {
  readonly stage: SelfRunningStage;
  readonly stationId?: string;
  readonly branchId?: string;
  readonly scheduled: readonly { readonly moment: SelfRunningMoment; readonly checkOn: string }[];
  readonly made: ReadonlyMap<SelfRunningMoment, MadeCheck>;
}

/** As the log gives it back, with who told it. */
type Recorded<T extends SelfRunningEvent['type']> = Extract<SelfRunningEvent, { readonly type: T }> & {
  readonly metadata?: { readonly actorId: string };
};

const evolve = {
  SelfRunningScheduled: (
    state: SelfRunning,
    { data: { stationId, branchId, checks } }: Recorded<'SelfRunningScheduled'>,
  ): SelfRunning => ({ ...state, stage: 'SCHEDULED', stationId, branchId, scheduled: checks }),
  SelfRunningChecked: (
    state: SelfRunning,
    { data: { moment, criteria, score }, metadata }: Recorded<'SelfRunningChecked'>,
  ): SelfRunning => {
    const lacking = criteria.filter(({ met, owed }) => met < owed).map(({ criterion }) => criterion);
    return { ...state, made: new Map([...state.made, [moment, { score, lacking, by: metadata?.actorId }]]) };
  },
  SelfRunningConfirmed: (state: SelfRunning): SelfRunning => ({ ...state, stage: 'CONFIRMED' }),
  RelapseFlagged: (state: SelfRunning): SelfRunning => ({ ...state, stage: 'RELAPSED' }),
};

export const selfRunningFold: Fold<SelfRunning, SelfRunningEvent> = {
  family: selfRunningEvents,
  initial: { stage: 'NONE', scheduled: [], made: new Map() },
  evolve,
};

import { vanguardTaskEvents, type OfType, type VanguardTaskEvent, type VanguardTaskStage } from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

export interface VanguardTask {
  readonly stage: VanguardTaskStage;
  readonly stationId?: string;
  readonly dueOn: string;
  readonly ownerId: string;
  readonly memberIds: readonly string[];
  /** When somebody found that it was achieved, in part at least. */
  readonly verifiedOn?: string | undefined;
}

/** As the log gives it back, with its day. */
type ToldVerification = OfType<VanguardTaskEvent, 'VanguardTaskVerified'> & {
  readonly metadata?: { readonly occurredOn: string };
};

const at =
  (stage: VanguardTaskStage) =>
  (task: VanguardTask): VanguardTask => ({ ...task, stage });

export const vanguardTaskFold: Fold<VanguardTask, VanguardTaskEvent> = {
  family: vanguardTaskEvents,
  initial: { stage: 'NONE', dueOn: '', ownerId: '', memberIds: [] },
  evolve: {
    VanguardTaskLogged: (_, { data: { stationId, dueOn, ownerId, memberIds } }) => ({
      stage: 'ASSIGNED',
      stationId,
      dueOn,
      ownerId,
      memberIds,
    }),
    VanguardTaskAccepted: at('ACCEPTED'),
    VanguardTaskReported: at('REPORTED'),
    // What was not achieved is to be done all the same.
    VanguardTaskVerified: (task, { data: { taskOutcome }, metadata }: ToldVerification) =>
      taskOutcome === 'NOT_ACHIEVED'
        ? at('ACCEPTED')(task)
        : { ...task, stage: 'VERIFIED', verifiedOn: metadata?.occurredOn },
    VanguardTaskCalledOff: at('CALLED_OFF'),
  },
};

import { ScavengeResp, StopScavengeReq } from '../protocol/operations';
import { Empty } from '../protocol/shared';
import type { Maintenance } from '../maintenance/maintenance';
import type { Groups } from '../persistent/groups';
import { unary, type Method } from '../server/router';

const SERVICE = 'event_store.client.operations.Operations';
const NOTHING = Empty.encode({});
const Result = { started: 0, inProgress: 1, stopped: 2 } as const;

export interface Operated {
  readonly maintenance: Maintenance;
  readonly groups: Groups;
  /** Stops the whole store, soon. */
  readonly shutDown: () => void;
}

const startScavenge = (maintenance: Maintenance): Buffer => {
  const { id, started } = maintenance.startScavenge();
  return ScavengeResp.encode({ scavengeId: id, result: started ? Result.started : Result.inProgress });
};

const stopScavenge = async (maintenance: Maintenance, request: Buffer): Promise<Buffer> => {
  const scavengeId = StopScavengeReq.decode(request).options?.scavengeId ?? '';
  await maintenance.stopScavenge(scavengeId);
  return ScavengeResp.encode({ scavengeId, result: Result.stopped });
};

export const operationMethods = ({ maintenance, groups, shutDown }: Operated): readonly Method[] => {
  /** A store of one node has no index files to merge and nobody to resign to. */
  const nothingToDo = unary(() => NOTHING);
  return [
    { service: SERVICE, name: 'StartScavenge', handle: unary(() => startScavenge(maintenance)) },
    { service: SERVICE, name: 'StopScavenge', handle: unary((request) => stopScavenge(maintenance, request)) },
    { service: SERVICE, name: 'MergeIndexes', handle: nothingToDo },
    { service: SERVICE, name: 'ResignNode', handle: nothingToDo },
    { service: SERVICE, name: 'SetNodePriority', handle: nothingToDo },
    {
      service: SERVICE,
      name: 'RestartPersistentSubscriptions',
      handle: unary(() => groups.restart().then(() => NOTHING)),
    },
    { service: SERVICE, name: 'Shutdown', handle: unary(() => (shutDown(), NOTHING)) },
  ];
};

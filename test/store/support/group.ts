import { randomUUID } from 'node:crypto';
import type { Consumer } from '../../../events/embedded-store/src/persistent/consumers';
import { Group } from '../../../events/embedded-store/src/persistent/group';
import type { GroupSettings } from '../../../events/embedded-store/src/persistent/settings';
import type { Task } from '../../../events/embedded-store/src/persistent/source';
import { Throughput } from '../../../events/embedded-store/src/persistent/throughput';
import { Timings } from '../../../events/embedded-store/src/persistent/timings';
import { EventStore } from '../../../events/embedded-store/src/store/event-store';

const SETTINGS: GroupSettings = {
  resolveLinks: false,
  extraStatistics: false,
  messageTimeout: 0,
  maxRetryCount: 10,
  checkpointAfter: 1000,
  minCheckpointCount: 10,
  maxCheckpointCount: 1000,
  maxSubscriberCount: 0,
  liveBufferSize: 500,
  historyBufferSize: 500,
  readBatchSize: 20,
  strategy: 'RoundRobin',
};

/** A consumer that keeps what it is sent. */
export interface KeepingConsumer extends Consumer {
  readonly received: Task[];
}

export const consumerOf = (group: Group, capacity: number): KeepingConsumer => {
  const received: Task[] = [];
  return {
    name: 'test',
    from: '',
    username: '',
    capacity,
    inFlight: new Map(),
    send: (task) => received.push(task),
    drop: () => undefined,
    throughput: new Throughput(group.now),
    timings: new Timings(),
    received,
  };
};

/** A group on a stream of its own in a store in memory; the stream has events of these types. */
export class GroupUnderTest {
  readonly stream = 'numbered';

  private constructor(
    readonly store: EventStore,
    readonly clock: { now: number },
  ) {}

  static async open(types: readonly string[]): Promise<GroupUnderTest> {
    const clock = { now: 1_000_000 };
    const store = await EventStore.open({ directory: undefined, segmentSize: 2 ** 20, now: () => clock.now });
    const test = new GroupUnderTest(store, clock);
    if (types.length > 0) await test.append(types);
    return test;
  }

  async append(types: readonly string[]): Promise<void> {
    const events = types.map((type) => ({
      id: randomUUID(),
      type,
      contentType: 'application/json',
      data: Buffer.from('{}'),
      metadata: Buffer.alloc(0),
    }));
    await this.store.append([{ stream: this.stream, expected: 'any', events }]);
  }

  group(settings: Partial<GroupSettings> = {}, startAfter = -1): Group {
    const config = {
      source: this.stream,
      group: 'group',
      settings: { ...SETTINGS, ...settings },
      startFrom: 0,
      startAfter,
    };
    return new Group(this.store, config, () => this.clock.now);
  }
}

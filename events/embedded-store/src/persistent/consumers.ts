import type { Strategy } from './settings';
import type { Task } from './source';
import type { Throughput } from './throughput';
import type { Timings } from './timings';

/** A client that handles events of a group. */
export interface Consumer {
  readonly name: string;
  readonly from: string;
  readonly username: string;
  /** How many events it takes before it has answered for some. */
  readonly capacity: number;
  readonly inFlight: Map<string, Task>;
  readonly send: (task: Task) => void;
  /** Ends its subscription: the group has changed, or cannot go on. */
  readonly drop: (failure?: unknown) => void;
  readonly throughput: Throughput;
  /** Where the group asks for extra statistics. */
  readonly timings: Timings | undefined;
}

const PARTITIONS = 1024;

/** A stable number for a text, spread over the partitions (FNV-1a). */
const partitionOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % PARTITIONS;
};

const hasRoom = ({ inFlight, capacity }: Consumer): boolean => inFlight.size < capacity;

/** The consumers of a group, and who gets the next event. */
export class Consumers {
  readonly #strategy: Strategy;
  #all: readonly Consumer[] = [];
  #turn = 0;
  readonly #pins = new Map<number, Consumer>();

  constructor(strategy: Strategy) {
    this.#strategy = strategy;
  }

  get all(): readonly Consumer[] {
    return this.#all;
  }

  get anyRoom(): boolean {
    return this.#all.some(hasRoom);
  }

  add(consumer: Consumer): void {
    this.#all = [...this.#all, consumer];
  }

  remove(consumer: Consumer): void {
    this.#all = this.#all.filter((one) => one !== consumer);
    for (const [partition, pinned] of this.#pins) if (pinned === consumer) this.#pins.delete(partition);
  }

  /** Who is to handle an event, or undefined where whoever it is for has no room now. `pinKey` is what events are pinned by. */
  choose(pinKey: () => string): Consumer | undefined {
    if (this.#strategy === 'RoundRobin') return this.#roundRobin();
    if (this.#strategy === 'DispatchToSingle') return this.#all.find(hasRoom);
    return this.#pinned(partitionOf(pinKey()));
  }

  #roundRobin(): Consumer | undefined {
    for (let tried = 0; tried < this.#all.length; tried++) {
      const consumer = this.#all[this.#turn++ % this.#all.length];
      if (consumer && hasRoom(consumer)) return consumer;
    }
    return undefined;
  }

  #pinned(partition: number): Consumer | undefined {
    const pinned = this.#pins.get(partition) ?? this.#leastPinned();
    if (!pinned) return undefined;
    this.#pins.set(partition, pinned);
    return hasRoom(pinned) ? pinned : undefined;
  }

  #leastPinned(): Consumer | undefined {
    const counts = new Map(this.#all.map((consumer) => [consumer, 0]));
    for (const consumer of this.#pins.values()) counts.set(consumer, (counts.get(consumer) ?? 0) + 1);
    return this.#all.toSorted((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0))[0];
  }
}

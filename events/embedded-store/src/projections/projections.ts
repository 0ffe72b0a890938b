import { Code, GrpcError } from '../server/status';
import { systemEvent } from '../store/deleting';
import type { EventStore } from '../store/event-store';
import { Projection } from './projection';
import { STANDARD } from './standard';

const stateStream = (name: string): string => `$projections-${name}`;

/** The standard projections, and which of them run. That survives a restart. */
export class Projections {
  readonly #store: EventStore;
  readonly #all: ReadonlyMap<string, Projection>;

  /** `startAll` runs those that nobody has enabled or disabled yet. */
  constructor(store: EventStore, startAll: boolean) {
    this.#store = store;
    this.#all = new Map(
      [...STANDARD].map(([name, project], number) => [name, new Projection(name, store, [number + 1, project])]),
    );
    for (const projection of this.#all.values()) if (this.#wasEnabled(projection.name) ?? startAll) projection.start();
  }

  #wasEnabled(name: string): boolean | undefined {
    const last = this.#store.reader.last(stateStream(name));
    return last && (JSON.parse(last.data.toString('utf8')) as { enabled: boolean }).enabled;
  }

  get all(): readonly Projection[] {
    return [...this.#all.values()];
  }

  /** Throws a GrpcError (NOT_FOUND) for any other name. */
  get(name: string): Projection {
    const found = this.#all.get(name);
    if (!found) throw new GrpcError(Code.notFound, `Projection '${name}' not found`);
    return found;
  }

  async enable(name: string): Promise<void> {
    const projection = this.get(name);
    await this.#remember(name, true);
    projection.start();
  }

  async disable(name: string): Promise<void> {
    const projection = this.get(name);
    await this.#remember(name, false);
    await projection.stop();
  }

  async #remember(name: string, enabled: boolean): Promise<void> {
    const event = systemEvent('$ProjectionUpdated', JSON.stringify({ enabled }));
    await this.#store.append([{ stream: stateStream(name), expected: 'any', events: [event] }]);
  }

  async restart(): Promise<void> {
    const running = this.all.filter(({ enabled }) => enabled);
    for (const projection of running) await projection.stop();
    for (const projection of running) projection.start();
  }

  async close(): Promise<void> {
    for (const projection of this.all) await projection.stop();
  }
}

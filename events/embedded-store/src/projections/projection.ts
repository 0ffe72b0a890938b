import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Cursor } from '../storage/cursor';
import type { NewEvent } from '../storage/record';
import type { RecordToAppend } from '../store/decide-records';
import type { EventStore } from '../store/event-store';
import { metadataStreamOf } from '../store/metadata';
import type { Projector } from './standard';

const EVENTS_PER_TURN = 512;

const json = (type: string, data: unknown): NewEvent => ({
  id: randomUUID(),
  type,
  contentType: 'application/json',
  data: Buffer.from(JSON.stringify(data)),
  metadata: Buffer.alloc(0),
});

/** Follows the log and appends what its projector makes of it, together with its own position: every event counts once. */
export class Projection {
  readonly #store: EventStore;
  readonly #project: Projector;
  readonly #checkpointStream: string;
  #position: number;
  #running: Promise<void> | undefined;
  #enabled = false;
  #again = false;
  #failure = '';
  processed = 0;

  constructor(
    readonly name: string,
    store: EventStore,
    project: Projector,
  ) {
    this.#store = store;
    this.#project = project;
    this.#checkpointStream = `$projections-${name}-checkpoint`;
    this.#position = this.#remembered();
  }

  #remembered(): number {
    const visible = this.#store.reader.visible(this.#checkpointStream);
    const last = visible && this.#store.reader.stream(visible, visible.last, 'backwards').next().value;
    return last instanceof Object
      ? (JSON.parse(last.data.toString('utf8')) as { next: number }).next
      : this.#store.log.start;
  }

  get enabled(): boolean {
    return this.#enabled;
  }
  get failure(): string {
    return this.#failure;
  }
  /** Everything before this position has been looked at. */
  get position(): number {
    return this.#position;
  }
  get progress(): number {
    return this.#store.log.end === 0 ? 100 : (100 * this.#position) / this.#store.log.end;
  }

  start(): void {
    if (this.#enabled) return;
    this.#enabled = true;
    this.#failure = '';
    this.#store.news.on('published', this.#wake);
    this.#wake();
  }

  /** Resolves when the append under way is done. */
  async stop(): Promise<void> {
    this.#enabled = false;
    this.#store.news.off('published', this.#wake);
    await this.#running;
  }

  /** Begins anew; what was emitted stays, and is emitted again. */
  async reset(): Promise<void> {
    const wasEnabled = this.#enabled;
    await this.stop();
    this.#position = this.#store.log.start;
    await this.#store.appendRecords([this.#checkpoint()], []);
    if (wasEnabled) this.start();
  }

  readonly #wake = (): void => {
    this.#again = true;
    this.#running ??= this.#run()
      .catch((error: unknown) => this.#fail(error))
      .finally(() => {
        this.#running = undefined;
        if (this.#again && this.#enabled) this.#wake();
      });
  };

  #fail(error: unknown): void {
    this.#failure = error instanceof Error ? error.message : String(error);
    this.#enabled = false;
    this.#again = false;
    this.#store.news.off('published', this.#wake);
  }

  async #run(): Promise<void> {
    do {
      await nextTurn();
      this.#again = false;
    } while (this.#enabled && (await this.#turn()));
  }

  /** Looks at some events; returns whether there may be more. */
  async #turn(): Promise<boolean> {
    const cursor = new Cursor(this.#store.log, this.#position);
    const emitted: RecordToAppend[] = [];
    let seen = 0;
    for (; seen < EVENTS_PER_TURN; seen++) {
      const record = cursor.forward();
      if (!record) break;
      emitted.push(...this.#project(record));
    }
    this.#position = cursor.position;
    this.processed += seen;
    if (emitted.length > 0) await this.#store.appendRecords([...this.#limit(), ...emitted, this.#checkpoint()], []);
    return seen === EVENTS_PER_TURN;
  }

  #checkpoint(): RecordToAppend {
    return { stream: this.#checkpointStream, event: json('$ProjectionCheckpoint', { next: this.#position }) };
  }

  #limit(): readonly RecordToAppend[] {
    if (this.#store.heads.durable(this.#checkpointStream).last >= 0) return [];
    return [{ stream: metadataStreamOf(this.#checkpointStream), event: json('$metadata', { $maxCount: 2 }) }];
  }
}

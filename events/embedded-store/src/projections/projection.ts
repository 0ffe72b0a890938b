import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Cursor } from '../storage/cursor';
import type { RecordView } from '../storage/record-view';
import type { RecordToAppend } from '../store/decide-records';
import type { EventStore } from '../store/event-store';
import { Checkpoints, type Progress } from './checkpoints';
import { metadataOf, sourceOf, type Emission } from './emission';
import type { Projector } from './standard';

const EVENTS_PER_TURN = 512;

/** The real server tells links by the projection's number, epoch and version, and that of its positions. */
const versionOf = (number: number): string => `${number}:-1:1:4`;

/** Follows the log and appends what its projector makes of it, together with its own position: every event counts once. */
export class Projection {
  readonly #store: EventStore;
  readonly #project: Projector;
  readonly #checkpoints: Checkpoints;
  readonly #version: string;
  #progress: Progress;
  #running: Promise<void> | undefined;
  #enabled = false;
  #again = false;
  #failure = '';
  processed = 0;

  constructor(
    readonly name: string,
    store: EventStore,
    [number, project]: readonly [number: number, project: Projector],
  ) {
    this.#store = store;
    this.#project = project;
    this.#version = versionOf(number);
    this.#checkpoints = new Checkpoints(store, name);
    this.#progress = this.#checkpoints.last();
  }

  get enabled(): boolean {
    return this.#enabled;
  }
  get failure(): string {
    return this.#failure;
  }
  get status(): 'Running' | 'Stopped' | 'Faulted' {
    if (this.#failure !== '') return 'Faulted';
    return this.#enabled ? 'Running' : 'Stopped';
  }
  /** Everything before this position has been looked at. */
  get position(): number {
    return this.#progress.next;
  }
  get progress(): number {
    return this.#store.log.end === 0 ? 100 : (100 * this.position) / this.#store.log.end;
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

  /** Begins anew. What was emitted and is still there stays, and is not emitted again. */
  async reset(): Promise<void> {
    const wasEnabled = this.#enabled;
    await this.stop();
    this.#progress = { ...this.#progress, next: this.#store.log.start };
    await this.#store.appendRecords(this.#checkpoints.records(this.#progress), []);
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
    const cursor = new Cursor(this.#store.log, this.position);
    const emitted: RecordToAppend[] = [];
    let seen = 0;
    for (; seen < EVENTS_PER_TURN; seen++) {
      const record = cursor.forward();
      if (!record) break;
      emitted.push(...this.#emittedFor(record));
    }
    const next = cursor.position;
    this.#progress = { next, emitted: Math.max(next, this.#progress.emitted) };
    this.processed += seen;
    if (emitted.length > 0)
      await this.#store.appendRecords([...emitted, ...this.#checkpoints.records(this.#progress)], []);
    return seen === EVENTS_PER_TURN;
  }

  #emittedFor(record: RecordView): readonly RecordToAppend[] {
    const isRepetition = record.position < this.#progress.emitted;
    const emissions = this.#project(record).filter(({ stream }) => !isRepetition || !this.#isThere(stream, record));
    return emissions.map((emission) => this.#event(emission, record));
  }

  /** Whether a stream has what was made of an event: the last there was made of it, or of a later one. */
  #isThere(stream: string, record: RecordView): boolean {
    const { reader } = this.#store;
    const last = reader.last(stream);
    return last !== undefined && record.position <= (sourceOf(last) ?? reader.linked(last)?.position ?? last.position);
  }

  #event(emission: Emission, source: RecordView): RecordToAppend {
    const { stream, type, data } = emission;
    const metadata = metadataOf(emission, source, this.#version);
    const contentType = 'application/octet-stream';
    return { stream, event: { id: randomUUID(), type, contentType, data: Buffer.from(data), metadata } };
  }
}

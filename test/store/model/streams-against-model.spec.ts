/** @jest-environment ./test/harness/isolated.js */
import { randomUUID } from 'node:crypto';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import * as fc from 'fast-check';
import { startStore, type RunningStore } from '@zhudian/embedded-store';
import { temporaryFolders } from '../support/folders';
import { trials } from '../../support/trials';
import {
  appended,
  deleted,
  limited,
  NO_STREAM,
  tombstoned,
  visible,
  type Expected,
  type ModelStream,
  type Refusal,
} from './stream-model';
import { patient } from '../../support/patience';

type Deletable = Exclude<Expected, 'stream_exists'>;

type Step =
  | { readonly do: 'append'; readonly stream: number; readonly expected: Expected; readonly count: number }
  | {
      readonly do: 'limit';
      readonly stream: number;
      readonly maxCount: number | undefined;
      readonly truncateBefore: number;
    }
  | { readonly do: 'delete'; readonly stream: number; readonly expected: Deletable }
  | { readonly do: 'tombstone'; readonly stream: number; readonly expected: Deletable }
  | { readonly do: 'restart' };

const stream = fc.nat({ max: 1 });
const expected: fc.Arbitrary<Expected> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Expected>('any') },
  fc.constantFrom<Expected>('no_stream', 'stream_exists'),
  fc.nat({ max: 6 }),
);
/** This client cannot send `stream_exists` with a deletion. */
const deletable = expected.filter((state): state is Deletable => state !== 'stream_exists');
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('append' as const),
      stream,
      expected,
      count: fc.integer({ min: 1, max: 3 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('limit' as const),
      stream,
      maxCount: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
      truncateBefore: fc.nat({ max: 5 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('delete' as const), stream, expected: deletable }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('tombstone' as const), stream, expected: deletable }) },
  { weight: 1, arbitrary: fc.constant({ do: 'restart' as const }) },
);

const expecting = <S extends Expected>(state: S) => ({
  expectedRevision: (typeof state === 'number' ? BigInt(state) : state) as bigint | Exclude<S, number>,
});

/** The real store with the model beside it. */
class Pair {
  readonly #names = [`first-${randomUUID()}`, `second-${randomUUID()}`];
  readonly #models: ModelStream[] = [NO_STREAM, NO_STREAM];

  constructor(
    readonly data: string,
    private store: RunningStore,
    private client: EventStoreDBClient,
  ) {}

  static async start(data: string): Promise<Pair> {
    const store = await startStore({ data, segmentSize: 2048 });
    return new Pair(data, store, EventStoreDBClient.connectionString(patient(store.connectionString)));
  }

  async take(step: Step): Promise<void> {
    if (step.do === 'restart') return this.#restart();
    const [real, model] = await this.#both(
      step,
      this.#names[step.stream] ?? '',
      this.#models[step.stream] ?? NO_STREAM,
    );
    expect(await real).toBe(typeof model === 'string' ? model : 'done');
    if (typeof model !== 'string') this.#models[step.stream] = model;
  }

  async #both(
    step: Exclude<Step, { do: 'restart' }>,
    name: string,
    model: ModelStream,
  ): Promise<[Promise<string>, ModelStream | Refusal]> {
    if (step.do === 'append') {
      const ids = Array.from({ length: step.count }, () => randomUUID());
      const events = ids.map((id) => jsonEvent({ id, type: 'Stepped', data: { filler: 'x'.repeat(60) } }));
      return [
        outcome(this.client.appendToStream(name, events, expecting(step.expected))),
        appended(model, step.expected, ids),
      ];
    }
    if (step.do === 'delete')
      return [outcome(this.client.deleteStream(name, expecting(step.expected))), deleted(model, step.expected)];
    if (step.do === 'tombstone')
      return [outcome(this.client.tombstoneStream(name, expecting(step.expected))), tombstoned(model, step.expected)];
    if (model.deleted) return [Promise.resolve('done'), model];
    const { maxCount, truncateBefore } = step;
    const metadata = { ...(maxCount === undefined ? {} : { maxCount }), truncateBefore };
    return [outcome(this.client.setStreamMetadata(name, metadata)), limited(model, maxCount, truncateBefore)];
  }

  async check(): Promise<void> {
    for (const [at, name] of this.#names.entries()) {
      const wanted = visible(this.#models[at] ?? NO_STREAM);
      expect(await this.#seen(name, 'forwards')).toStrictEqual(wanted);
      const backwards = await this.#seen(name, 'backwards');
      expect(backwards).toStrictEqual(typeof wanted === 'string' ? wanted : wanted.toReversed());
    }
  }

  async #seen(name: string, direction: 'forwards' | 'backwards') {
    const seen: Array<readonly [number, string]> = [];
    try {
      const fromRevision = direction === 'forwards' ? ('start' as const) : ('end' as const);
      for await (const { event } of this.client.readStream(name, { direction, fromRevision })) {
        if (event) seen.push([Number(event.revision), event.id]);
      }
    } catch (error) {
      return (error as { type: string }).type;
    }
    return seen;
  }

  async #restart(): Promise<void> {
    await this.stop();
    this.store = await startStore({ data: this.data, segmentSize: 2048 });
    this.client = EventStoreDBClient.connectionString(patient(this.store.connectionString));
  }

  async stop(): Promise<void> {
    await this.client.dispose();
    await this.store.stop();
  }
}

const outcome = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'done',
    (error: unknown) => (error as { type: string }).type,
  );

describe('Streams, beside a simple model', () => {
  const folder = temporaryFolders();

  it('agree after any steps and restarts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 25 }), async (steps) => {
        const pair = await Pair.start(folder());
        try {
          for (const one of steps) await pair.take(one);
          await pair.check();
        } finally {
          await pair.stop();
        }
      }),
      trials('streams', { test: 40, soak: 2_000 }),
    );
  });
});

import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import type { NewEvent } from '../../../events/embedded-store/src/storage/record';
import { ChecksFailedError } from '../../../events/embedded-store/src/store/decide-records';
import {
  StreamDeletedError,
  WrongExpectedVersionError,
  type CheckedState,
} from '../../../events/embedded-store/src/store/errors';
import { EventStore } from '../../../events/embedded-store/src/store/event-store';
import { trials } from '../../support/trials';
import {
  actual,
  appended,
  deleted,
  holds,
  limited,
  NO_STREAM,
  tombstoned,
  visible,
  type Check,
  type Expected,
  type ModelStream,
  type Refusal,
} from './stream-model';

type Step =
  | { readonly do: 'append' | 'delete' | 'tombstone'; readonly expected: Expected }
  | { readonly do: 'limit' }
  | { readonly do: 'check'; readonly check: Check };

const expected = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Expected>('any') },
  fc.constantFrom<Expected>('no_stream', 'stream_exists'),
  fc.nat({ max: 3 }),
);
const check = fc.oneof(
  fc.constantFrom<Check>('no_stream', 'stream_exists', 'deleted', 'tombstoned'),
  fc.nat({ max: 3 }),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('append' as const), expected }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('delete' as const), expected }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('tombstone' as const), expected }) },
  { weight: 1, arbitrary: fc.constant({ do: 'limit' as const }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('check' as const), check }) },
);

const NAMES = {
  any: 'any',
  no_stream: 'noStream',
  stream_exists: 'streamExists',
  deleted: 'softDeleted',
  tombstoned: 'tombstoned',
} as const;
const inStore = <T extends Expected | Check>(state: T) =>
  (typeof state === 'number' ? state : NAMES[state as keyof typeof NAMES]) as T extends Expected
    ? 'any' | 'noStream' | 'streamExists' | number
    : CheckedState;

const eventOf = (type: string, data = '{}'): NewEvent => ({
  id: randomUUID(),
  type,
  contentType: 'application/json',
  data: Buffer.from(data),
  metadata: Buffer.alloc(0),
});

const refusalOf = (error: unknown): Refusal | number => {
  if (error instanceof StreamDeletedError) return 'stream-deleted';
  if (error instanceof WrongExpectedVersionError) return 'wrong-expected-version';
  const state = error instanceof ChecksFailedError ? error.violations[0]?.actual : undefined;
  if (!state) throw error;
  return { unknown: -1, metadataOnly: -1, tombstoned: -6, softDeleted: -5, alive: 'last' in state ? state.last : -1 }[
    state.is
  ];
};
const outcome = (promise: Promise<unknown>): Promise<string | number> => promise.then(() => 'done', refusalOf);

/** One stream of the store with the model beside it. */
class Pair {
  readonly #stream = `stream-${randomUUID()}`;
  #model: ModelStream = NO_STREAM;

  constructor(private readonly store: EventStore) {}

  async take(step: Step): Promise<void> {
    if (step.do === 'check') return this.#check(step.check);
    const event = eventOf('Stepped');
    const next = this.#modelled(step, event.id);
    expect(await outcome(this.#real(step, event))).toBe(typeof next === 'string' ? next : 'done');
    if (typeof next !== 'string') this.#model = next;
    this.#read();
  }

  #modelled(step: Exclude<Step, { do: 'check' }>, id: string): ModelStream | Refusal {
    if (step.do === 'append') return appended(this.#model, step.expected, [id]);
    if (step.do === 'delete') return deleted(this.#model, step.expected);
    if (step.do === 'tombstone') return tombstoned(this.#model, step.expected);
    const next = limited(this.#model, undefined, 0);
    if (typeof next === 'string' || !next.deleted) return next;
    return { ...next, deleted: false, truncateBefore: next.ids.length };
  }

  #real(step: Exclude<Step, { do: 'check' }>, event: NewEvent): Promise<unknown> {
    const stream = this.#stream;
    if (step.do === 'append') return this.store.append([{ stream, expected: inStore(step.expected), events: [event] }]);
    if (step.do === 'limit')
      return this.store.append([{ stream: `$$${stream}`, expected: 'any', events: [eventOf('$metadata')] }]);
    return this.store[step.do](stream, inStore(step.expected));
  }

  async #check(check: Check): Promise<void> {
    const checks = [{ stream: this.#stream, expected: inStore(check) }];
    const other = { stream: `other-${randomUUID()}`, event: eventOf('Other') };
    const wanted = holds(this.#model, check) ? 'done' : actual(this.#model);
    expect(await outcome(this.store.appendRecords([other], checks))).toBe(wanted);
    if (!this.#model.tombstoned) return;
    const written = { stream: this.#stream, event: eventOf('Stepped') };
    expect(await outcome(this.store.appendRecords([written], []))).toBe(-6);
  }

  #read(): void {
    expect(this.#seen()).toStrictEqual(visible(this.#model));
  }

  #seen() {
    try {
      const { reader } = this.store;
      const found = reader.visible(this.#stream);
      if (!found) return 'stream-not-found';
      return Array.from(reader.stream(found, 0, 'forwards'), ({ revision, id }) => [revision, id] as const);
    } catch (error) {
      return refusalOf(error);
    }
  }
}

describe('The five states of a stream, beside a simple model', () => {
  let store: EventStore;
  beforeAll(async () => {
    store = await EventStore.open({ directory: undefined, segmentSize: 2 ** 20, now: Date.now });
  });
  afterAll(() => store.close());

  it('decide what appends, deletions, checks and reads are answered', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const pair = new Pair(store);
        for (const one of steps) await pair.take(one);
      }),
      trials('stream-states', { test: 500, soak: 50_000 }),
    );
  });
});

import { startStore, type RunningStore } from '@zhudian/embedded-store';
import { encodePosition, type Position } from '@zhudian/facts';
import { connectLog, type EventLog } from '@zhudian/log';
import { openReader, openReadModels, runProjector, type Projector, type Reader } from '@zhudian/projections';
import { Pool } from 'undici';
import { keyOf, readings, type Reading } from '../fold/readings';
import { readingFact } from './catch-up';
import { gatewayOver } from './gateway-over';

const APPENDS = 200;
const PATIENCE_MS = 5_000;
const context = 'integrity-performance';
const query = 'query($id: ID!) { reading(id: $id) { count } }';

interface Answer {
  readonly data?: { readonly reading: { readonly count: number } | null };
}

/** How a fact is looked for: by the reader, by a question of at least its position, or by questions of now. */
export const ways = ['read', 'answered by the gateway', 'shown by the gateway'] as const;
export type Way = (typeof ways)[number];

/** A log, a projector, a reader and a gateway: how long a fact takes from its acknowledgement to a row that is seen. */
export class Visibility {
  /** How many facts each row is made from. */
  private readonly counts = new Map<string, number>();

  private constructor(
    private readonly store: RunningStore,
    private readonly log: EventLog,
    private readonly reader: Reader,
    private readonly projector: Projector,
    private readonly gateway: Pool,
    private readonly stop: () => Promise<void>,
  ) {}

  static async open(home: string): Promise<Visibility> {
    const url = `sqlite:${home}/read-models`;
    const store = await startStore({ data: `${home}/log` });
    const log = connectLog(store.connectionString);
    const models = await openReadModels({ url, context, models: [readings] });
    const ending = new AbortController();
    const projector = runProjector({ log, store: models, signal: ending.signal });
    const reader = await openReader({ url, context, models: [readings] });
    const graph = await gatewayOver(reader);
    const gateway = new Pool(new URL(graph.url).origin, { connections: 1 });
    return new Visibility(store, log, reader, projector, gateway, async () => {
      await gateway.close();
      await graph.stop();
      ending.abort();
      await projector.done;
      await models.close();
    });
  }

  /** Milliseconds of this share of the facts, each appended alone. */
  async measure(way: Way, share: number): Promise<number> {
    const times: number[] = [];
    for (let at = 0; at < APPENDS; at++) times.push(await this.once(way, at));
    const sorted = times.toSorted((one, other) => one - other);
    return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
  }

  async close(): Promise<void> {
    await this.stop();
    await this.reader.close();
    await this.log.close();
    await this.store.stop();
  }

  private async once(way: Way, at: number): Promise<number> {
    if (this.projector.state.phase !== 'running') throw new Error('The projector has ended.');
    const fact = readingFact(at);
    const id = keyOf(fact.data as Reading);
    const count = (this.counts.get(id) ?? 0) + 1;
    this.counts.set(id, count);
    const stream = `indicator-${fact.id}`;
    const position = await this.log.append([{ stream, expected: 'no_stream', facts: [fact] }]);
    const acknowledged = performance.now();
    while (!(await this.isSeen(way, { id, count, position }))) {
      if (performance.now() - acknowledged > PATIENCE_MS) throw new Error(`${position} is not ${way}.`);
    }
    return performance.now() - acknowledged;
  }

  private async isSeen(way: Way, { id, count, position }: Awaited): Promise<boolean> {
    if (way === 'read') return this.reader.reach(position, { timeoutMs: PATIENCE_MS });
    const least = way === 'answered by the gateway' ? { 'x-zhudian-min-position': encodePosition(position) } : {};
    const { body } = await this.gateway.request({
      method: 'POST',
      path: '/graphql',
      headers: { 'content-type': 'application/json', ...least },
      body: JSON.stringify({ query, variables: { id } }),
    });
    const read = ((await body.json()) as Answer).data?.reading?.count === count;
    if (least['x-zhudian-min-position'] && !read) throw new Error(`${id} was not answered at ${position}.`);
    return read;
  }
}

interface Awaited {
  readonly id: string;
  readonly count: number;
  readonly position: Position;
}

import { startStore, type RunningStore } from '@zhudian/embedded-store';
import { connectLog, type EventLog } from '@zhudian/events';
import { openReader, openReadModels, runProjector, type Projector, type Reader } from '@zhudian/projections';
import { readings } from '../fold/readings';
import { readingFact } from './catch-up';

const APPENDS = 200;
const context = 'integrity-performance';

/** A log, a projector and a reader: how long a fact takes from its acknowledgement to a row that can be read. */
export class Visibility {
  private constructor(
    private readonly store: RunningStore,
    private readonly log: EventLog,
    private readonly reader: Reader,
    private readonly projector: Projector,
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
    return new Visibility(store, log, reader, projector, async () => {
      ending.abort();
      await projector.done;
      await models.close();
    });
  }

  /** Milliseconds of this share of the facts, each appended alone. */
  async measure(share: number): Promise<number> {
    const times: number[] = [];
    for (let at = 0; at < APPENDS; at++) times.push(await this.once(at));
    const sorted = times.toSorted((one, other) => one - other);
    return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
  }

  async close(): Promise<void> {
    await this.stop();
    await this.reader.close();
    await this.log.close();
    await this.store.stop();
  }

  private async once(at: number): Promise<number> {
    if (this.projector.state.phase !== 'running') throw new Error('The projector has ended.');
    const fact = readingFact(at);
    const stream = `indicator-${fact.id}`;
    const position = await this.log.append([{ stream, expected: 'no_stream', facts: [fact] }]);
    const acknowledged = performance.now();
    if (!(await this.reader.reach(position, { timeoutMs: 5_000 }))) throw new Error(`${position} is not folded.`);
    return performance.now() - acknowledged;
  }
}

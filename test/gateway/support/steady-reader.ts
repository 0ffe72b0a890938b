import { setTimeout as delay } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { ChangeFact } from './changes';
import { ACCEPTED, openStream, SUBSCRIPTION, type Payload, type Protocol } from './streams';

export type Way = Protocol | 'WebSocket';
export const WAYS: readonly Way[] = [...(Object.keys(ACCEPTED) as Protocol[]), 'WebSocket'];

const PAUSE_MS = 50;

interface Source {
  readonly url: string;
  readonly token: string;
  /** The position that is known already. */
  readonly after?: string | undefined;
}

type Open = (variables: object) => Promise<{
  readonly next: () => Promise<Payload | undefined>;
  readonly close: () => unknown;
}>;

const overSocket =
  ({ url, token }: Source): Open =>
  async (variables) => {
    const client = createClient({
      url: url.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${token}` },
      retryAttempts: 0,
    });
    const told = client.iterate({ query: SUBSCRIPTION, variables: variables as Record<string, unknown> });
    const next = async () => {
      const { value, done } = await told.next();
      return done ? undefined : (value as unknown as Payload);
    };
    return { next, close: () => client.dispose() };
  };

/** Reads all changes; whenever the stream breaks off it connects again, after the last position that it was told. */
export class SteadyReader {
  readonly told: ChangeFact[] = [];
  position: string | undefined;
  connections = 0;
  private isStopped = false;
  private close: () => unknown = () => undefined;
  private readonly open: Open;
  private readonly reading: Promise<void>;

  constructor(
    readonly way: Way,
    source: Source,
    private readonly connecting: () => void = () => undefined,
  ) {
    this.position = source.after;
    this.open =
      way === 'WebSocket'
        ? overSocket(source)
        : (variables) => openStream(way, { url: source.url, token: source.token, variables });
    this.reading = this.read();
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    await this.close();
    await this.reading;
  }

  private async read(): Promise<void> {
    while (!this.isStopped) {
      await this.follow().catch(() => undefined);
      await delay(PAUSE_MS);
    }
  }

  private async follow(): Promise<void> {
    this.connecting();
    this.connections += 1;
    const { next, close } = await this.open({ after: this.position });
    this.close = close;
    try {
      for (let payload = await next(); payload?.data && !this.isStopped; payload = await next()) {
        this.told.push(...payload.data.changes.facts);
        this.position = payload.data.changes.position;
      }
    } finally {
      await close();
    }
  }
}

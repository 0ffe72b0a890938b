import type { ServerResponse } from 'node:http';
import type { GraphQLFormattedError } from 'graphql';
import { shown } from './encodings';
import { HEARTBEAT_MS, written } from './pump';
import { stillWelcome, type SessionSources } from '../sessions/reader-session';
import type { OpenFor } from './stream-operations';

interface Rules {
  readonly caller: string;
  readonly authorization: string | undefined;
  readonly failure: (error: unknown) => GraphQLFormattedError;
  readonly feed: SessionSources;
  /** Called once, when the connection is over. */
  readonly left: () => void;
}

const UNCLAIMED_MS = 10_000;

const event = (name: 'next' | 'complete', data: object) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

/** One stream of events for all operations of a client, who asks for them by requests of their own. */
export class SingleConnection {
  private readonly operations = new Map<string, AbortController>();
  private response: ServerResponse | undefined;
  private readonly unclaimed: NodeJS.Timeout;

  constructor(private readonly rules: Rules) {
    this.unclaimed = setTimeout(rules.left, UNCLAIMED_MS).unref();
  }

  get caller(): string {
    return this.rules.caller;
  }

  get failure() {
    return this.rules.failure;
  }

  get isClaimed(): boolean {
    return this.response !== undefined;
  }

  has(id: string): boolean {
    return this.operations.has(id);
  }

  /** Writes what the operations tell until the client hangs up, or is not welcome any more. */
  async serve(response: ServerResponse): Promise<void> {
    clearTimeout(this.unclaimed);
    this.response = response.setMaxListeners(0);
    response.once('error', () => response.destroy());
    response.once('close', () => {
      clearInterval(beating);
      for (const operation of this.operations.values()) operation.abort();
      this.rules.left();
    });
    const beating = setInterval(() => {
      if (!response.writableNeedDrain) response.write(':\n\n');
      this.endIfOver();
    }, HEARTBEAT_MS);
    this.rules.feed.draining.addEventListener('abort', () => this.endIfOver(), { once: true });
    response.flushHeaders();
    await written(response, ':\n\n');
  }

  /** Tells what an operation tells, under its id, and that it is over. */
  async run(id: string, open: () => OpenFor): Promise<void> {
    const { authorization } = this.rules;
    const operation = new AbortController();
    this.operations.set(id, operation);
    try {
      const next = open()({ authorization, signal: operation.signal });
      for (let told = await next(); told !== undefined; told = await next())
        await this.write(event('next', { id, payload: shown(told, this.failure) }));
    } catch (error) {
      await this.write(event('next', { id, payload: { errors: [this.failure(error)] } }));
    }
    operation.abort();
    this.operations.delete(id);
    await this.write(event('complete', { id }));
    this.endIfOver();
  }

  /** Ends an operation, if it is under way. */
  end(id: string) {
    this.operations.get(id)?.abort();
  }

  private async write(text: string): Promise<void> {
    if (this.response && !this.response.destroyed) await written(this.response, text);
  }

  private endIfOver() {
    if (this.operations.size > 0) return;
    const { feed, authorization } = this.rules;
    stillWelcome(feed, { authorization }).catch(() => this.response?.end());
  }
}

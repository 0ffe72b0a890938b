import type { ServerResponse } from 'node:http';
import { encodePosition, ORIGIN, type Position } from '@zhudian/facts';
import type { EventLog } from '@zhudian/log';
import type { Reader } from '@zhudian/projections';
import { answer } from './answer';
import { Lag } from './lag';

/** Why a context is not ready, in words that anybody may see. */
export type Unready =
  'log silent' | 'read models silent' | 'stopped' | 'behind' | 'policies stopped' | 'vault not compared';

interface Watched {
  readonly reader: Pick<Reader, 'position' | 'stopped'>;
  readonly log: Pick<EventLog, 'head'>;
  /** Why a policy, or the vault, is not; `undefined` when they are. */
  readonly troubles: () => Readonly<Partial<Record<Unready, string | undefined>>>;
  /** How long the read models may be behind the log. */
  readonly longestLagMs: number;
}

export interface ContextState {
  readonly status: 'ready' | 'unready';
  readonly reason?: Unready;
  readonly why?: string;
  readonly position: string;
  readonly head: string | null;
}

/** The same in figures; what does not answer has none. */
export interface ContextFigures {
  readonly reason: Unready | undefined;
  readonly position: Position | undefined;
  readonly lag: number | undefined;
  readonly seconds: number | undefined;
}

const PATIENCE_MS = 1_500;

const soon = <T>(work: Promise<T>): Promise<T | undefined> =>
  Promise.race([
    work.catch(() => undefined),
    new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE_MS).unref()),
  ]);

/** A context is ready when its log answers, its read models are folded and not far behind, its policies follow, and its vault is compared. */
export class Readiness {
  private readonly lag = new Lag();

  constructor(private readonly watched: Watched) {}

  async look(): Promise<ContextState> {
    const [position, head] = await this.places();
    const [reason, why] = await this.reasonFor(position, head);
    return {
      status: reason ? 'unready' : 'ready',
      ...(reason && { reason, why }),
      position: encodePosition(position ?? ORIGIN),
      head: head === undefined ? null : encodePosition(head),
    };
  }

  async measure(): Promise<ContextFigures> {
    const [position, head] = await this.places();
    const [reason] = await this.reasonFor(position, head);
    if (position === undefined || head === undefined) return { reason, position, lag: undefined, seconds: undefined };
    const seconds = this.lag.behindFor(position, head) / 1_000;
    return { reason, position, lag: Math.max(0, head - position), seconds };
  }

  private places() {
    const { reader, log } = this.watched;
    return Promise.all([soon(reader.position()), soon(log.head())]);
  }

  private async reasonFor(
    position: Position | undefined,
    head: Position | undefined,
  ): Promise<readonly [reason: Unready, why: string] | readonly [undefined, '']> {
    if (position === undefined) return ['read models silent', 'The read models did not answer in time.'];
    if (head === undefined) return ['log silent', 'The log did not answer in time.'];
    const stop = await soon(this.watched.reader.stopped());
    if (stop) return ['stopped', stop.message];
    if (this.isBehind(position, head)) return ['behind', `The read models stand at ${position}, the log at ${head}.`];
    for (const [reason, why] of Object.entries(this.watched.troubles()))
      if (why !== undefined) return [reason as Unready, why];
    return [undefined, ''];
  }

  private isBehind(position: Position, head: Position): boolean {
    return this.lag.behindFor(position, head) > this.watched.longestLagMs;
  }
}

/** Answers `GET /health/ready`: 200 when the context is ready, else 503 and why. */
export const tellReadiness = async (
  { readiness, ports }: { readonly readiness?: () => Promise<ContextState>; readonly ports: Pick<Watched, 'reader'> },
  response: ServerResponse,
): Promise<void> => {
  const state = readiness
    ? await readiness()
    : { status: 'ready', position: encodePosition(await ports.reader.position()) };
  answer(response, state.status === 'ready' ? 200 : 503, state);
};

import type { IncomingMessage } from 'node:http';
import type { GraphQLFormattedError } from 'graphql';
import type { WebSocket } from 'ws';
import { stillWelcome, type SessionSources } from '../sessions/reader-session';

const BEAT_MS = 12_000;
/** So often a socket may leave a ping unanswered. */
const MOST_MISSED = 5;

const GOING_AWAY = 1001;
const LATER = 1013;
const FORBIDDEN = 4403;

/** Why a socket is closed, and the code by which its client knows whether to come back. */
const CODES = {
  UNAUTHENTICATED: FORBIDDEN,
  DRAINING: GOING_AWAY,
  TOO_MANY_REQUESTS: LATER,
  STREAMS_TOO_MANY: LATER,
} as const;

interface Rules {
  readonly failure: (error: unknown) => GraphQLFormattedError;
  readonly feed: SessionSources;
}

/** Who reads over a socket, what runs for him, and whether he is there. */
export class SocketReader {
  /** Operations under way. */
  running = 0;
  private missed = 0;
  private readonly beating: NodeJS.Timeout;
  private leave: (() => void) | undefined;

  constructor(
    private readonly socket: WebSocket,
    readonly request: IncomingMessage,
    private readonly rules: Rules,
  ) {
    // A token comes in the first message, never in the upgrade, which the pages of others may ask for too.
    delete request.headers.authorization;
    socket.on('error', () => socket.terminate());
    socket.on('pong', () => {
      this.missed = 0;
    });
    this.beating = setInterval(() => this.beat(), BEAT_MS);
  }

  get failure() {
    return this.rules.failure;
  }

  get authorization(): string | undefined {
    return this.request.headers.authorization;
  }

  set authorization(token: string | undefined) {
    if (token !== undefined) this.request.headers.authorization = token;
  }

  /** Resolves when it has gone out, or will not any more. */
  send(text: string): Promise<void> {
    return new Promise((resolve) => {
      if (this.socket.readyState === this.socket.OPEN) this.socket.send(text, () => resolve());
      else resolve();
    });
  }

  close(reason: keyof typeof CODES) {
    this.socket.close(CODES[reason], reason);
  }

  /** Closes the socket of one to whom nothing is told any more. */
  closeIfOver() {
    if (this.running > 0) return;
    if (this.rules.feed.draining.aborted) this.close('DRAINING');
    else if (this.authorization !== undefined)
      stillWelcome(this.rules.feed, { authorization: this.authorization }).catch(() => this.close('UNAUTHENTICATED'));
  }

  onLeave(leave: (() => void) | undefined) {
    this.leave = leave;
  }

  /** The socket is closed. */
  left() {
    clearInterval(this.beating);
    this.leave?.();
  }

  private beat() {
    this.missed += 1;
    if (this.missed > MOST_MISSED) return this.socket.terminate();
    this.socket.ping();
    return this.closeIfOver();
  }
}

import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { LARGEST_BODY } from './http';
import { lines } from './lines';
import { HOP_PATH, HOP_PROTOCOL } from './protocol';

/** A call of the gateway. */
export interface HopRequest {
  readonly authorization: string | undefined;
  readonly position: string | undefined;
  readonly traceparent?: string | undefined;
  /** The GraphQL request. */
  readonly body: unknown;
  /** Aborted when the gateway cancels the call. */
  readonly disconnected: AbortSignal;
}

/** `body` is JSON on one line. */
export interface HopResponse {
  readonly status: number;
  readonly body: string;
}

export type HopHandler = (hop: HopRequest) => Promise<HopResponse>;

type Frame = Partial<Record<'id' | 'cancel' | 'authorization' | 'position' | 'traceparent' | 'body', unknown>>;

const textIn = (value: unknown) => (typeof value === 'string' ? value : undefined);

const failure = JSON.stringify({
  errors: [{ message: 'Internal server error', extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
});

/** A connection on which calls and responses are lines of JSON; responses are sent in the order of completion. */
class HopChannel {
  private readonly running = new Map<number, AbortController>();
  private unsent: string[] = [];
  private leaving = false;

  constructor(
    private readonly socket: Duplex,
    private readonly answerHop: HopHandler,
    private readonly onError: (error: unknown) => void,
  ) {
    const end = () => socket.destroy();
    socket.on(
      'data',
      lines((line) => this.take(line), LARGEST_BODY, end),
    );
    socket.on('end', end);
    socket.on('error', end);
    socket.once('close', () => this.running.forEach((disconnected) => disconnected.abort()));
  }

  /** Announces that no more calls are accepted, and closes when the running ones have been answered. */
  leave() {
    this.leaving = true;
    this.send('{"bye":true}');
  }

  destroy() {
    this.socket.destroy();
  }

  private take(line: string) {
    const frame = frameIn(line);
    if (typeof frame?.cancel === 'number') return this.running.get(frame.cancel)?.abort();
    if (typeof frame?.id !== 'number') return this.destroy();
    const disconnected = new AbortController();
    this.running.set(frame.id, disconnected);
    void this.answer(frame.id, frame, disconnected.signal);
  }

  private async answer(id: number, { body, ...told }: Frame, disconnected: AbortSignal) {
    const [authorization, position] = [textIn(told.authorization), textIn(told.position)];
    const hop = { authorization, position, traceparent: textIn(told.traceparent), body, disconnected };
    const answered = await this.answerHop(hop).catch((error: unknown) => {
      if (!disconnected.aborted) this.onError(error);
      return { status: 500, body: failure };
    });
    this.running.delete(id);
    if (disconnected.aborted) this.endWhenDone();
    else this.send(`{"id":${id},"status":${answered.status},"body":${answered.body.trimEnd()}}`);
  }

  /** Batches the responses of one tick into one write, which costs more than a small response. */
  private send(line: string) {
    this.unsent.push(line);
    if (this.unsent.length > 1) return;
    setImmediate(() => {
      if (!this.socket.destroyed) this.socket.write(`${this.unsent.join('\n')}\n`);
      this.unsent = [];
      this.endWhenDone();
    });
  }

  private endWhenDone() {
    if (this.leaving && this.running.size === 0 && this.unsent.length === 0) this.socket.end();
  }
}

const frameIn = (line: string): Frame | undefined => {
  try {
    return JSON.parse(line) as Frame;
  } catch {
    return undefined;
  }
};

const SWITCHED = `HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: ${HOP_PROTOCOL}\r\n\r\n`;
const refused = (status: string) => `HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`;

const refusalOf = ({ url, headers }: IncomingMessage, isAdmitted: boolean): string | undefined => {
  if (!isAdmitted) return refused('403 Forbidden');
  return url === HOP_PATH && headers.upgrade === HOP_PROTOCOL ? undefined : refused('404 Not Found');
};

export interface HopOffer {
  readonly answerHop: HopHandler;
  /** Called when a call fails that was not cancelled. */
  readonly onError: (error: unknown) => void;
}

/** The open connections; `leave` closes them gracefully, `destroy` at once. */
export interface HopChannels {
  leave(): void;
  destroy(): void;
}

/**
 * Upgrades `GET /hops` to `zhudian-hops` for callers that `admits` accepts: calls are lines
 * `{"id":1,"authorization":"…","position":"…","traceparent":"…","body":{…}}` or `{"cancel":1}`, responses are `{"id":1,"status":200,"body":{…}}`.
 */
export const offerHops = (
  server: Server,
  admits: (request: IncomingMessage) => boolean,
  { answerHop, onError }: HopOffer,
): HopChannels => {
  const channels = new Set<HopChannel>();
  server.on('upgrade', (request, socket: Duplex, head: Buffer) => {
    const refusal = refusalOf(request, admits(request));
    socket.write(refusal ?? SWITCHED);
    if (refusal !== undefined) {
      socket.end();
      return;
    }
    if (head.length > 0) socket.unshift(head);
    const channel = new HopChannel(socket, answerHop, onError);
    channels.add(channel);
    socket.once('close', () => channels.delete(channel));
  });
  return {
    leave: () => channels.forEach((channel) => channel.leave()),
    destroy: () => channels.forEach((channel) => channel.destroy()),
  };
};

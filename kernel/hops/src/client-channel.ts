import type { Duplex } from 'node:stream';
import { encodePosition } from '@zhudian/facts';
import { parsed, type Hop, type HopCall, type HopEnd } from './hop-call';
import { lines } from './lines';

interface Waiting extends HopEnd {
  /** The number of responses received before the call was sent. */
  readonly heardBefore: number;
}

type Frame = Readonly<Partial<Record<'id' | 'status' | 'body' | 'bye', unknown>>>;

/** Larger calls go over HTTP, so that they do not block the others. */
const LARGEST_CALL = 256 * 1024;

const frameOf = (id: number, { authorization, position, traceparent, body }: Hop): string => {
  const caller = authorization === undefined ? '' : `"authorization":${JSON.stringify(authorization)},`;
  const at = position === undefined ? '' : `"position":"${encodePosition(position)}",`;
  const trace = traceparent === undefined ? '' : `"traceparent":"${traceparent}",`;
  return `{"id":${id},${caller}${at}${trace}"body":${body}}`;
};

/**
 * Concurrent calls to a subgraph over one connection. The calls of one tick go out in one write. A connection per call
 * would cost more than the call.
 */
export class HopChannel {
  private readonly waiting = new Map<number, Waiting>();
  private unsent: string[] = [];
  private calls = 0;
  private heard = 0;
  /** The subgraph accepts no more calls and closes after its last response. */
  private retired = false;

  constructor(private readonly socket: Duplex) {
    const end = () => this.close();
    socket.on(
      'data',
      lines((line) => this.take(line)),
    );
    socket.on('error', end).on('end', end).on('close', end);
  }

  takes({ body }: Hop): boolean {
    return body.length <= LARGEST_CALL;
  }

  get isOpen(): boolean {
    return !this.retired;
  }

  get hasAnswered(): boolean {
    return this.heard > 0;
  }

  ask(hop: Hop, end: HopEnd): HopCall {
    this.calls += 1;
    const id = this.calls;
    this.waiting.set(id, { ...end, heardBefore: this.heard });
    this.send(frameOf(id, hop));
    return { cut: (reason, overdue) => this.cut(id, reason, overdue) };
  }

  /** Closes the connection and fails the waiting calls. */
  close() {
    this.retired = true;
    this.socket.destroy();
    const left = [...this.waiting.values()];
    this.waiting.clear();
    for (const { failed } of left) failed(new Error('the connection has gone'));
  }

  /** Later calls need another connection. */
  retire() {
    this.retired = true;
    if (this.waiting.size === 0) this.close();
  }

  private cut(id: number, reason: Error, overdue: boolean) {
    const call = this.waiting.get(id);
    if (!call) return;
    this.waiting.delete(id);
    this.send(`{"cancel":${id}}`);
    call.failed(reason);
    // A connection whose peer has vanished just stays silent.
    if (this.retired || (overdue && call.heardBefore === this.heard)) this.retire();
  }

  private take(line: string) {
    const frame = parsed(line) as Frame | null;
    if (frame?.bye === true) return this.retire();
    if (typeof frame?.id !== 'number' || typeof frame.status !== 'number') return this.close();
    this.heard += 1;
    const call = this.waiting.get(frame.id);
    this.waiting.delete(frame.id);
    call?.arrived({ status: frame.status, body: frame.body });
    if (this.retired && this.waiting.size === 0) this.close();
  }

  private send(line: string) {
    this.unsent.push(line);
    if (this.unsent.length > 1) return;
    setImmediate(() => {
      if (!this.socket.destroyed) this.socket.write(`${this.unsent.join('\n')}\n`);
      this.unsent = [];
    });
  }
}

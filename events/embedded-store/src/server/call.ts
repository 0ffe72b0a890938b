import type { IncomingHttpHeaders, ServerHttp2Stream } from 'node:http2';
import { Deframer, frame, FrameError } from '../codec/frames';
import { NOBODY, type Caller } from './access';
import { timeoutOf } from './deadline';
import { toGrpcError } from './failures';
import { encodedValue, statusMessage } from './header-text';
import { Code, GrpcError } from './status';

/** The largest append, and room for what surrounds its events. */
const MAX_MESSAGE = 272 * 1024 * 1024;

/** One gRPC call: messages in, frames out, one status at the end. */
export class Call {
  readonly #stream: ServerHttp2Stream;
  readonly #deframer = new Deframer(MAX_MESSAGE);
  #status: GrpcError | undefined;
  #ended = false;
  /** Set once the caller is known. */
  caller: Caller = NOBODY;

  constructor(
    stream: ServerHttp2Stream,
    readonly headers: IncomingHttpHeaders,
  ) {
    this.#stream = stream;
    stream.on('wantTrailers', () => stream.sendTrailers(this.#trailers()));
    stream.on('error', () => undefined);
    if (stream.destroyed || stream.closed) return;
    stream.respond({ ':status': 200, 'content-type': 'application/grpc' }, { waitForTrailers: true });
    this.#keepDeadline(timeoutOf(headers['grpc-timeout']));
  }

  #keepDeadline(timeout: number | undefined): void {
    if (timeout === undefined) return;
    const late = (): void => this.fail(new GrpcError(Code.deadlineExceeded, 'Deadline Exceeded'));
    if (timeout <= 0) return late();
    const timer = setTimeout(late, timeout).unref();
    this.#stream.once('close', () => clearTimeout(timer));
  }

  /** Throws where the call has ended: nothing may be written for a client that was told it was not. */
  requireOpen(): void {
    if (!this.open) throw new GrpcError(Code.cancelled, 'the call has ended');
  }

  #trailers(): Record<string, string> {
    if (!this.#status) return { 'grpc-status': '0' };
    const { code, message, trailers } = this.#status;
    const encoded = Object.entries(trailers).map(([name, value]) => [
      name,
      name.endsWith('-bin') ? value : encodedValue(value),
    ]);
    return { 'grpc-status': String(code), 'grpc-message': statusMessage(message), ...Object.fromEntries(encoded) };
  }

  /** Whether the client can still receive anything. */
  get open(): boolean {
    return !this.#ended && !this.#stream.destroyed && !this.#stream.closed;
  }

  /** The code of the status that it ended with; undefined where it did not fail. */
  get failure(): number | undefined {
    return this.#status?.code;
  }

  /** The client's address and port. */
  get remoteAddress(): string {
    const socket = this.#stream.session?.socket;
    return `${socket?.remoteAddress ?? ''}:${socket?.remotePort ?? 0}`;
  }

  /** Calls back once when the call is over, however that came. */
  onClose(listener: () => void): void {
    if (this.#stream.destroyed) queueMicrotask(listener);
    else this.#stream.once('close', listener);
  }

  /** Hands on every request message; what the handlers throw ends the call. */
  onMessages(each: (message: Buffer) => void, done: () => void): void {
    this.#stream.on('data', (chunk: Buffer) => {
      if (!this.open) return;
      try {
        for (const message of this.#deframer.push(chunk)) each(message);
      } catch (error) {
        this.fail(error);
      }
    });
    this.#stream.on('end', () => {
      if (this.#deframer.incomplete) this.fail(new FrameError('the last message is incomplete'));
      else done();
    });
  }

  /** All request messages, once the client has sent its last. */
  messages(): Promise<readonly Buffer[]> {
    return new Promise((resolve) => {
      const all: Buffer[] = [];
      let size = 0;
      this.onMessages(
        (message) => {
          size += message.length;
          if (size > MAX_MESSAGE) throw new FrameError(`a request of more than ${MAX_MESSAGE} bytes`);
          all.push(message);
        },
        () => resolve(all),
      );
    });
  }

  /** Sends ready-made frames. Resolves when the client's window has room for more, or it is gone. */
  async sendFrames(frames: Buffer): Promise<void> {
    if (!this.open || this.#stream.write(frames)) return;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        this.#stream.off('drain', done);
        this.#stream.off('close', done);
        resolve();
      };
      this.#stream.on('drain', done);
      this.#stream.on('close', done);
    });
  }

  send(message: Buffer): Promise<void> {
    return this.sendFrames(frame(message));
  }

  end(message?: Buffer): void {
    if (!this.open) return;
    this.#ended = true;
    if (message) this.#stream.end(frame(message));
    else this.#stream.end();
  }

  fail(error: unknown): void {
    if (!this.open) return;
    this.#ended = true;
    this.#status = toGrpcError(error);
    this.#stream.end();
    this.#stream.resume();
  }

  cancel(): void {
    this.fail(new GrpcError(Code.unavailable, 'the store is stopping'));
  }
}

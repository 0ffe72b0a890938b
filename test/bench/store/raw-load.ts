import { once } from 'node:events';
import { connect, type ClientHttp2Session, type ClientHttp2Stream } from 'node:http2';
import { batchAppend, FrameCounter, read } from './wire';

const SERVICE = '/event_store.client.streams.Streams';
const WINDOW = 64 * 1024 * 1024;
const STREAMS = 1000;

/** The least a client can do, so that what is measured is the server: messages are encoded before, answers only counted. */
export class RawLoad {
  readonly #session: ClientHttp2Session;

  private constructor(session: ClientHttp2Session) {
    this.#session = session;
  }

  static async connect(connectionString: string): Promise<RawLoad> {
    const address = connectionString.replace(/^\w+:\/\/([^?]+).*/, 'http://$1');
    const session = connect(address, { settings: { initialWindowSize: WINDOW } });
    await once(session, 'connect');
    session.setLocalWindowSize(WINDOW);
    return new RawLoad(session);
  }

  #call(method: string): ClientHttp2Stream {
    return this.#session.request({
      ':method': 'POST',
      ':path': `${SERVICE}/${method}`,
      'content-type': 'application/grpc',
      te: 'trailers',
    });
  }

  /** Appends, always so many in flight; events per second. */
  append(appends: number, eventsEach: number, inFlight: number): Promise<number> {
    return this.#append(
      Array.from({ length: appends }, (_, n) => batchAppend(`bench-${n % STREAMS}`, eventsEach)),
      eventsEach,
      inFlight,
    );
  }

  /** Fills one long stream. */
  async appendLong(events: number): Promise<void> {
    await this.#append(
      Array.from({ length: events / 100 }, () => batchAppend('bench-long', 100)),
      100,
      4,
    );
  }

  async #append(messages: readonly Buffer[], eventsEach: number, inFlight: number): Promise<number> {
    const call = this.#call('BatchAppend');
    const counter = new FrameCounter();
    let sent = 0;
    const send = (count: number): void => {
      const some = messages.slice(sent, sent + count);
      sent += some.length;
      if (some.length > 0) call.write(Buffer.concat(some));
    };
    const began = performance.now();
    await new Promise<void>((resolve, reject) => {
      call.on('data', (chunk: Buffer) => {
        const answered = counter.push(chunk);
        if (counter.count >= messages.length) resolve();
        else send(answered);
      });
      call.on('error', reject);
      send(inFlight);
    });
    const seconds = (performance.now() - began) / 1000;
    call.end();
    return (messages.length * eventsEach) / seconds;
  }

  async #read(count: number, stream?: string): Promise<number> {
    const call = this.#call('Read');
    const counter = new FrameCounter();
    call.on('data', (chunk: Buffer) => void counter.push(chunk));
    call.end(read(count, stream));
    await once(call, 'end');
    return counter.count;
  }

  /** Reads everything; events per second. */
  async drain(limit: number): Promise<number> {
    const began = performance.now();
    const events = await this.#read(limit);
    return events / ((performance.now() - began) / 1000);
  }

  /** The median time to read ten events of a stream, in milliseconds. */
  async pointRead(times: number): Promise<number> {
    const taken: number[] = [];
    for (let n = 0; n < times; n++) {
      const began = performance.now();
      await this.#read(10, `bench-${(n * 7) % STREAMS}`);
      taken.push(performance.now() - began);
    }
    return taken.toSorted((a, b) => a - b)[times >> 1] ?? Number.NaN;
  }

  close(): void {
    this.#session.close();
  }
}

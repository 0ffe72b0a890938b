import { connect, constants, type ClientHttp2Session, type ClientHttp2Stream } from 'node:http2';
import { Deframer } from '../../../events/embedded-store/src/codec/frames';

export interface RawAnswer {
  readonly status: string;
  readonly messages: readonly Buffer[];
}

/** Calls a store without a client, for what no client would say. */
export class RawClient {
  readonly #session: ClientHttp2Session;

  constructor(port: number, origin = 'http://127.0.0.1', ca?: string) {
    this.#session = connect(`${origin}:${port}`, ca === undefined ? {} : { ca });
  }

  open(path: string, timeout?: string, login?: string): ClientHttp2Stream {
    return this.#session.request({
      ':method': 'POST',
      ':path': path,
      'content-type': 'application/grpc',
      te: 'trailers',
      ...(timeout === undefined ? {} : { 'grpc-timeout': timeout }),
      ...(login === undefined ? {} : { authorization: `Basic ${Buffer.from(login).toString('base64')}` }),
    });
  }

  /** What a call that was opened ends with. */
  answer(stream: ClientHttp2Stream): Promise<RawAnswer> {
    return new Promise((resolve, reject) => {
      const deframer = new Deframer(2 ** 25);
      const messages: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => messages.push(...deframer.push(chunk)));
      stream.on('trailers', (trailers) => resolve({ status: String(trailers['grpc-status']), messages }));
      stream.on('error', reject);
    });
  }

  async call(path: string, body: Buffer, timeout?: string, login?: string): Promise<RawAnswer> {
    const stream = this.open(path, timeout, login);
    const answer = this.answer(stream);
    stream.end(body);
    return answer;
  }

  close(): void {
    this.#session.destroy(undefined, constants.NGHTTP2_CANCEL);
  }
}

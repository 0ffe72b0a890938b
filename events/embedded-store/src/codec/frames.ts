/** A gRPC message is preceded by one byte (compressed?) and four bytes (length, big endian). */
export const FRAME_PREFIX = 5;

export class FrameError extends Error {}

export const frame = (body: Buffer): Buffer => {
  const framed = Buffer.allocUnsafe(FRAME_PREFIX + body.length);
  framed[0] = 0;
  framed.writeUInt32BE(body.length, 1);
  body.copy(framed, FRAME_PREFIX);
  return framed;
};

/** Cuts a byte stream into gRPC messages. Throws FrameError for compressed or oversized frames. */
export class Deframer {
  #chunks: Buffer[] = [];
  #buffered = 0;
  readonly #maxSize: number;

  constructor(maxSize: number) {
    this.#maxSize = maxSize;
  }

  get incomplete(): boolean {
    return this.#buffered > 0;
  }

  *push(chunk: Buffer): Generator<Buffer> {
    this.#chunks.push(chunk);
    this.#buffered += chunk.length;
    while (this.#buffered >= FRAME_PREFIX) {
      const size = this.#sizeOfNext();
      if (this.#buffered < FRAME_PREFIX + size) return;
      const all = this.#joined();
      const end = FRAME_PREFIX + size;
      this.#chunks = all.length > end ? [all.subarray(end)] : [];
      this.#buffered = all.length - end;
      yield all.subarray(FRAME_PREFIX, end);
    }
  }

  #sizeOfNext(): number {
    const head = (this.#chunks[0]?.length ?? 0) >= FRAME_PREFIX ? (this.#chunks[0] as Buffer) : this.#joined();
    if (head[0] !== 0) throw new FrameError('compressed messages are not supported');
    const size = head.readUInt32BE(1);
    if (size > this.#maxSize) throw new FrameError(`message of ${size} bytes is larger than ${this.#maxSize}`);
    return size;
  }

  #joined(): Buffer {
    const all = this.#chunks.length === 1 ? (this.#chunks[0] as Buffer) : Buffer.concat(this.#chunks);
    this.#chunks = [all];
    return all;
  }
}

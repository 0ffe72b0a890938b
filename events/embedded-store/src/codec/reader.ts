const TWO_28 = 2 ** 28;

/** The bytes are not what the protocol says they should be. */
export class MalformedMessage extends Error {}

/** Reads protobuf primitives from a slice of a buffer. Integers above 2^53 come back as the nearest double. */
export class Reader {
  #at: number;
  readonly #end: number;

  constructor(
    readonly buffer: Buffer,
    start = 0,
    end = buffer.length,
  ) {
    this.#at = start;
    this.#end = end;
  }

  get done(): boolean {
    return this.#at >= this.#end;
  }

  #byte(): number {
    if (this.#at >= this.#end) throw new MalformedMessage('message ends inside a field');
    return this.buffer[this.#at++] ?? 0;
  }

  varint(): number {
    let low = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = this.#byte();
      low |= (byte & 0x7f) << shift;
      if (byte < 0x80) return low;
    }
    let scale = TWO_28;
    let value = low;
    for (let count = 4; count < 10; count++) {
      const byte = this.#byte();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
      scale *= 128;
    }
    throw new MalformedMessage('varint longer than ten bytes');
  }

  bigVarint(): bigint {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = this.#byte();
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return BigInt.asUintN(64, value);
    }
    throw new MalformedMessage('varint longer than ten bytes');
  }

  fixed(length: 4 | 8): Buffer {
    return this.#slice(length);
  }

  bytes(): Buffer {
    return this.#slice(this.varint());
  }

  string(): string {
    const length = this.varint();
    const start = this.#at;
    this.#advance(length);
    return this.buffer.toString('utf8', start, this.#at);
  }

  /** A reader over the next length-delimited field. */
  nested(): Reader {
    const length = this.varint();
    const start = this.#at;
    this.#advance(length);
    return new Reader(this.buffer, start, this.#at);
  }

  skip(wireType: number): void {
    if (wireType === 0) this.bigVarint();
    else if (wireType === 1) this.#advance(8);
    else if (wireType === 2) this.#advance(this.varint());
    else if (wireType === 5) this.#advance(4);
    else throw new MalformedMessage(`unknown wire type ${wireType}`);
  }

  #slice(length: number): Buffer {
    const start = this.#at;
    this.#advance(length);
    return this.buffer.subarray(start, this.#at);
  }

  #advance(length: number): void {
    if (length > this.#end - this.#at) throw new MalformedMessage('field is longer than its message');
    this.#at += length;
  }
}

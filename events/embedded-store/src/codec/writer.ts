const TWO_32 = 2 ** 32;

export const varintSize = (value: number): number => {
  let size = 1;
  for (let rest = value; rest >= 128; rest = Math.floor(rest / 128)) size++;
  return size;
};

/** Writes an unsigned integer of at most 53 bits; returns the offset after it. */
export const putVarint = (into: Buffer, offset: number, value: number): number => {
  let at = offset;
  let rest = value;
  while (rest >= TWO_32) {
    into[at++] = (rest % 128) | 0x80;
    rest = Math.floor(rest / 128);
  }
  while (rest >= 128) {
    into[at++] = (rest & 0x7f) | 0x80;
    rest = rest > 0x7fffffff ? Math.floor(rest / 128) : rest >> 7;
  }
  into[at++] = rest;
  return at;
};

/** A growing buffer of protobuf primitives. */
export class Writer {
  #buffer = Buffer.allocUnsafe(128);
  #at = 0;

  #reserve(extra: number): void {
    if (this.#at + extra <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#buffer.length * 2, this.#at + extra));
    this.#buffer.copy(larger, 0, 0, this.#at);
    this.#buffer = larger;
  }

  tag(field: number, wireType: number): void {
    this.varint(field * 8 + wireType);
  }

  varint(value: number): void {
    if (value > Number.MAX_SAFE_INTEGER || value < 0) return this.bigVarint(BigInt(value));
    this.#reserve(10);
    this.#at = putVarint(this.#buffer, this.#at, value);
  }

  bigVarint(value: bigint): void {
    this.#reserve(10);
    let rest = BigInt.asUintN(64, value);
    while (rest >= 128n) {
      this.#buffer[this.#at++] = Number(rest & 0x7fn) | 0x80;
      rest >>= 7n;
    }
    this.#buffer[this.#at++] = Number(rest);
  }

  raw(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#buffer.set(bytes, this.#at);
    this.#at += bytes.length;
  }

  bytes(bytes: Uint8Array): void {
    this.varint(bytes.length);
    this.raw(bytes);
  }

  /** A message inside of this one: its length, which mostly takes one byte, is put before it when it is known. */
  nested(write: () => void): void {
    this.#reserve(1);
    const start = ++this.#at;
    write();
    const length = this.#at - start;
    const more = varintSize(length) - 1;
    if (more > 0) {
      this.#reserve(more);
      this.#buffer.copyWithin(start + more, start, this.#at);
      this.#at += more;
    }
    putVarint(this.#buffer, start - 1, length);
  }

  finish(): Buffer {
    return this.#buffer.subarray(0, this.#at);
  }
}

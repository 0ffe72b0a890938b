const ROOM = 16 * 1024;

/**
 * Writes protobuf from its end to its beginning, so that the length of what is nested is known when it is wanted.
 * Whatever is written comes before what was written already.
 */
export class BackwardsWriter {
  private buffer = Buffer.allocUnsafe(ROOM);
  private start = ROOM;

  /** A field with a number: an unsigned integer of at most 53 bits. */
  number(field: number, value: number): void {
    this.varint(value);
    this.varint(field * 8);
  }

  text(field: number, value: string): void {
    const size = Buffer.byteLength(value);
    this.reserve(size);
    this.start -= size;
    this.buffer.write(value, this.start, size);
    this.varint(size);
    this.varint(field * 8 + 2);
  }

  /** A field that holds what `write` writes. */
  nested(field: number, write: () => void): void {
    const end = this.size;
    write();
    this.varint(this.size - end);
    this.varint(field * 8 + 2);
  }

  /** Everything that was written; nothing more may be. */
  finish(): Buffer {
    return this.buffer.subarray(this.start);
  }

  private get size(): number {
    return this.buffer.length - this.start;
  }

  private varint(value: number): void {
    this.reserve(8);
    let size = 1;
    for (let rest = value; rest >= 128; rest = Math.floor(rest / 128)) size++;
    this.start -= size;
    let at = this.start;
    let rest = value;
    for (; rest >= 128; rest = Math.floor(rest / 128)) this.buffer[at++] = (rest % 128) | 128;
    this.buffer[at] = rest;
  }

  private reserve(room: number): void {
    if (room <= this.start) return;
    const larger = Buffer.allocUnsafe(Math.max(this.buffer.length * 2, this.size + room));
    const start = larger.length - this.size;
    this.buffer.copy(larger, start, this.start);
    this.buffer = larger;
    this.start = start;
  }
}

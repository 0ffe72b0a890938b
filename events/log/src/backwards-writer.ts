const ROOM = 16 * 1024;
/** Up to this length a loop is faster than a call into the runtime. */
const SHORT = 48;

/**
 * Writes protobuf from its end to its beginning, so that the length of what is nested is known when it is wanted.
 * Whatever is written comes before what was written already.
 */
export class BackwardsWriter {
  private buffer = Buffer.allocUnsafe(ROOM);
  private start = ROOM;

  /** How many bytes were written: to be handed to `nest` by whoever writes what is nested next. */
  get size(): number {
    return this.buffer.length - this.start;
  }

  /** A field with a number: an unsigned integer of at most 53 bits. */
  number(field: number, value: number): void {
    this.varint(value);
    this.varint(field * 8);
  }

  text(field: number, value: string): void {
    if (!this.plain(value)) this.utf8(value);
    this.varint(field * 8 + 2);
  }

  /** Makes one field of everything that was written since the size was the one given. */
  nest(field: number, since: number): void {
    this.varint(this.size - since);
    this.varint(field * 8 + 2);
  }

  /** Everything that was written; nothing more may be. */
  finish(): Buffer {
    return this.buffer.subarray(this.start);
  }

  /** Short ASCII, with its length; tells whether the text was that. */
  private plain(value: string): boolean {
    const size = value.length;
    if (size > SHORT) return false;
    this.reserve(size + 1);
    const start = this.start - size;
    for (let at = 0; at < size; at++) {
      const code = value.charCodeAt(at);
      if (code > 127) return false;
      this.buffer[start + at] = code;
    }
    this.buffer[start - 1] = size;
    this.start = start - 1;
    return true;
  }

  private utf8(value: string): void {
    const size = Buffer.byteLength(value);
    this.reserve(size);
    this.start -= size;
    this.buffer.write(value, this.start, size);
    this.varint(size);
  }

  private varint(value: number): void {
    this.reserve(8);
    if (value < 128) {
      this.buffer[--this.start] = value;
      return;
    }
    let size = 2;
    for (let rest = value / 128; rest >= 128; rest /= 128) size++;
    this.start -= size;
    let rest = value;
    let at = this.start;
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

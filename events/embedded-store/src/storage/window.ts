import type { Segment } from './segment';

const SMALLEST = 4 * 1024;
const LARGEST = 256 * 1024;

/** A part of a segment in memory. It grows while it is read in order and stays small for single records. */
export class Window {
  buffer = Buffer.allocUnsafe(SMALLEST);
  #segment: Segment | undefined;
  #start = 0;
  #length = 0;
  #size = SMALLEST;

  /** Where a file offset lies in the buffer. */
  at(offset: number): number {
    return offset - this.#start;
  }

  #covers(segment: Segment, from: number, to: number): boolean {
    return this.#segment === segment && from >= this.#start && to <= this.#start + this.#length;
  }

  /** Makes the bytes from the offset on readable, at least `wanted` of them if the segment has them; returns how many are. */
  load(segment: Segment, offset: number, end: number, wanted: number): number {
    const to = Math.min(offset + wanted, end);
    if (!this.#covers(segment, offset, to)) {
      const near =
        this.#segment === segment && offset >= this.#start && offset <= this.#start + this.#length + SMALLEST;
      this.#size = near ? Math.min(this.#size * 4, LARGEST) : SMALLEST;
      this.#fill(segment, offset, Math.min(Math.max(this.#size, wanted), end - offset));
    }
    return Math.min(this.#start + this.#length, end) - offset;
  }

  /** Makes at least `wanted` bytes before the offset readable. */
  loadBefore(segment: Segment, offset: number, wanted: number): void {
    if (this.#covers(segment, offset - wanted, offset)) return;
    const near = this.#segment === segment && offset <= this.#start + this.#length && offset >= this.#start;
    this.#size = near ? Math.min(this.#size * 4, LARGEST) : SMALLEST;
    const length = Math.min(Math.max(this.#size, wanted), offset);
    this.#fill(segment, offset - length, length);
  }

  #fill(segment: Segment, offset: number, length: number): void {
    if (this.buffer.length < length || this.buffer.length > 4 * LARGEST)
      this.buffer = Buffer.allocUnsafe(Math.max(length, SMALLEST));
    this.#length = segment.file.read(this.buffer.subarray(0, length), offset);
    this.#segment = segment;
    this.#start = offset;
  }
}

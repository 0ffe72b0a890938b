import { crc32 } from 'node:zlib';
import type { Disk, LogFile } from './disk';
import { DamagedLog } from './errors';

export const END_FILE = 'end';
const TEMPORARY = 'end.new';
const MAGIC = Buffer.from('ZHDEND01', 'latin1');
/** Magic, number of the write, position; the checksum closes it. */
const SLOT = 32;
/** Each slot has a sector of its own, so that a write that is cut off spoils one of them only. */
const STRIDE = 4096;
const WRITE_AFTER_MS = 100;

interface Slot {
  readonly turn: number;
  readonly position: number;
}

const slotOf = ({ turn, position }: Slot): Buffer => {
  const slot = Buffer.alloc(SLOT);
  MAGIC.copy(slot);
  slot.writeUIntLE(turn, 8, 6);
  slot.writeUIntLE(position, 16, 6);
  slot.writeUInt32LE(crc32(slot.subarray(0, 28)), 28);
  return slot;
};

const readSlot = (file: LogFile, at: number): Slot | undefined => {
  const bytes = Buffer.alloc(SLOT);
  if (file.read(bytes, at * STRIDE) < SLOT) return undefined;
  const slot = { turn: bytes.readUIntLE(8, 6), position: bytes.readUIntLE(16, 6) };
  return bytes.equals(slotOf(slot)) ? slot : undefined;
};

/**
 * Remembers durably up to where the log was acknowledged. It is written a moment after an acknowledgement, never before one,
 * and at a clean stop: what lies before it can be damaged or missing, but not a write that was cut off.
 */
export class EndMark {
  readonly #disk: Disk;
  readonly #failed: (error: Error) => void;
  #file: LogFile | undefined;
  #last: Slot = { turn: 0, position: 0 };
  #reached = 0;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();

  /** Throws DamagedLog where there is a mark that cannot be read. */
  constructor(disk: Disk, failed: (error: Error) => void) {
    this.#disk = disk;
    this.#failed = failed;
    if (!disk.list().includes(END_FILE)) return;
    this.#file = disk.open(END_FILE);
    const slots = [0, 1].flatMap((at) => readSlot(this.#file as LogFile, at) ?? []);
    const newest = slots.toSorted((a, b) => b.turn - a.turn)[0];
    if (!newest)
      throw new DamagedLog(
        0,
        END_FILE,
        'neither copy of the end mark matches its checksum; without the file the store starts, and does not know what is missing',
      );
    this.#last = newest;
    this.#reached = newest.position;
  }

  /** The position up to which everything is known to have been acknowledged; 0 where nothing is known. */
  get position(): number {
    return this.#last.position;
  }

  /** Everything before the position is durable and may have been acknowledged. */
  advance(position: number): void {
    this.#reached = position;
    this.#timer ??= setTimeout(() => void this.flush().catch(this.#failed), WRITE_AFTER_MS).unref();
  }

  /** Resolves when the mark is where it was last advanced to, durably. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const written = this.#writing.then(() => this.#write());
    this.#writing = written.catch(() => undefined);
    return written;
  }

  async #write(): Promise<void> {
    const position = this.#reached;
    if (this.#file && position === this.#last.position) return;
    const slot = { turn: this.#last.turn + 1, position };
    if (this.#file) {
      this.#file.write(slotOf(slot), (slot.turn % 2) * STRIDE);
      await this.#file.sync();
    } else this.#file = await this.#create(slot);
    this.#last = slot;
  }

  /** The file has its name only when it is whole. */
  async #create(slot: Slot): Promise<LogFile> {
    const file = this.#disk.open(TEMPORARY);
    const both = Buffer.alloc(STRIDE + SLOT);
    slotOf(slot).copy(both, 0);
    slotOf(slot).copy(both, STRIDE);
    file.write(both, 0);
    await file.sync();
    this.#disk.rename(TEMPORARY, END_FILE);
    await this.#disk.syncNames();
    return file;
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#file?.close();
  }
}

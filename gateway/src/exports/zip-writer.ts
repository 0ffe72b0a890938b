import { constants, crc32, deflateRawSync } from 'node:zlib';

interface Entry {
  readonly name: Buffer;
  readonly offset: number;
  crc: number;
  packed: number;
  plain: number;
}

const LOCAL = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** Sizes come after the data; names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATE = 8;
/** 1 January 1980: the same content is the same file. */
const DATE = 0x21;
const MOST_BYTES = 2 ** 32 - 1;

type Field = readonly [bytes: 2 | 4, value: number];

const record = (...fields: readonly Field[]): Buffer => {
  const bytes = Buffer.alloc(fields.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of fields) at = bytes.writeUIntLE(value, at, size);
  return bytes;
};

const headOf = (flags: number): readonly Field[] => [
  [2, VERSION],
  [2, flags],
  [2, DEFLATE],
  [2, 0],
  [2, DATE],
];

/** A zip file that is written as it grows: what it gives is to be written one after the other. */
export class ZipWriter {
  private written = 0;
  private readonly entries: Entry[] = [];

  /** Begins a file in it. */
  begin(name: string): Buffer {
    const entry = { name: Buffer.from(name), offset: this.written, crc: 0, packed: 0, plain: 0 };
    this.entries.push(entry);
    const sizes: readonly Field[] = [
      [4, 0],
      [4, 0],
      [4, 0],
      [2, entry.name.length],
      [2, 0],
    ];
    return this.out(record([4, LOCAL], ...headOf(FLAGS), ...sizes), entry.name);
  }

  /** Goes on with the file that was begun last. */
  write(text: string): Buffer {
    return this.packed(text, constants.Z_SYNC_FLUSH);
  }

  /** Ends that file. */
  end(): Buffer {
    const last = this.packed('', constants.Z_FINISH);
    const { crc, packed, plain } = this.current;
    return Buffer.concat([last, this.out(record([4, DESCRIPTOR], [4, crc], [4, packed], [4, plain]))]);
  }

  /** A whole file. */
  file(name: string, text: string): Buffer {
    return Buffer.concat([this.begin(name), this.write(text), this.end()]);
  }

  /** Ends all: what is in it and where. */
  finish(): Buffer {
    const start = this.written;
    const entries = this.entries.map(({ name, offset, crc, packed, plain }) =>
      this.out(
        record(
          [4, CENTRAL],
          [2, VERSION],
          ...headOf(FLAGS),
          ...([
            [4, crc],
            [4, packed],
            [4, plain],
            [2, name.length],
          ] as const),
          ...([
            [2, 0],
            [2, 0],
            [2, 0],
            [2, 0],
            [4, 0],
            [4, offset],
          ] as const),
        ),
        name,
      ),
    );
    const count = this.entries.length;
    const size = this.written - start;
    return Buffer.concat([
      ...entries,
      record([4, END], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, start], [2, 0]),
    ]);
  }

  private get current(): Entry {
    const entry = this.entries.at(-1);
    if (!entry) throw new Error('No file of the archive was begun.');
    return entry;
  }

  private packed(text: string, finishFlush: number): Buffer {
    const entry = this.current;
    const plain = Buffer.from(text);
    const packed = deflateRawSync(plain, { finishFlush });
    entry.crc = crc32(plain, entry.crc);
    entry.plain += plain.length;
    entry.packed += packed.length;
    return this.out(packed);
  }

  private out(...parts: readonly Buffer[]): Buffer {
    const bytes = Buffer.concat(parts);
    this.written += bytes.length;
    if (this.written > MOST_BYTES) throw new Error('An archive has at most 4 GiB.');
    return bytes;
  }
}

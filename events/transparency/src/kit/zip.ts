import { crc32, deflateRawSync } from 'node:zlib';

export interface ZippedFile {
  readonly name: string;
  readonly content: Buffer;
}

const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];
const VERSION = 20;
const UTF8 = 0x0800;
const DEFLATED = 8;
/** 1 January 1980, so that the same files make the same archive. */
const DAY = 0x0021;

/** Each field is 2 or 4 bytes, the lowest first. */
const fields = (...given: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer =>
  Buffer.concat(
    given.map(([bytes, value]) => {
      const field = Buffer.alloc(bytes);
      field.writeUIntLE(value, 0, bytes);
      return field;
    }),
  );

interface Packed {
  readonly name: Buffer;
  /** The fields that the local and the central header share. */
  readonly shared: Buffer;
  readonly bytes: Buffer;
}

const packed = ({ name, content }: ZippedFile): Packed => {
  const [bytes, written] = [deflateRawSync(content, { level: 9 }), Buffer.from(name)];
  const shared = fields(
    [2, VERSION],
    [2, UTF8],
    [2, DEFLATED],
    [2, 0],
    [2, DAY],
    [4, crc32(content)],
    [4, bytes.length],
    [4, content.length],
    [2, written.length],
    [2, 0],
  );
  return { name: written, shared, bytes };
};

const MOST_FILES = 65_535;

/** A zip archive of files, in memory: no longer than four gigabytes. */
export const zipOf = (files: readonly ZippedFile[]): Buffer => {
  if (files.length > MOST_FILES) throw new RangeError('A zip archive holds 65,535 files at most.');
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let at = 0;
  for (const { name, shared, bytes } of files.map(packed)) {
    const local = Buffer.concat([fields([4, LOCAL]), shared, name, bytes]);
    centrals.push(fields([4, CENTRAL], [2, VERSION]), shared, fields([2, 0], [2, 0], [2, 0], [4, 0], [4, at]), name);
    locals.push(local);
    at += local.length;
  }
  const central = Buffer.concat(centrals);
  const end = fields(
    [4, END],
    [2, 0],
    [2, 0],
    [2, files.length],
    [2, files.length],
    [4, central.length],
    [4, at],
    [2, 0],
  );
  return Buffer.concat([...locals, central, end]);
};

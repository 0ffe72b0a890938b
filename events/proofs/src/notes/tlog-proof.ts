import { HASH_BYTES, type Hash } from '../tree/hashing';

/** That a log holds an entry, in one text: C2SP tlog-proof. */
export interface TlogProof {
  readonly index: number;
  readonly path: readonly Hash[];
  /** The checkpoint with its signatures, as it was signed. */
  readonly checkpoint: string;
}

const HEAD = 'c2sp.org/tlog-proof@v1';

export const tlogProofText = ({ index, path, checkpoint }: TlogProof): string =>
  [HEAD, `index ${index}`, ...path.map((hash) => hash.toString('base64')), '', checkpoint].join('\n');

const hashIn = (line: string): Hash => {
  const bytes = Buffer.from(line, 'base64');
  if (bytes.length !== HASH_BYTES || bytes.toString('base64') !== line) throw new Error('This is not a tlog-proof.');
  return bytes;
};

/** @throws when it is not a proof. */
export const parseTlogProof = (text: string): TlogProof => {
  const end = text.indexOf('\n\n');
  const [head, ...lines] = text.slice(0, end).split('\n');
  const [index, ...path] = lines[0]?.startsWith('extra ') ? lines.slice(1) : lines;
  const [, digits] = /^index (0|[1-9]\d{0,15})$/.exec(index ?? '') ?? [];
  if (end < 0 || head !== HEAD || digits === undefined) throw new Error('This is not a tlog-proof.');
  return { index: Number(digits), path: path.map(hashIn), checkpoint: text.slice(end + 2) };
};

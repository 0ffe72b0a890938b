import { HASH_BYTES, type Hash } from '../tree/hashing';
import type { SignerKey, VerifierKey } from './keys';
import { isSignedBy, noteOf, parseNote, signatureOf } from './note';

/** The head of a tree: C2SP tlog-checkpoint. */
export interface Checkpoint {
  /** The log that it is of. */
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
}

export const checkpointText = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${root.toString('base64')}\n`;

/** @throws when the text is not that of a checkpoint. */
export const parseCheckpointText = (text: string): Checkpoint => {
  const [origin = '', size = '', base64 = ''] = text.split('\n');
  const root = Buffer.from(base64, 'base64');
  const isWritten = /^(0|[1-9]\d{0,15})$/.test(size) && root.toString('base64') === base64;
  if (origin === '' || !isWritten || root.length !== HASH_BYTES || !Number.isSafeInteger(Number(size)))
    throw new Error('This is not a checkpoint.');
  return { origin, size: Number(size), root };
};

/** @param beside further keys of the log: a line each, which those who do not know them pass over. */
export const signCheckpoint = (checkpoint: Checkpoint, key: SignerKey, ...beside: readonly SignerKey[]): string => {
  const text = checkpointText(checkpoint);
  return noteOf({ text, signatures: [key, ...beside].map((one) => signatureOf(text, one)) });
};

/** @throws when the note is not a checkpoint that the log of this key has signed. */
export const openCheckpoint = (note: string, key: VerifierKey): Checkpoint => {
  const parsed = parseNote(note);
  const checkpoint = parseCheckpointText(parsed.text);
  if (checkpoint.origin !== key.name)
    throw new Error(`This is a checkpoint of ${checkpoint.origin}, not of ${key.name}.`);
  if (!isSignedBy(parsed, key)) throw new Error(`This checkpoint is not signed by ${key.name}.`);
  return checkpoint;
};

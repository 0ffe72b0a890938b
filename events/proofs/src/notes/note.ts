import { COSIGNATURE, isSigned, type SignerKey, type VerifierKey } from './keys';

/** A text with the signatures below it: C2SP signed-note. */
export interface Note {
  /** Ends with a line break. */
  readonly text: string;
  /** The lines of the signatures, each without its line break. */
  readonly signatures: readonly string[];
}

const MOST_SIGNATURES = 100;
const SIGNATURE = /^— ([^\s+]+) ([A-Za-z0-9+/]+=*)$/u;
/** Control characters, and what stands for bytes that are no text, are in no note. */
const FOREIGN = /[\p{Cc}\ufffd]/u;

/** @throws when it is not a note. */
export const parseNote = (note: string): Note => {
  const end = note.lastIndexOf('\n\n');
  const signatures = note.slice(end + 2).split('\n');
  const isWhole = end >= 0 && signatures.pop() === '' && signatures.length > 0;
  if (
    !isWhole ||
    FOREIGN.test(note.replaceAll('\n', '')) ||
    signatures.length > MOST_SIGNATURES ||
    !signatures.every(isSignature)
  )
    throw new Error('This is not a signed note.');
  return { text: note.slice(0, end + 1), signatures };
};

const isSignature = (line: string): boolean => SIGNATURE.test(line);

export const noteOf = ({ text, signatures }: Note): string =>
  `${text}\n${signatures.map((line) => `${line}\n`).join('')}`;

const lineOf = ({ name, id }: VerifierKey, signature: Buffer): string =>
  `— ${name} ${Buffer.concat([id, signature]).toString('base64')}`;

/** The line with which a log signs its text. */
export const signatureOf = (text: string, { verifier, secret }: SignerKey): string =>
  lineOf(verifier, secret.sign(Buffer.from(text)));

const cosigned = (text: string, seconds: number): Buffer => Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`);

/** The line with which a witness signs a checkpoint that it found consistent, and when: C2SP tlog-cosignature. */
export const cosignatureOf = (text: string, seconds: number, { verifier, secret }: SignerKey): string => {
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(BigInt(seconds));
  return lineOf(verifier, Buffer.concat([time, secret.sign(cosigned(text, seconds))]));
};

const TIME_BYTES = 8;
const ID_BYTES = 4;

const verifies = (text: string, key: VerifierKey, signature: Buffer): boolean => {
  if (key.type !== COSIGNATURE) return isSigned(Buffer.from(text), key, signature);
  if (signature.length <= TIME_BYTES) return false;
  const seconds = Number(signature.readBigUInt64BE(0));
  return isSigned(cosigned(text, seconds), key, signature.subarray(TIME_BYTES));
};

/** Whether a key has signed a note. @throws when the note bears a false signature under its name. */
export const isSignedBy = ({ text, signatures }: Note, key: VerifierKey): boolean => {
  const ours = signatures.flatMap((line) => {
    const [, name, base64 = ''] = SIGNATURE.exec(line) ?? [];
    const bytes = Buffer.from(base64, 'base64');
    return name === key.name && bytes.subarray(0, ID_BYTES).equals(key.id) ? [bytes.subarray(ID_BYTES)] : [];
  });
  if (!ours.every((signature) => verifies(text, key, signature)))
    throw new Error(`A signature of ${key.name} is false.`);
  return ours.length > 0;
};

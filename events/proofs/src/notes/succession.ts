import { decodeVerifierKey, encodeVerifierKey, ED25519, type SignerKey, type VerifierKey } from './keys';
import { openCheckpoint, parseCheckpointText, type Checkpoint } from './checkpoint';
import { isSignedBy, noteOf, parseNote, signatureOf } from './note';

type Head = Pick<Checkpoint, 'size' | 'root'>;

/** That one key of a log follows another: the head up to which the one signs and from which the other does. */
export interface Succession {
  readonly old: VerifierKey;
  readonly next: VerifierKey;
  readonly head: Head;
}

/** No checkpoint has such a first line and a key in its second. */
const HEADING = 'zhudian/key-succession/v1';
const LINES = 5;
const BEGINS = new RegExp(`^(?=${HEADING}$)`, 'mu');

const textOf = ({ old, next, head }: Succession): string =>
  [HEADING, encodeVerifierKey(old), encodeVerifierKey(next), head.size, head.root.toString('base64'), ''].join('\n');

/** Both keys sign: the old one that the other follows, the new one that it is held by who says so, and after which one. */
export const successionNote = (old: SignerKey, next: SignerKey, head: Head): string => {
  const text = textOf({ old: old.verifier, next: next.verifier, head });
  return noteOf({ text, signatures: [signatureOf(text, old), signatureOf(text, next)] });
};

/** @throws when the text is not that of a succession. */
const parseSuccession = (text: string): Succession => {
  const lines = text.split('\n');
  if (lines[0] !== HEADING || lines.length !== LINES + 1) throw new Error('This is not the succession of a key.');
  const [first, second, size, root] = lines.slice(1) as [string, string, string, string];
  const [old, next] = [decodeVerifierKey(first), decodeVerifierKey(second)];
  if (old.name !== next.name || [old, next].some(({ type }) => type !== ED25519))
    throw new Error('This is not the succession of a key.');
  const head = parseCheckpointText([old.name, size, root, ''].join('\n'));
  return { old, next, head: { size: head.size, root: head.root } };
};

/** @throws when it is not a succession that both keys have signed. */
const openSuccession = (note: string): Succession => {
  const parsed = parseNote(note);
  const succession = parseSuccession(parsed.text);
  const { old, next } = succession;
  if (!isSignedBy(parsed, old) || !isSignedBy(parsed, next))
    throw new Error(`The succession of a key of ${old.name} is not signed by both keys.`);
  return succession;
};

/** One key of a log, and what it may sign: heads from one on, up to another unless it is the last key. */
export interface KeyPeriod {
  readonly key: VerifierKey;
  readonly from?: Head | undefined;
  readonly to?: Head | undefined;
}

const isSame = (one: VerifierKey, other: VerifierKey): boolean => encodeVerifierKey(one) === encodeVerifierKey(other);

/** @throws unless each goes on from the one before, with a key that there was not. */
const checkOrder = (all: readonly Succession[]): void => {
  const keys = all.flatMap(({ old, next }, at) => (at === 0 ? [old, next] : [next])).map(encodeVerifierKey);
  const goOn = all.every(({ old, head }, at) => {
    const before = all[at - 1];
    return !before || (isSame(before.next, old) && before.head.size <= head.size);
  });
  if (!goOn || new Set(keys).size < keys.length) throw new Error('The keys of this log do not follow one another.');
};

/**
 * The keys of a log that follow from one that is trusted: those after it, and those before it, which it signed that it follows.
 * @param successions the notes, one after the other, oldest first; those of other keys are passed over.
 * @throws when a note is false.
 */
export const keysFrom = (trusted: VerifierKey, successions: string): readonly KeyPeriod[] => {
  const all = successions
    .split(BEGINS)
    .filter((note) => note.trim() !== '')
    .map(openSuccession);
  checkOrder(all);
  if (!all.some(({ old, next }) => isSame(old, trusted) || isSame(next, trusted))) return [{ key: trusted }];
  return [
    ...all.map(({ old, head }, at) => ({ key: old, from: all[at - 1]?.head, to: head })),
    ...all.slice(-1).map(({ next, head }) => ({ key: next, from: head })),
  ];
};

const isIn = ({ from, to }: KeyPeriod, { size, root }: Head): boolean => {
  const [isAfter, isBefore] = [!from || size > from.size, !to || size < to.size];
  const isFirst = from?.size === size && from.root.equals(root);
  const isLast = to?.size === size && to.root.equals(root);
  return (isAfter || isFirst) && (isBefore || isLast);
};

/** A checkpoint, and the key of the log that has signed it. */
export interface Opened extends Checkpoint {
  readonly key: VerifierKey;
}

/** @throws when the note is not a checkpoint that one of the keys has signed in its own period. */
export const openByKeys = (note: string, keys: readonly KeyPeriod[]): Opened => {
  const parsed = parseNote(note);
  const by = keys.filter(({ key }) => isSignedBy(parsed, key));
  const [first = keys[0]] = by;
  if (!first) throw new Error('There is no key.');
  const checkpoint = openCheckpoint(note, first.key);
  const signer = by.find((period) => isIn(period, checkpoint));
  if (!signer)
    throw new Error(
      `签署该检查点的密钥不在有效期内（共${checkpoint.size}条），请取用现行密钥签署的检查点。 ` +
        `The key that signed this checkpoint over ${checkpoint.size} facts signs from or up to another head: take one that the key in force has signed.`,
    );
  return { ...checkpoint, key: signer.key };
};

/** The keys in a file: that of a log, and the notes on those that follow it below. @throws when a part is false. */
export const keysIn = (file: string): readonly KeyPeriod[] => {
  const [first = '', ...rest] = file.split('\n');
  return keysFrom(decodeVerifierKey(first), rest.join('\n'));
};

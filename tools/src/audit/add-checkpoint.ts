import { join } from 'node:path';
import {
  cosignatureOf,
  HASH_BYTES,
  isConsistent,
  noteOf,
  openByKeys,
  parseCheckpointText,
  parseNote,
  type Checkpoint,
  type Hash,
  type KeyPeriod,
  type Note,
  type SignerKey,
} from '@zhudian/proofs';
import { readIfThere, writeWhole } from '@zhudian/transparency';

/** What a log asks a witness to sign: the size from which it goes on, the proof that it does, and its checkpoint (C2SP tlog-witness). */
export interface AddCheckpoint {
  readonly old: number;
  readonly path: readonly Hash[];
  readonly note: string;
}

const MOST_HASHES = 63;
const OLD = /^old (0|[1-9]\d{0,15})$/;

const hashIn = (line: string): Hash | undefined => {
  const bytes = Buffer.from(line, 'base64');
  return bytes.length === HASH_BYTES && bytes.toString('base64') === line ? bytes : undefined;
};

/** `undefined` for what is no such request. */
export const parseAddCheckpoint = (body: string): AddCheckpoint | undefined => {
  const end = body.indexOf('\n\n');
  const [head = '', ...lines] = body.slice(0, Math.max(0, end)).split('\n');
  const [, digits] = OLD.exec(head) ?? [];
  const path = lines.map(hashIn);
  if (digits === undefined || path.length > MOST_HASHES || !path.every((hash) => hash !== undefined)) return undefined;
  return { old: Number(digits), path, note: body.slice(end + 2) };
};

export const addCheckpointText = ({ old, path, note }: AddCheckpoint): string =>
  [`old ${old}`, ...path.map((hash) => hash.toString('base64')), '', note].join('\n');

/** As HTTP tells it. */
export interface WitnessAnswer {
  readonly status: 200 | 400 | 403 | 404 | 409 | 422;
  readonly body: string;
}

export interface WitnessState {
  readonly folder: string;
  readonly signer: SignerKey;
  /** The key of the log, and those that follow it. */
  readonly logKeys: readonly KeyPeriod[];
  readonly now: () => number;
}

const refused = (status: Exclude<WitnessAnswer['status'], 200>, body = ''): WitnessAnswer => ({ status, body });

interface Signed {
  readonly note: Note;
  readonly checkpoint: Checkpoint;
}

/** The checkpoint of the log that the witness knows, or why it is none. */
const signedBy = (text: string, logKeys: readonly KeyPeriod[]): Signed | WitnessAnswer => {
  let note: Note;
  let checkpoint: Checkpoint;
  try {
    note = parseNote(text);
    checkpoint = parseCheckpointText(note.text);
  } catch {
    return refused(400);
  }
  if (checkpoint.origin !== logKeys[0]?.key.name) return refused(404);
  try {
    return { note, checkpoint: openByKeys(text, logKeys) };
  } catch {
    return refused(403);
  }
};

const EMPTY = { size: 0, root: undefined };

/** The head that was signed last; one that nobody can read is an error, and not the beginning. */
const lastIn = async ({
  folder,
}: WitnessState): Promise<{ readonly size: number; readonly root: Hash | undefined }> => {
  const kept = await readIfThere(join(folder, 'checkpoint'));
  return kept === undefined ? EMPTY : parseCheckpointText(parseNote(kept).text);
};

type Last = Awaited<ReturnType<typeof lastIn>>;

/** Whether a head goes on from the last; at the first time from nothing. */
const goesOn = (last: Last, to: Checkpoint, path: readonly Hash[]): boolean =>
  last.root === undefined || last.size === 0
    ? path.length === 0
    : isConsistent({ first: last.size, second: to.size, firstRoot: last.root, secondRoot: to.root, path });

/** Why a head is not signed after the last one. */
const refusalAfter = (last: Last, { old, path }: AddCheckpoint, to: Checkpoint): WitnessAnswer | undefined => {
  if (old > to.size) return refused(400);
  const isAnother = last.size === to.size && last.root?.equals(to.root) === false;
  if (old !== last.size || isAnother) return refused(409, `${last.size}\n`);
  return goesOn(last, to, path) ? undefined : refused(422);
};

/**
 * Signs a checkpoint that goes on from the last one that was signed, and remembers it before anybody gets the signature. Of two
 * heads that do not go on from each other it signs one, so that a log cannot show one to some and one to others.
 */
export const addCheckpoint = async (request: string, state: WitnessState): Promise<WitnessAnswer> => {
  const asked = parseAddCheckpoint(request);
  const shown = asked && signedBy(asked.note, state.logKeys);
  if (!asked || !shown) return refused(400);
  if ('status' in shown) return shown;
  const refusal = refusalAfter(await lastIn(state), asked, shown.checkpoint);
  if (refusal) return refusal;
  const { note } = shown;
  const line = cosignatureOf(note.text, Math.floor(state.now() / 1_000), state.signer);
  await writeWhole(join(state.folder, 'checkpoint'), noteOf({ ...note, signatures: [...note.signatures, line] }));
  return { status: 200, body: `${line}\n` };
};

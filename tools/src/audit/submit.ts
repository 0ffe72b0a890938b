import { consistencyProof, isSignedBy, noteOf, parseNote, TileTree, type VerifierKey } from '@zhudian/proofs';
import { addCheckpointText } from './add-checkpoint';
import { newestOf, type PublishedLog } from '@zhudian/transparency';

/** The witness has signed another head, which this one does not go on from. */
export class WitnessDisagrees extends Error {}

interface Submission {
  readonly url: string;
  /** The key by which what the witness signs is verified. */
  readonly key: VerifierKey;
}

const ask = (url: string, body: string): Promise<Response> =>
  fetch(new URL('/add-checkpoint', url), { method: 'POST', body, signal: AbortSignal.timeout(30_000) });

/**
 * Has a witness sign the newest checkpoint of a log: the checkpoint with its signature. Where the witness stands it says itself.
 * @throws WitnessDisagrees when the log does not go on from there.
 */
export const submitTo = async ({ url, key }: Submission, published: PublishedLog): Promise<string> => {
  const { note, checkpoint } = await newestOf(published);
  const { size } = checkpoint;
  const requestFrom = async (old: number): Promise<string> => {
    const path = old === 0 ? [] : await consistencyProof(old, size, new TileTree(size, published.readTile));
    return addCheckpointText({ old, path, note });
  };
  let response = await ask(url, await requestFrom(0));
  if (response.status === 409) {
    const old = Number(await response.text());
    if (!Number.isSafeInteger(old) || old > size) throw new WitnessDisagrees(`${old} → ${size}`);
    response = await ask(url, await requestFrom(old));
  }
  if (response.status === 409 || response.status === 422) throw new WitnessDisagrees(`${size}`);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const { text, signatures } = parseNote(note);
  const lines = (await response.text()).split('\n').filter((line) => line !== '');
  const cosigned = noteOf({ text, signatures: [...signatures, ...lines] });
  if (!isSignedBy(parseNote(cosigned), key)) throw new Error(`${url}: 签名无效。 It is not signed by ${key.name}.`);
  return cosigned;
};

import {
  COSIGNATURE,
  cosignatureOf,
  decodeSignerKey,
  decodeVerifierKey,
  ED25519,
  encodeVerifierKey,
  isSignedBy,
  newSignerKey,
  noteOf,
  openCheckpoint,
  parseNote,
  parseTlogProof,
  signatureOf,
  signCheckpoint,
  tlogProofText,
} from '@zhudian/proofs';
import { leavesUpTo } from './support/trees';

/** The example of Go's package `sumdb/note`. */
const SECRET = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';
const PUBLIC = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const SIGNATURE =
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=';

const root = leavesUpTo(1)[0] ?? Buffer.alloc(32);

describe('A signed note', () => {
  it('is what Go writes: key, signature and all', () => {
    const key = decodeSignerKey(SECRET);
    expect(encodeVerifierKey(key.verifier)).toBe(PUBLIC);
    expect(signatureOf(TEXT, key)).toBe(SIGNATURE);
    expect(isSignedBy(parseNote(`${TEXT}\n${SIGNATURE}\n`), decodeVerifierKey(PUBLIC))).toBe(true);
  });

  it('is signed by nobody else, and by nobody falsely', () => {
    const [ours, theirs] = [decodeSignerKey(newSignerKey('ours', ED25519)), decodeVerifierKey(PUBLIC)];
    const note = { text: TEXT, signatures: [signatureOf(TEXT, ours)] };
    expect(isSignedBy(note, ours.verifier)).toBe(true);
    expect(isSignedBy(note, theirs)).toBe(false);
    expect(() => isSignedBy({ ...note, text: `${TEXT}more\n` }, ours.verifier)).toThrow('ours is false');
  });

  it.each([
    '',
    'text',
    'text\n',
    'text\n\n',
    `text\n\n${SIGNATURE}`,
    `te\u0007xt\n\n${SIGNATURE}\n`,
    'text\n\n- a b\n',
  ])('is nothing else: %j', (note) => expect(() => parseNote(note)).toThrow('not a signed note'));

  it.each(['', 'name', PUBLIC.replace('c74f20a3', 'c74f20a4'), PUBLIC.slice(0, -1), `two words${PUBLIC}`])(
    'has no other key: %j',
    (key) => expect(() => decodeVerifierKey(key)).toThrow('not a verifier key'),
  );

  it('does not repeat a secret key that it cannot read', () =>
    expect(() => decodeSignerKey('PRIVATE+KEY+secret')).toThrow(/^This is not a signing key\.$/));
});

describe('A checkpoint', () => {
  const key = decodeSignerKey(newSignerKey('zhudian.example/log', ED25519));
  const checkpoint = { origin: 'zhudian.example/log', size: 42, root };
  const note = signCheckpoint(checkpoint, key);

  it('is opened with the key of its log alone', () => {
    expect(openCheckpoint(note, key.verifier)).toStrictEqual(checkpoint);
    const other = decodeSignerKey(newSignerKey('zhudian.example/log', ED25519)).verifier;
    expect(() => openCheckpoint(note, other)).toThrow('not signed by');
    expect(() => openCheckpoint(note, decodeVerifierKey(PUBLIC))).toThrow('not of PeterNeumann');
    expect(() => openCheckpoint(note.replace('42', '43'), key.verifier)).toThrow('false');
  });

  it.each(['042', '-1', '1e3', '99999999999999999', ''])('has no other size: %j', (size) => {
    const text = `zhudian.example/log\n${size}\n${root.toString('base64')}\n`;
    const signed = noteOf({ text, signatures: [signatureOf(text, key)] });
    expect(() => openCheckpoint(signed, key.verifier)).toThrow('not a checkpoint');
  });

  it('is cosigned by a witness, who says when', () => {
    const witness = decodeSignerKey(newSignerKey('discipline.example', COSIGNATURE));
    const { text, signatures } = parseNote(note);
    const cosigned = { text, signatures: [...signatures, cosignatureOf(text, 1_700_000_000, witness)] };
    const read = parseNote(noteOf(cosigned));
    expect(isSignedBy(read, witness.verifier)).toBe(true);
    expect(openCheckpoint(noteOf(cosigned), key.verifier)).toStrictEqual(checkpoint);
    const later = cosignatureOf(text, 1_700_000_001, witness);
    expect(isSignedBy({ text, signatures: [later] }, witness.verifier)).toBe(true);
    expect(() => isSignedBy({ ...read, text: text.replace('42', '41') }, witness.verifier)).toThrow('false');
  });

  it('goes with a proof as one text', () => {
    const proof = { index: 7, path: leavesUpTo(3), checkpoint: note };
    expect(parseTlogProof(tlogProofText(proof))).toStrictEqual(proof);
    expect(parseTlogProof(tlogProofText(proof).replace('index', 'extra YQ==\nindex'))).toStrictEqual(proof);
    for (const broken of ['', 'c2sp.org/tlog-proof@v1\n\n', tlogProofText(proof).replace('index 7', 'index 07')])
      expect(() => parseTlogProof(broken)).toThrow('not a tlog-proof');
  });
});

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { decodeSignerKey, isSignedBy, ML_DSA_44, newSignerKey, signatureOf } from '@zhudian/proofs';
import { base64, seedIn, signatureIn } from './support/signatures';

const ORIGIN = 'zhudian.example/log';
const TEXT = 'a text\n';

describe('A signature of ML-DSA-44', () => {
  it('is what an implementation that is not ours signs and verifies', () => {
    const line = newSignerKey(ORIGIN, ML_DSA_44);
    const { verifier, secret } = decodeSignerKey(line);
    const claim = {
      seed: base64(seedIn(line)),
      key: base64(verifier.bytes),
      text: base64(Buffer.from(TEXT)),
      signature: base64(signatureIn(signatureOf(TEXT, { verifier, secret }))),
    };
    const { stdout, stderr } = spawnSync(process.execPath, [join(__dirname, 'judge/ml-dsa.mjs')], {
      input: JSON.stringify(claim),
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    const { own, ...said } = JSON.parse(stdout) as { readonly own: string };
    expect(said).toStrictEqual({ isKey: true, isSigned: true, isSignedAfterChange: false });
    const theirs = `— ${ORIGIN} ${base64(Buffer.concat([verifier.id, Buffer.from(own, 'base64')]))}`;
    expect(isSignedBy({ text: TEXT, signatures: [theirs] }, verifier)).toBe(true);
  });
});

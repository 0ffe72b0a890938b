// Judges our signatures by an implementation that is not ours: reads one claim as JSON, says what it finds.
import { readFileSync } from 'node:fs';
import { ml_dsa44 } from '@noble/post-quantum/ml-dsa.js';

const { seed, key, text, signature } = JSON.parse(readFileSync(0, 'utf8'));
const bytes = (base64) => new Uint8Array(Buffer.from(base64, 'base64'));
const pair = ml_dsa44.keygen(bytes(seed));
const own = ml_dsa44.sign(bytes(text), pair.secretKey);
process.stdout.write(
  JSON.stringify({
    isKey: Buffer.from(pair.publicKey).toString('base64') === key,
    isSigned: ml_dsa44.verify(bytes(signature), bytes(text), bytes(key)),
    isSignedAfterChange: ml_dsa44.verify(bytes(signature), bytes(Buffer.from('other').toString('base64')), bytes(key)),
    own: Buffer.from(own).toString('base64'),
  }),
);

import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  decodeSignerKey,
  decodeVerifierKey,
  ED25519,
  isSignedBy,
  newSignerKey,
  signatureOf,
  SM2,
  type KeyType,
} from '@zhudian/proofs';
import { base64, signatureIn } from './support/signatures';

const ORIGIN = 'zhudian.example/log';
const TEXT = 'zhudian.example/log\n300\na text that openssl is shown\n';
const isHere = spawnSync('openssl', ['version']).status === 0;
const skipped = isHere ? '' : 'SKIPPED, there is no openssl here: ';

/** How openssl is told of a key of each kind, and of the identity without which SM2 is another algorithm. */
const KINDS: readonly {
  readonly name: string;
  readonly type: KeyType;
  readonly spki: string;
  readonly how: string[];
}[] = [
  { name: 'Ed25519', type: ED25519, spki: '302a300506032b6570032100', how: [] },
  {
    name: 'SM2',
    type: SM2,
    spki: '3059301306072a8648ce3d020106082a811ccf5501822d034200',
    how: ['-digest', 'sm3', '-pkeyopt', 'distid:1234567812345678'],
  },
];

describe.each(KINDS)("Debian's openssl and $name", ({ name, type, spki, how }) => {
  const folder = mkdtempSync(join(tmpdir(), 'zhudian-openssl-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const openssl = (...args: string[]) => spawnSync('openssl', args, { cwd: folder, encoding: 'utf8' });
  const judge = (key: Buffer, text: string, signature: Buffer) => {
    writeFileSync(join(folder, 'key.der'), Buffer.concat([Buffer.from(spki, 'hex'), key]));
    writeFileSync(join(folder, 'text'), text);
    writeFileSync(join(folder, 'signature'), signature);
    const given = ['-pubin', '-keyform', 'DER', '-inkey', 'key.der'];
    return openssl('pkeyutl', '-verify', ...given, '-rawin', ...how, '-in', 'text', '-sigfile', 'signature').status;
  };

  it(`${skipped}takes what we sign, and nothing changed`, () => {
    if (!isHere) {
      process.stderr.write(`SKIPPED: no openssl here, so only we have judged our signatures by ${name}.\n`);
      return;
    }
    for (let time = 0; time < 10; time += 1) {
      const key = decodeSignerKey(newSignerKey(ORIGIN, type));
      const signature = signatureIn(signatureOf(TEXT, key));
      expect(judge(key.verifier.bytes, TEXT, signature)).toBe(0);
      expect(judge(key.verifier.bytes, `${TEXT} `, signature)).toBe(1);
    }
  });

  it(`${skipped}signs what we take, and nothing changed`, () => {
    if (!isHere) return;
    writeFileSync(join(folder, 'text'), TEXT);
    openssl('genpkey', '-algorithm', name.toUpperCase(), '-out', 'own.pem');
    openssl('pkey', '-in', 'own.pem', '-pubout', '-outform', 'DER', '-out', 'own.der');
    openssl('pkeyutl', '-sign', '-inkey', 'own.pem', '-rawin', ...how, '-in', 'text', '-out', 'own');
    const bytes = readFileSync(join(folder, 'own.der')).subarray(spki.length / 2);
    const mark = type === SM2 ? Buffer.concat([Buffer.of(0xff), Buffer.from(SM2)]) : Buffer.of(ED25519);
    const material = Buffer.concat([mark, bytes]);
    const id = hash('sha256', Buffer.concat([Buffer.from(`${ORIGIN}\n`), material]), 'buffer').subarray(0, 4);
    const key = decodeVerifierKey(`${ORIGIN}+${id.toString('hex')}+${base64(material)}`);
    const line = `— ${ORIGIN} ${base64(Buffer.concat([id, readFileSync(join(folder, 'own'))]))}`;
    expect(isSignedBy({ text: TEXT, signatures: [line] }, key)).toBe(true);
    expect(() => isSignedBy({ text: `${TEXT}\n`, signatures: [line] }, key)).toThrow('is false');
  });
});

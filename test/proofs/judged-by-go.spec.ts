import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  consistencyProof,
  decodeSignerKey,
  ED25519,
  encodeVerifierKey,
  inclusionProof,
  ML_DSA_44,
  newSignerKey,
  signCheckpoint,
} from '@zhudian/proofs';
import { treeOf } from './support/trees';

/** Where Debian's golang-golang-x-mod-dev has the packages of Go's checksum database. */
const GO_PATH = '/usr/share/gocode';
const isHere =
  spawnSync('go', ['version']).status === 0 && existsSync(join(GO_PATH, 'src/golang.org/x/mod/sumdb/tlog'));
const skipped = isHere ? '' : 'SKIPPED, there is no Go here: ';

const verdictsOn = (claims: readonly object[]): readonly string[] => {
  const { stdout, stderr, status } = spawnSync('go', ['run', join(__dirname, 'judge/judge.go')], {
    input: JSON.stringify(claims),
    encoding: 'utf8',
    env: { ...process.env, GO111MODULE: 'off', GOPATH: GO_PATH, GOFLAGS: '', GOPROXY: 'off' },
  });
  expect({ stderr, status }).toStrictEqual({ stderr: '', status: 0 });
  return stdout.trim().split('\n');
};

const base64 = (bytes: Buffer) => bytes.toString('base64');
const SIZES = [1, 2, 3, 7, 8, 9, 64, 255, 256, 257, 300];

describe("Go's note and tlog", () => {
  it(`${skipped}take our checkpoints, inclusion and consistency proofs, and no changed one`, async () => {
    if (!isHere) {
      process.stderr.write('SKIPPED: no Go with golang.org/x/mod here, so only we have judged our proofs.\n');
      return;
    }
    const tree = treeOf(300);
    const key = decodeSignerKey(newSignerKey('zhudian.example/log', ED25519));
    const beside = decodeSignerKey(newSignerKey('zhudian.example/log', ML_DSA_44));
    const claims: object[] = [];
    for (const size of SIZES) {
      const root = await tree.rootAt(size);
      const note = signCheckpoint({ origin: 'zhudian.example/log', size, root }, key);
      claims.push({ kind: 'note', key: encodeVerifierKey(key.verifier), note });
      const twice = signCheckpoint({ origin: 'zhudian.example/log', size, root }, key, beside);
      claims.push({ kind: 'note', key: encodeVerifierKey(key.verifier), note: twice });
      for (const index of new Set([0, Math.floor(size / 2), size - 1])) {
        const path = (await inclusionProof(index, size, tree)).map(base64);
        claims.push({ kind: 'inclusion', entry: base64(Buffer.from(`entry ${index}`)), index, size, root, path });
      }
      for (const first of SIZES.filter((first) => first <= size)) {
        const path = (await consistencyProof(first, size, tree)).map(base64);
        claims.push({ kind: 'consistency', first, size, before: base64(await tree.rootAt(first)), root, path });
      }
    }
    const written = claims.map((claim) => JSON.parse(JSON.stringify(claim, asBase64)) as Record<string, unknown>);
    const forged = written.map((claim) =>
      claim['kind'] === 'note'
        ? { ...claim, note: String(claim['note']).replace(/\n(\d+)\n/, '\n1$1\n') }
        : { ...claim, root: base64(Buffer.alloc(32, 7)) },
    );
    expect(verdictsOn([...written, ...forged])).toStrictEqual([
      ...written.map(() => 'true'),
      ...forged.map(() => 'false'),
    ]);
  });
});

/** A buffer has been made an object when it comes here. */
const asBase64 = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer' && 'data' in value
    ? base64(Buffer.from(value.data as number[]))
    : value;

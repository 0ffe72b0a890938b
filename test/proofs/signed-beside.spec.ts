import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  checkpointText,
  decodeSignerKey,
  decodeVerifierKey,
  ED25519,
  encodeVerifierKey,
  keysIn,
  type KeyType,
  newSignerKey,
  openByKeys,
  openCheckpoint,
  parseNote,
  signatureOf,
  signCheckpoint,
} from '@zhudian/proofs';
import { BESIDE, Signer, type Beside } from '@zhudian/transparency';
import { treeOf } from './support/trees';

const ORIGIN = 'zhudian.example/log';
const FIRST = join(__dirname, '../fixtures/proofs/first-verifier/verify.mjs');
const KEPT = join(__dirname, '../fixtures/proofs/2026-11-29');

describe.each(Object.entries(BESIDE) as [Beside, KeyType][])(
  'A checkpoint that is signed by %s too',
  (algorithm, type) => {
    const [usual, beside] = [newSignerKey(ORIGIN, ED25519), newSignerKey(ORIGIN, type)];
    const [first, second] = [decodeSignerKey(usual), decodeSignerKey(beside)];
    const head = { origin: ORIGIN, size: 1, root: Buffer.alloc(32, 5) };
    const note = signCheckpoint(head, first, second);

    it('is opened by either key, and by no other', () => {
      expect([openCheckpoint(note, first.verifier), openCheckpoint(note, second.verifier)]).toStrictEqual([head, head]);
      const other = decodeSignerKey(newSignerKey(ORIGIN, type)).verifier;
      expect(() => openCheckpoint(note, other)).toThrow('not signed by');
      expect(openByKeys(note, keysIn(encodeVerifierKey(second.verifier)))).toMatchObject(head);
    });

    it('is not when the signature is another, for those who know the key; others pass it over', () => {
      const line = signatureOf(checkpointText({ ...head, size: 2 }), second);
      const forged = `${note.split('\n').slice(0, -2).join('\n')}\n${line}\n`;
      expect(() => openCheckpoint(forged, second.verifier)).toThrow('is false');
      expect(openCheckpoint(forged, first.verifier)).toStrictEqual(head);
      expect(() => openCheckpoint(signCheckpoint(head, first), second.verifier)).toThrow('not signed by');
    });

    it('has keys that are one line each, and no others', () => {
      const key = encodeVerifierKey(second.verifier);
      expect(decodeVerifierKey(key)).toStrictEqual(second.verifier);
      expect(encodeVerifierKey(decodeSignerKey(beside).verifier)).toBe(key);
      expect(() => decodeVerifierKey(key.slice(0, -8))).toThrow('not a verifier key');
      expect(() => decodeVerifierKey(key.replace(/\+[0-9a-f]{8}\+/, '+00000000+'))).toThrow('its hash is wrong');
      expect(() => decodeSignerKey(beside.slice(0, -8))).toThrow('not a signing key');
    });

    describe('in a folder', () => {
      const folder = mkdtempSync(join(tmpdir(), 'zhudian-beside-'));
      afterAll(() => rmSync(folder, { recursive: true }));
      const keyOf = (signer: Signer) => signer.keyBeside(algorithm);
      const signed = async (algorithms: readonly Beside[]) => {
        const signer = await Signer.open(folder, ORIGIN, algorithms);
        const [size, tree] = [300, treeOf(300)];
        const root = await tree.rootAt(size);
        return {
          signer,
          checkpoint: (await signer.sign({ size, root: () => root, rootAt: () => tree.rootAt(size) })) ?? '',
        };
      };

      it('is signed by the same keys after a restart, and by one once it is no longer wanted', async () => {
        const { signer, checkpoint } = await signed([algorithm]);
        const again = await signed([algorithm]);
        const key = decodeVerifierKey(keyOf(signer) ?? '');
        expect([keyOf(again.signer), again.signer.verifierKey]).toStrictEqual([keyOf(signer), signer.verifierKey]);
        expect([openCheckpoint(checkpoint, key).size, openCheckpoint(again.checkpoint, key).size]).toStrictEqual([
          300, 300,
        ]);
        const { signer: plain, checkpoint: single } = await signed([]);
        expect([keyOf(plain), parseNote(single).signatures.length]).toStrictEqual([undefined, 1]);
      });

      it('is accepted by the first verifier', () => {
        for (const name of ['facts.ndjson', 'proofs.txt', 'log.pub'])
          copyFileSync(join(KEPT, name), join(folder, name));
        copyFileSync(FIRST, join(folder, 'verify.mjs'));
        const kept = readFileSync(join(KEPT, 'checkpoint'), 'utf8');
        const { text } = parseNote(kept);
        const named = decodeSignerKey(newSignerKey(text.split('\n')[0] ?? '', type));
        writeFileSync(join(folder, 'checkpoint'), `${kept}${signatureOf(text, named)}\n`);
        const { status, stdout } = spawnSync(process.execPath, ['verify.mjs'], {
          cwd: folder,
          encoding: 'utf8',
          env: {},
        });
        expect([status, stdout]).toStrictEqual([0, expect.stringContaining('VERIFIED: 11 facts')]);
      });
    });
  },
);

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodePosition } from '@zhudian/facts';
import type { MemoryLog } from '@zhudian/log';
import {
  decodeSignerKey,
  encodeVerifierKey,
  keysIn,
  openByKeys,
  signCheckpoint,
  successionNote,
} from '@zhudian/proofs';
import { addCheckpoint, addCheckpointText, factsOf, upTo, witness } from '@zhudian/tools';
import { makeKit } from '@zhudian/transparency';
import { followNext } from '../../events/transparency/src/signing/rotation';
import { newFolders, type Folders } from '../transparency/support/folding';
import { logOf, tell } from '../transparency/support/recorded-log';
import { publish } from './support/published';
import { unzip } from './support/unzip';

const SIZE = 300;
const AUDIT = join(__dirname, '../../bundles/audit.js');
const VERIFIERS = {
  'of today': join(__dirname, '../../events/transparency/audit-kit/verify.mjs'),
  'the first': join(__dirname, '../fixtures/proofs/first-verifier/verify.mjs'),
};
const goIsHere = spawnSync('go', ['version']).status === 0;

describe('A new key of the log', () => {
  const folders: Folders = newFolders();
  const kit = mkdtempSync(join(tmpdir(), 'zhudian-rotated-'));
  const read = (name: string) => readFileSync(join(folders.own, name), 'utf8');
  const signer = () => decodeSignerKey(read('log.key'));
  const publicOf = () => `${encodeVerifierKey(signer().verifier)}\n`;
  const rotate = () =>
    spawnSync(process.execPath, [AUDIT, 'rotate-key'], {
      encoding: 'utf8',
      env: { ...process.env, OWN_FOLDER: folders.own },
    });
  const look = async (size: number) =>
    witness((await publish(size, log, folders)).published, {
      folder: join(folders.own, '../witness'),
      name: 'discipline.example',
      now: Date.now,
    });
  let log: MemoryLog;
  let [first, before, after]: [typeof signer extends () => infer K ? K : never, string, string] = [] as never;
  let trusted: string;
  beforeAll(async () => {
    log = await logOf(SIZE);
    before = (await publish(SIZE, log, folders)).note;
    [first, trusted] = [signer(), publicOf()];
    await look(SIZE);
    expect(rotate()).toMatchObject({ status: 0, stdout: expect.stringContaining('生成新密钥') as string });
    await tell(log, 40);
    after = (await publish(SIZE + 40, log, folders)).note;
  });
  afterAll(() => {
    folders.remove();
    rmSync(kit, { recursive: true });
  });
  const checkpointBy = (key: typeof first, size: number, root = openByKeys(after, keys()).root) =>
    signCheckpoint({ origin: key.verifier.name, size, root }, key);
  const keys = (from = trusted) => keysIn(from + read('log.keys'));

  it('signs from then on, and is followed from the old one and back from the new one', () => {
    expect(publicOf()).not.toBe(trusted);
    for (const from of [trusted, publicOf()])
      expect([before, after].map((note) => openByKeys(note, keys(from)).size)).toStrictEqual([SIZE, SIZE + 40]);
    expect(() => openByKeys(after, keysIn(trusted))).toThrow('not signed by');
  });

  it('ends the old one: no later head and no other last head of it holds, and no earlier head of the new one', () => {
    const { root } = openByKeys(before, keys());
    expect(openByKeys(checkpointBy(first, SIZE - 1, root), keys()).size).toBe(SIZE - 1);
    const refused = [checkpointBy(first, SIZE + 1), checkpointBy(first, SIZE), checkpointBy(signer(), SIZE - 1, root)];
    for (const note of refused) expect(() => openByKeys(note, keys())).toThrow('不在有效期内');
  });

  it('is taken from no one else: each byte of the note counts, and both signatures', () => {
    const note = read('log.keys');
    for (let at = 0; at < note.length - 1; at += 7) {
      const other = note.charAt(at) === 'A' ? 'B' : 'A';
      const follow = () => openByKeys(after, keysIn(trusted + note.slice(0, at) + other + note.slice(at + 1)));
      expect(follow).toThrow();
    }
    const lines = note.split('\n');
    for (const left of [lines.length - 3, lines.length - 2])
      expect(() => keysIn(trusted + lines.toSpliced(left, 1).join('\n'))).toThrow('not signed by both');
    const back = successionNote(signer(), first, { size: SIZE + 40, root: openByKeys(after, keys()).root });
    expect(() => keysIn(trusted + note + back)).toThrow('do not follow one another');
  });

  it('is followed by a witness, which does not forget it and signs nothing of the old one', async () => {
    expect(await look(SIZE + 40)).toMatchObject({ before: SIZE, size: SIZE + 40 });
    const { published } = await publish(SIZE + 40, log, folders);
    const hidden = { ...published, keys: () => Promise.resolve('') };
    const state = { folder: join(folders.own, '../witness'), name: 'discipline.example', now: Date.now };
    await expect(witness(hidden, state)).rejects.toThrow('not shown any more');
    const asked = (note: string) =>
      addCheckpoint(addCheckpointText({ old: SIZE + 40, path: [], note }), {
        ...state,
        signer: decodeSignerKey(readFileSync(join(state.folder, 'witness.key'), 'utf8')),
        logKeys: keys(),
      });
    expect([await asked(after), await asked(checkpointBy(first, SIZE + 40))]).toMatchObject([
      { status: 200 },
      { status: 403 },
    ]);
  });

  it('is in kits, whose verifiers accept it from the old one and refuse the old one after its end', async () => {
    const { published } = await publish(SIZE + 40, log, folders);
    const files = unzip((await makeKit(factsOf(log), published, await upTo(log, encodePosition(20)))).archive);
    for (const [name, content] of files) writeFileSync(join(kit, name), content);
    writeFileSync(join(kit, 'trusted.pub'), trusted);
    const judged = (command: string, ...args: readonly string[]) =>
      spawnSync(command, args, { cwd: kit, encoding: 'utf8', env: {} }).status;
    const node = (verifier: string, ...args: readonly string[]) => {
      writeFileSync(join(kit, 'verify.mjs'), readFileSync(verifier));
      return judged(process.execPath, 'verify.mjs', ...args);
    };
    const program = join(kit, 'verify-by-go');
    const env = { ...process.env, GO111MODULE: 'off', GOFLAGS: '' };
    if (goIsHere) spawnSync('go', ['build', '-o', program, join(kit, 'verify.go')], { env });
    else process.stderr.write('SKIPPED: no Go here, so the kit was verified by Node only.\n');
    const all = (...args: readonly string[]) => [
      node(VERIFIERS['of today'], ...args),
      goIsHere ? judged(program, ...args) : node(VERIFIERS['of today'], ...args),
    ];
    expect([all(), all('trusted.pub'), node(VERIFIERS['the first'])]).toStrictEqual([[0, 0], [0, 0], 0]);
    const notes = read('log.keys');
    writeFileSync(join(kit, 'checkpoint'), checkpointBy(first, SIZE + 40));
    expect([all(), all('trusted.pub')]).toStrictEqual([
      [1, 1],
      [1, 1],
    ]);
    writeFileSync(join(kit, 'checkpoint'), after);
    writeFileSync(join(kit, 'log.keys'), notes.replace(`\n${SIZE}\n`, `\n${SIZE - 1}\n`));
    expect(all('trusted.pub')).toStrictEqual([1, 1]);
  });

  it('is the same when whoever takes it up is killed in between, and there is one at a time', async () => {
    expect([rotate().status, rotate()]).toMatchObject([
      0,
      { status: 2, stderr: expect.stringContaining('waiting') as string },
    ]);
    const [waiting, old, told] = [read('log.key.next'), signer(), read('log.keys')];
    const head = openByKeys(after, keys());
    await followNext(folders.own, { key: old, successions: told }, head);
    const notes = read('log.keys');
    // Killed after the note, and after the key.
    for (const key of [old, decodeSignerKey(waiting)]) {
      writeFileSync(join(folders.own, 'log.key.next'), waiting);
      expect((await followNext(folders.own, { key, successions: notes }, head)).successions).toBe(notes);
    }
    await tell(log, 5);
    const { note } = await publish(SIZE + 45, log, folders);
    expect([openByKeys(note, keys()).size, read('log.key')]).toStrictEqual([SIZE + 45, waiting]);
    expect(openByKeys(before, keys(publicOf())).size).toBe(SIZE);
  });
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { MemoryLog } from '@zhudian/log';
import {
  decodeSignerKey,
  decodeVerifierKey,
  ED25519,
  encodeVerifierKey,
  isSignedBy,
  leafHash,
  MemoryTree,
  newSignerKey,
  parseNote,
  signCheckpoint,
  type SignerKey,
} from '@zhudian/proofs';
import { addCheckpointText, serveWitness, submitTo, WitnessDisagrees, witnessKeyIn } from '@zhudian/tools';
import { newFolders, keyIn, type Folders } from '../transparency/support/folding';
import { logOf, tell } from '../transparency/support/recorded-log';
import { publish } from './support/published';

const SIZE = 270;

describe('A witness that logs come to', () => {
  let folders: Folders;
  let folder: string;
  let log: MemoryLog;
  let logSigner: SignerKey;
  let server: Server;
  let witnessKey: ReturnType<typeof decodeVerifierKey>;

  const start = async () => {
    const signer = await witnessKeyIn(folder, 'discipline.example');
    witnessKey = decodeVerifierKey(encodeVerifierKey(signer.verifier));
    const state = { folder, signer, logKeys: [{ key: logSigner.verifier }], now: () => 1_800_000_000_000 };
    server = await serveWitness(state, { host: '127.0.0.1', port: 0 });
  };
  const stop = () => new Promise((resolve) => server.close(resolve));
  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  beforeEach(async () => {
    folders = newFolders();
    folder = join(folders.own, '../witness');
    await mkdir(folder, { recursive: true });
    log = await logOf(SIZE);
    await publish(SIZE, log, folders);
    logSigner = decodeSignerKey(await keyIn(folders));
    await start();
  });
  afterEach(async () => {
    await stop();
    folders.remove();
  });

  const submit = async (size: number) =>
    submitTo({ url: url(), key: witnessKey }, (await publish(size, log, folders)).published);
  const kept = () => readFileSync(join(folder, 'checkpoint'), 'utf8');
  const post = async (body: string, path = '/add-checkpoint', method = 'POST') => {
    const response = await fetch(`${url()}${path}`, { method, ...(method === 'POST' && { body }) });
    return [response.status, await response.text(), response.headers.get('content-type')];
  };
  const statusOf = async (body: string) => (await post(body))[0];
  /** Made-up heads of one log, of which later ones go on from earlier ones when they are of one tree. */
  const treeOf = (word: string) =>
    new MemoryTree(Array.from({ length: 9 }, (_, at) => leafHash(Buffer.from(word + at))));
  const headOf = async (size: number, word = 'a', key: SignerKey = logSigner) =>
    signCheckpoint({ origin: key.verifier.name, size, root: await treeOf(word).rootAt(size) }, key);

  it('signs heads that go on from each other, also when it was started again, and says where it stands', async () => {
    expect(isSignedBy(parseNote(await submit(SIZE)), witnessKey)).toBe(true);
    await tell(log, 300);
    await stop();
    await start();
    const note = await submit(SIZE + 300);
    expect(isSignedBy(parseNote(note), logSigner.verifier)).toBe(true);
    expect(parseNote(note).signatures).toHaveLength(2);
    expect(kept()).toBe(note);
    expect(await submit(SIZE + 300)).toBe(note);
    expect(await post(addCheckpointText({ old: 3, path: [], note }))).toStrictEqual([
      409,
      `${SIZE + 300}\n`,
      'text/x.tlog.size',
    ]);
  });

  it('does not sign a log that was rewritten or became shorter, and remembers what it signed', async () => {
    await submit(SIZE);
    const before = kept();
    const [first] = log.facts;
    if (first) log.facts.splice(0, 1, { ...first, data: { percent: 99 } });
    await tell(log, 10);
    const forget = () => {
      rmSync(folders.proofs, { recursive: true });
      rmSync(join(folders.own, 'checkpoint'));
    };
    forget();
    await expect(submit(SIZE + 10)).rejects.toThrow(WitnessDisagrees);
    log = await logOf(200);
    forget();
    await expect(submit(200)).rejects.toThrow(WitnessDisagrees);
    expect(kept()).toBe(before);
  });

  it('signs one of two heads that do not go on from each other, however they come', async () => {
    const forks = await Promise.all(['a', 'b', 'c', 'd'].map((word) => headOf(5, word)));
    const answers = await Promise.all(forks.map((note) => statusOf(addCheckpointText({ old: 0, path: [], note }))));
    expect(answers.toSorted()).toStrictEqual([200, 409, 409, 409]);
    const again = await Promise.all(forks.map((note) => statusOf(addCheckpointText({ old: 5, path: [], note }))));
    expect(again.toSorted()).toStrictEqual([200, 409, 409, 409]);
  });

  it('refuses what is no request, or of another log, with the status of C2SP tlog-witness', async () => {
    const { name } = logSigner.verifier;
    const forger = decodeSignerKey(newSignerKey(name, ED25519));
    const other = decodeSignerKey(newSignerKey('elsewhere.example/log', ED25519));
    const note = await headOf(4);
    const ask = (old: number, of: string, path: readonly Buffer[] = []) => addCheckpointText({ old, path, note: of });
    expect(await statusOf('')).toBe(400);
    expect(await statusOf(`old x\n\n${note}`)).toBe(400);
    expect(await statusOf(`old 0\nAAAA\n\n${note}`)).toBe(400);
    expect(await statusOf(ask(0, 'no checkpoint\n'))).toBe(400);
    expect(await statusOf(ask(5, note))).toBe(400);
    expect(await statusOf(ask(0, await headOf(4, 'a', other)))).toBe(404);
    expect(await statusOf(ask(0, await headOf(4, 'a', forger)))).toBe(403);
    expect(await statusOf(ask(0, note.replace('\n4\n', '\n5\n')))).toBe(403);
    expect(await statusOf(ask(0, note, [Buffer.alloc(32)]))).toBe(422);
    expect(await statusOf(ask(0, note))).toBe(200);
    expect(await statusOf(ask(4, await headOf(6), [Buffer.alloc(32)]))).toBe(422);
    expect(await statusOf('x'.repeat(70_000))).toBe(413);
    expect((await post('', '/add-checkpoint', 'GET'))[0]).toBe(405);
    expect((await post('', '/'))[0]).toBe(404);
  });

  it('runs as a program, and so does what comes to it', async () => {
    const main = join(__dirname, '../../bundles/audit.js');
    const root = join(folders.own, '..');
    const run = (...args: readonly string[]) =>
      spawn(process.execPath, [main, ...args], { cwd: root, env: { ...process.env, DATA_DIR: root } });
    const witnessing = run('serve-witness', '--key', 'proofs/key', '--listen', '127.0.0.1:0', '--folder', 'their-own');
    const [said] = (await once(witnessing.stdout, 'data')) as [Buffer];
    const [key = '', at = ''] = said.toString().trim().split('\n');
    writeFileSync(join(root, 'witness.pub'), `${key}\n`);
    const submitting = run('submit', '--witness', at, '--key', 'witness.pub', '--out', 'cosigned');
    const [status] = (await once(submitting, 'close')) as [number];
    witnessing.kill();
    expect(status).toBe(0);
    expect(isSignedBy(parseNote(readFileSync(join(root, 'cosigned'), 'utf8')), decodeVerifierKey(key))).toBe(true);
  });

  it('is not believed when somebody else signs in its name', async () => {
    await mkdir(join(folders.own, '../stranger'));
    const stranger = decodeVerifierKey(
      encodeVerifierKey((await witnessKeyIn(join(folders.own, '../stranger'), 'stranger.example')).verifier),
    );
    const { published } = await publish(SIZE, log, folders);
    await expect(submitTo({ url: url(), key: stranger }, published)).rejects.toThrow('is not signed by');
  });
});

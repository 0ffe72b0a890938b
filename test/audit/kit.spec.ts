import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodePosition } from '@zhudian/facts';
import type { MemoryLog } from '@zhudian/log';
import { decodeSignerKey, ED25519, encodeVerifierKey, entryOf, newSignerKey } from '@zhudian/proofs';
import { aboutPosting, factsOf, makeKit, upTo } from '@zhudian/tools';
import { newFolders } from '../transparency/support/folding';
import { logOf } from '../transparency/support/recorded-log';
import { publish } from './support/published';
import { unzip } from './support/unzip';

const SIZE = 300;
const goIsHere = spawnSync('go', ['version']).status === 0;
const unzipIsHere = spawnSync('unzip', ['-v']).status === 0;
const withoutGo = goIsHere ? '' : 'SKIPPED, there is no Go here: ';

describe('An evidence kit', () => {
  const folders = newFolders();
  const folder = mkdtempSync(join(tmpdir(), 'zhudian-kit-'));
  let log: MemoryLog;
  let files: ReadonlyMap<string, Buffer>;
  let archive: Buffer;
  beforeAll(async () => {
    log = await logOf(SIZE);
    const { published } = await publish(SIZE, log, folders);
    ({ archive } = await makeKit(factsOf(log), published, aboutPosting('2')));
    files = unzip(archive);
    for (const [name, content] of files) writeFileSync(join(folder, name), content);
  });
  afterAll(() => {
    folders.remove();
    rmSync(folder, { recursive: true });
  });

  const facts = () => files.get('facts.ndjson') ?? Buffer.of();
  /** Runs a verifier over other facts than those of the kit. */
  const over = (content: Buffer, command: string, ...args: readonly string[]) => {
    writeFileSync(join(folder, 'facts.ndjson'), content);
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8', env: {} });
    writeFileSync(join(folder, 'facts.ndjson'), facts());
    return { status, said: stdout + stderr };
  };
  const byNode = (content: Buffer, ...args: readonly string[]) =>
    over(content, process.execPath, 'verify.mjs', ...args);
  const flippedAt = (at: number): Buffer => {
    const copy = Buffer.from(facts());
    copy.writeUInt8(255 - copy.readUInt8(at), at);
    return copy;
  };
  /** The first and the last bytes, each end of a line nearby, and places all over. */
  const places = (count: number): readonly number[] => {
    const last = facts().length - 1;
    const spread = Array.from({ length: count }, (_, at) => Math.floor((at * last) / count));
    return [...new Set([...spread, facts().indexOf('\n'), last - 1, last])];
  };

  it('holds the facts that name the posting, in canonical JSON, and what verifies them', () => {
    const wanted = log.facts
      .filter(({ stream }) => stream === 'Posting-2')
      .map((fact) => `${entryOf(fact).toString()}\n`);
    expect(facts().toString()).toBe(wanted.join(''));
    expect([...files.keys()].toSorted()).toStrictEqual([
      'README.md',
      'checkpoint',
      'facts.ndjson',
      'log.pub',
      'proofs.txt',
      'verify.go',
      'verify.mjs',
    ]);
  });

  it('is an archive that others open', () => {
    writeFileSync(join(folder, 'kit.zip'), archive);
    if (!unzipIsHere) process.stderr.write('SKIPPED: no unzip here, so only our own reader has opened the kit.\n');
    const { status } = unzipIsHere ? spawnSync('unzip', ['-tq', join(folder, 'kit.zip')]) : { status: 0 };
    expect(status).toBe(0);
  });

  it('is verified in an empty folder by Node alone, and by no byte of a fact that is another', () => {
    expect(byNode(facts())).toMatchObject({
      status: 0,
      said: expect.stringContaining('VERIFIED: 100 facts') as string,
    });
    for (const at of places(12)) expect({ at, ...byNode(flippedAt(at)) }).toMatchObject({ at, status: 1 });
    expect(byNode(Buffer.of())).toMatchObject({ status: 1 });
  });

  it('is not verified with the key of another log', () => {
    const other = encodeVerifierKey(decodeSignerKey(newSignerKey('zhudian.example/log', ED25519)).verifier);
    writeFileSync(join(folder, 'other.pub'), other);
    expect(byNode(facts(), 'other.pub')).toMatchObject({
      status: 1,
      said: expect.stringContaining('签名无效') as string,
    });
  });

  it(`${withoutGo}is verified by Go alone, and by no byte of a fact that is another`, () => {
    if (!goIsHere) {
      process.stderr.write('SKIPPED: no Go here, so the kit was verified by Node only.\n');
      return;
    }
    const program = join(folder, 'verify-by-go');
    const env = { ...process.env, GO111MODULE: 'off', GOFLAGS: '' };
    const built = spawnSync('go', ['build', '-o', program, join(folder, 'verify.go')], { env, encoding: 'utf8' });
    expect({ status: built.status, stderr: built.stderr }).toStrictEqual({ status: 0, stderr: '' });
    expect(over(facts(), program)).toMatchObject({
      status: 0,
      said: expect.stringContaining('VERIFIED: 100') as string,
    });
    for (const at of places(60)) expect({ at, ...over(flippedAt(at), program) }).toMatchObject({ at, status: 1 });
    expect(over(facts(), program, 'other.pub')).toMatchObject({ status: 1 });
  });

  it('holds all facts up to a position when it is asked for them, and none of a log that does not fit', async () => {
    const { published } = await publish(SIZE, log, folders);
    const until = await makeKit(factsOf(log), published, upTo(encodePosition(41)));
    expect(until.facts).toBe(42);
    expect(() => upTo('nowhere')).toThrow('is not a position');
    const other = await logOf(SIZE);
    await expect(makeKit(factsOf(other), published, upTo(encodePosition(41)))).rejects.toThrow('run verify first');
  });
});

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodePosition } from '@zhudian/facts';
import type { MemoryLog } from '@zhudian/log';
import { decodeSignerKey, ED25519, encodeVerifierKey, entryOf, newSignerKey } from '@zhudian/proofs';
import { aboutPosting, factsOf, upTo } from '@zhudian/tools';
import { makeKit } from '@zhudian/transparency';
import { newFolders } from '../transparency/support/folding';
import { logOf } from '../transparency/support/recorded-log';
import { minuted } from '../support/meeting.story';
import { recorded } from '../support/recorded';
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
      'beside.mjs',
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

  it('holds the documents that its facts name, which the verifiers hold against their hashes', async () => {
    const content = Buffer.from('%PDF-1.7 会议纪要');
    const [sha256, lost] = [createHash('sha256').update(content).digest('hex'), 'f'.repeat(64)];
    const named = [sha256, lost, sha256].map((hash) => ({
      sha256: hash,
      name: '纪要.pdf',
      mime: 'application/pdf',
      size: 1,
    }));
    const other = await logOf(9);
    const { type, data, metadata } = recorded('Posting-9', { type: 'TaskProgressed', data: { percent: 1 } });
    const id = '5a0c1b1e-5f5f-4f0e-9d51-0a6c0a6d1d12';
    const fact = { id, type, data, metadata: { ...metadata, evidence: JSON.stringify(named) } };
    await other.append([{ stream: 'Posting-9', expected: 'no_stream', facts: [fact] }]);
    const apart = newFolders();
    const { published } = await publish(10, other, apart);
    const read = async (hash: string) => (hash === sha256 ? content : undefined);
    const kit = await makeKit(factsOf(other), published, aboutPosting('9'), read);
    expect(kit).toMatchObject({ facts: 1, documents: 1, missing: [lost] });
    expect((await makeKit(factsOf(other), published, aboutPosting('0'), read)).documents).toBe(0);
    const home = mkdtempSync(join(tmpdir(), 'zhudian-kit-'));
    mkdirSync(join(home, 'evidence'));
    for (const [name, bytes] of unzip(kit.archive)) writeFileSync(join(home, name), bytes);
    const commands = [[process.execPath, 'verify.mjs'], ...(goIsHere ? [['go', 'run', 'verify.go']] : [])] as const;
    const verdicts = () =>
      commands.map(([command = '', ...args]) => {
        const env = { ...process.env, GO111MODULE: 'off', GOFLAGS: '' };
        const { status, stdout, stderr } = spawnSync(command, args, { cwd: home, encoding: 'utf8', env });
        return status === 0 ? /VERIFIED: 1 documents/.exec(stdout)?.[0] : /FAILED: document/.exec(stderr)?.[0];
      });
    expect(verdicts()).toStrictEqual(commands.map(() => 'VERIFIED: 1 documents'));
    writeFileSync(join(home, 'evidence', sha256), '%PDF-1.7 会议纪略');
    expect(verdicts()).toStrictEqual(commands.map(() => 'FAILED: document'));
    writeFileSync(join(home, 'evidence', sha256), content);
    const stray = createHash('sha256').update('x').digest('hex');
    writeFileSync(join(home, 'evidence', stray), 'x');
    expect(verdicts()).toStrictEqual(commands.map(() => 'FAILED: document'));
    apart.remove();
    rmSync(home, { recursive: true });
  });

  it('holds the documents that the data of its facts name', async () => {
    const content = Buffer.from('%PDF-1.7 会议记录');
    const sha256 = createHash('sha256').update(content).digest('hex');
    const filed = { ...minuted, data: { ...minuted.data, sha256 } };
    const other = await logOf(2);
    const id = '5a0c1b1e-5f5f-4f0e-9d51-0a6c0a6d1d13';
    const { type, data, metadata } = recorded('Meeting-9', filed);
    await other.append([{ stream: 'Meeting-9', expected: 'no_stream', facts: [{ id, type, data, metadata }] }]);
    const apart = newFolders();
    const { published } = await publish(3, other, apart);
    const kit = await makeKit(factsOf(other), published, aboutPosting('9'), async () => content);
    apart.remove();
    expect(kit).toMatchObject({ facts: 1, documents: 1, missing: [] });
    expect(unzip(kit.archive).get(`evidence/${sha256}`)).toStrictEqual(content);
  });

  it('holds all facts up to a position when it is asked for them, and none of a log that does not fit', async () => {
    const { published } = await publish(SIZE, log, folders);
    const until = await makeKit(factsOf(log), published, await upTo(log, encodePosition(41)));
    expect(until.facts).toBe(42);
    await expect(upTo(log, 'nowhere')).rejects.toThrow('is not a position');
    const other = await logOf(SIZE);
    await expect(makeKit(factsOf(other), published, await upTo(log, encodePosition(41)))).rejects.toThrow(
      'run verify first',
    );
  });
});

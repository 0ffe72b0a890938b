import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ORIGIN } from '@zhudian/facts';
import { MemoryLog } from '@zhudian/log';
import { decodeSignerKey, encodeVerifierKey, entryOf, keysIn, leafHash, parseTlogProof } from '@zhudian/proofs';
import { verifyReceipts } from '@zhudian/tools';
import { PublishedHead, Receipts, TileFiles, type Receipt } from '@zhudian/transparency';
import { patience } from '../support/patience';
import { recorded } from '../support/recorded';
import { foldUpTo, keyIn, newFolders } from './support/folding';
import { tell } from './support/recorded-log';

const VERIFIER = join(__dirname, '../../events/transparency/audit-kit/verify.mjs');

describe('The receipt of a command', () => {
  const folders = newFolders();
  const log = new MemoryLog();
  const head = new PublishedHead();
  const receipts = new Receipts(new TileFiles(folders.proofs), head, 50);
  let key = '';
  afterAll(() => folders.remove());

  const command = async (commandId: string, facts: number, stream = `Clue-${commandId}`) => {
    const { metadata, type, data } = recorded(stream, { type: 'TaskProgressed', data: { percent: 1 } });
    const told = Array.from({ length: facts }, () => ({
      id: randomUUID(),
      type,
      data,
      metadata: { ...metadata, commandId },
    }));
    return log.append([{ stream, expected: 'no_stream', facts: told }]);
  };
  const publish = async () => {
    const checkpoint = (await foldUpTo(log.facts.length, log, folders)) ?? '';
    key = `${encodeVerifierKey(decodeSignerKey(await keyIn(folders)).verifier)}\n`;
    head.publish({ checkpoint, size: log.facts.length, position: log.facts.at(-1)?.position ?? ORIGIN, at: 0 });
  };
  const given = (of: readonly Receipt[] | string): readonly Receipt[] => {
    if (typeof of === 'string') throw new Error(of);
    return of;
  };
  const verdictOn = (facts: readonly Receipt[]) =>
    verifyReceipts(JSON.stringify({ extensions: { receipts: [{ key: 'it', commandId: 'c', facts }] } }), keysIn(key));

  it("holds each of its facts, over the edge of a bundle too, and no other command's", async () => {
    await tell(log, 250);
    await command('before', 3);
    await command('over-the-edge', 7);
    const position = await command('after', 2);
    await publish();
    const facts = given(await receipts.of('over-the-edge', position));
    const own = log.facts.filter(({ metadata }) => metadata.commandId === 'over-the-edge');
    expect(facts.map(({ leaf }) => leaf)).toStrictEqual(own.map((fact) => leafHash(entryOf(fact)).toString('base64')));
    expect(facts.map(({ proof }) => parseTlogProof(proof).index)).toStrictEqual([253, 254, 255, 256, 257, 258, 259]);
    expect(verdictOn(facts)).toStrictEqual({ facts: 7, failed: [] });
  });

  it('is accepted by the verifier of a kit once the facts are there', async () => {
    const facts = given(await receipts.of('over-the-edge', 0));
    const folder = mkdtempSync(join(tmpdir(), 'zhudian-receipt-'));
    cpSync(VERIFIER, join(folder, 'verify.mjs'));
    const own = log.facts.filter(({ metadata }) => metadata.commandId === 'over-the-edge');
    const proofs = facts.map(({ proof }) => parseTlogProof(proof));
    const lines = proofs.map(({ index, path }) => [index, ...path.map((hash) => hash.toString('base64'))].join(' '));
    writeFileSync(join(folder, 'facts.ndjson'), own.map((fact) => `${entryOf(fact).toString()}\n`).join(''));
    writeFileSync(join(folder, 'proofs.txt'), `${lines.join('\n')}\n`);
    writeFileSync(join(folder, 'checkpoint'), proofs[0]?.checkpoint ?? '');
    writeFileSync(join(folder, 'log.pub'), key);
    const { status, stdout } = spawnSync(process.execPath, ['verify.mjs'], { cwd: folder, encoding: 'utf8', env: {} });
    rmSync(folder, { recursive: true });
    expect([status, stdout]).toStrictEqual([0, expect.stringContaining('VERIFIED: 7 facts')]);
  });

  it('does not hold for another fact, at another index, nor under another head', async () => {
    const [one, other] = given(await receipts.of('over-the-edge', 0));
    if (!one || !other) throw new Error('there are seven');
    expect(verdictOn([{ leaf: other.leaf, proof: one.proof }]).failed).toStrictEqual(['c']);
    expect(verdictOn([{ ...one, proof: one.proof.replace('index 253', 'index 254') }]).failed).toStrictEqual(['c']);
    expect(() => verdictOn([{ ...one, proof: one.proof.replace('\n262\n', '\n261\n') }])).toThrow('signature');
    expect(verdictOn([]).failed).toStrictEqual(['c']);
  });

  it('waits for the checkpoint within a bound, and says so when it does not come', async () => {
    const position = await command('late', 1);
    expect(await receipts.of('late', position)).toBe('RECEIPT_PENDING');
    const patient = new Receipts(new TileFiles(folders.proofs), head, 60_000).of('late', position);
    await publish();
    expect(given(await patient)).toHaveLength(1);
  });

  it('is not waited for longer than it takes to sign: whoever waits ends the gathering of facts', async () => {
    const ending = new AbortController();
    const gathered = head.wanted(patience(60_000), ending.signal);
    const waiting = new Receipts(new TileFiles(folders.proofs), head, patience(60_000));
    const receipt = waiting.of('soon', await command('soon', 1));
    await gathered;
    // So it does where somebody waits already, and at the end of the process.
    await head.wanted(patience(60_000), ending.signal);
    await publish();
    expect(given(await receipt)).toHaveLength(1);
    const last = head.wanted(patience(60_000), ending.signal);
    ending.abort();
    await last;
  });

  it('is not made of what is not there, nor of what is far back', async () => {
    expect(await receipts.of('never', 0)).toBe('RECEIPT_NOT_FOUND');
    expect(await receipts.of('over"the', 0)).toBe('RECEIPT_NOT_FOUND');
    await tell(log, 33 * 256);
    await publish();
    expect(await receipts.of('over-the-edge', 0)).toBe('RECEIPT_NOT_FOUND');
  });
});

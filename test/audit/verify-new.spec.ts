import fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RecordedFact } from '@zhudian/facts';
import { entryOf, leafHash, MemoryTree, type Checkpoint } from '@zhudian/proofs';
import type { MemoryLog } from '@zhudian/log';
import { readPart, verifyNew, writePart, type VerifiedPart } from '@zhudian/tools';
import { logOf, tell } from '../transparency/support/recorded-log';

const ORIGIN = 'zhudian.example/log';

const headOf = async (log: MemoryLog, size = log.facts.length): Promise<Checkpoint> => {
  const tree = new MemoryTree(log.facts.slice(0, size).map((fact) => leafHash(entryOf(fact))));
  return { origin: ORIGIN, size, root: await tree.rootAt(size) };
};

describe('An audit of what came since the last time', () => {
  let log: MemoryLog;
  let before: VerifiedPart;
  beforeEach(async () => {
    log = await logOf(100);
    const verified = await verifyNew(log, undefined, await headOf(log, 90));
    if (!verified) throw new Error('It fits.');
    before = verified.part;
    expect([before.size, verified.found]).toStrictEqual([90, 100]);
    await tell(log, 50);
  });

  const change = (index: number) => {
    const fact = log.facts[index] as RecordedFact;
    log.facts.splice(index, 1, { ...fact, data: { percent: 101 } });
  };

  it('goes on from there, to any later head and again to the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 90, max: 150 }), { maxLength: 4 }), async (sizes) => {
        let part = before;
        for (const size of sizes.toSorted((one, other) => one - other)) {
          const verified = await verifyNew(log, part, await headOf(log, size));
          expect(verified).toMatchObject({ part: { size }, found: 150 });
          part = verified?.part ?? part;
        }
        const whole = await verifyNew(log, undefined, await headOf(log, part.size));
        expect(whole?.part).toStrictEqual(part);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['a new fact was changed', () => change(120)],
    ['new facts were swapped', () => log.facts.splice(120, 2, ...log.facts.slice(120, 122).toReversed())],
    ['new facts are missing', () => log.facts.splice(-10)],
    ['an older copy was put back', () => log.facts.splice(-80)],
  ])('does not fit when %s', async (_, tamper) => {
    const head = await headOf(log);
    tamper();
    expect(await verifyNew(log, before, head)).toBeUndefined();
  });

  it('does not go on to an earlier head, nor to that of another log or of another part', async () => {
    expect(await verifyNew(log, before, await headOf(log, 80))).toBeUndefined();
    expect(await verifyNew(log, before, { ...(await headOf(log)), origin: 'another.example/log' })).toBeUndefined();
    const [peak = '', ...peaks] = before.peaks;
    const other = { ...before, peaks: [Buffer.alloc(32, peak.length).toString('base64'), ...peaks] };
    expect(await verifyNew(log, other, await headOf(log))).toBeUndefined();
  });

  it('does not see what was changed below, which an audit of everything does', async () => {
    const head = await headOf(log);
    change(7);
    expect(await verifyNew(log, before, head)).toMatchObject({ part: { size: 150 } });
    expect(await verifyNew(log, undefined, head)).toBeUndefined();
  });

  it('is taken down in a file, and no other file passes for one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zhudian-verified-'));
    const file = join(folder, 'verified.json');
    expect(await readPart(file)).toBeUndefined();
    await writePart(file, before);
    expect(await readPart(file)).toStrictEqual(before);
    writeFileSync(file, '{"size":-1}');
    await expect(readPart(file)).rejects.toThrow();
    rmSync(folder, { recursive: true });
  });
});

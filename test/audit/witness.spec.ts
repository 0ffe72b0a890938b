import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { MemoryLog } from '@zhudian/log';
import { decodeVerifierKey, isSignedBy, parseNote } from '@zhudian/proofs';
import { Inconsistent, witness } from '@zhudian/tools';
import { newFolders, type Folders } from '../transparency/support/folding';
import { logOf, tell } from '../transparency/support/recorded-log';
import { publish } from './support/published';

describe('A witness', () => {
  let folders: Folders;
  let folder: string;
  let log: MemoryLog;
  beforeEach(async () => {
    folders = newFolders();
    folder = join(folders.own, '../witness');
    log = await logOf(270);
  });
  afterEach(() => folders.remove());

  const look = async (size: number) => {
    const { published } = await publish(size, log, folders);
    return witness(published, { folder, name: 'discipline.example', now: () => 1_800_000_000_000 });
  };
  /** What an operator does who owns disk and key. */
  const forgetTree = () => {
    rmSync(folders.proofs, { recursive: true });
    rmSync(join(folders.own, 'checkpoint'));
  };

  it('signs heads of which each goes on from the one before', async () => {
    expect(await look(270)).toMatchObject({ before: 0, size: 270 });
    await tell(log, 300);
    const { verifierKey } = await look(570);
    const note = parseNote(readFileSync(join(folder, 'checkpoint'), 'utf8'));
    expect(note.signatures).toHaveLength(2);
    expect(isSignedBy(note, decodeVerifierKey(verifierKey))).toBe(true);
    expect(await look(570)).toMatchObject({ before: 570, size: 570 });
  });

  it('does not sign a log that was rewritten, however well', async () => {
    await look(270);
    const kept = readFileSync(join(folder, 'checkpoint'), 'utf8');
    const [first] = log.facts;
    if (first) log.facts.splice(0, 1, { ...first, data: { percent: 99 } });
    await tell(log, 10);
    forgetTree();
    await expect(look(280)).rejects.toThrow(Inconsistent);
    expect(readFileSync(join(folder, 'checkpoint'), 'utf8')).toBe(kept);
    expect(readFileSync(join(folder, 'conflict'), 'utf8')).toContain('\n280\n');
  });

  it('does not sign a log that became shorter, nor one with another key', async () => {
    await look(270);
    log = await logOf(200);
    forgetTree();
    await expect(look(200)).rejects.toThrow(Inconsistent);
    rmSync(folders.own, { recursive: true });
    rmSync(folders.proofs, { recursive: true });
    await expect(look(200)).rejects.toThrow('not signed by');
  });
});

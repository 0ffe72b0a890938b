import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EvidenceDamaged, openEvidence, type EvidenceFiles } from '@zhudian/evidence';
import { startS3 } from './support/s3-server';

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** A place of documents, and what is done to it behind its back. */
interface Place {
  readonly open: () => Promise<EvidenceFiles>;
  readonly names: () => Promise<readonly string[]>;
  readonly bytesOf: (name: string) => Promise<Buffer | undefined>;
  readonly damage: (name: string, bytes: Buffer) => Promise<void>;
  readonly end: () => Promise<void>;
}

const inFolder = async (): Promise<Place> => {
  const folder = join(await mkdtemp(join(tmpdir(), 'evidence-')), 'kept');
  return {
    open: () => openEvidence(folder),
    names: async () => (await readdir(folder)).filter((name) => name !== 'incoming'),
    bytesOf: (name) => readFile(join(folder, name)),
    damage: (name, bytes) => writeFile(join(folder, name), bytes),
    end: () => rm(folder, { recursive: true }),
  };
};

const atServer = async (): Promise<Place> => {
  const server = await startS3();
  const prefix = 'zhudian/evidence/';
  return {
    open: () => openEvidence(server.address()),
    names: async () => [...server.objects.keys()].map((key) => key.slice(prefix.length)),
    bytesOf: async (name) => server.objects.get(prefix + name)?.bytes,
    damage: async (name, bytes) => void server.objects.set(prefix + name, { bytes, at: Date.now() }),
    end: server.stop,
  };
};

const bring = async (files: EvidenceFiles, bytes: Buffer, person = 'u-1'): Promise<string> => {
  const file = files.newFile();
  await writeFile(file, bytes);
  await files.keep(file, hashOf(bytes), person);
  await expect(stat(file)).rejects.toThrow('ENOENT');
  return hashOf(bytes);
};

describe.each([
  ['in a folder', inFolder],
  ['at a server with the interface of S3', atServer],
])('Evidence %s', (_, begin) => {
  let place: Place;
  let files: EvidenceFiles;
  beforeEach(async () => {
    place = await begin();
    files = await place.open();
  });
  afterEach(() => place.end());

  it('is kept under the hash of its bytes and read again, also by who opens it later', async () => {
    const bytes = randomBytes(100_000);
    const sha256 = await bring(files, bytes);
    expect(await place.bytesOf(sha256)).toStrictEqual(bytes);
    for (const opened of [files, await place.open()]) expect(await opened.read(sha256)).toStrictEqual(bytes);
  });

  it('is kept once, whoever brings it, and tells of each who did and of nobody else', async () => {
    const bytes = Buffer.from('会议纪要');
    const sha256 = await bring(files, bytes, 'u-1');
    const before = await place.names();
    await bring(files, bytes, 'u-2');
    await bring(files, bytes, 'u-2');
    expect(await place.names()).toHaveLength(before.length + 1);
    expect(await files.all()).toStrictEqual([{ sha256, at: expect.any(Number) as number }]);
    const asked = ['u-1', 'u-2', 'u-3', ''].map((person) => files.isBroughtBy(sha256, person));
    expect(await Promise.all(asked)).toStrictEqual([true, true, false, false]);
    expect((await place.names()).join()).not.toMatch(/u-\d/);
  });

  it('is told with the time at which it was brought last', async () => {
    const [one, two] = [await bring(files, Buffer.from('one')), await bring(files, Buffer.from('two'))];
    const three = await bring(files, Buffer.from('three'));
    const all = await files.all();
    expect(all.map(({ sha256 }) => sha256).toSorted()).toStrictEqual([one, two, three].toSorted());
    for (const { at } of all) expect(Math.abs(Date.now() - at)).toBeLessThan(60_000);
  });

  it('is never given once it is damaged', async () => {
    const sha256 = await bring(files, Buffer.from('as it was'));
    await place.damage(sha256, Buffer.from('as It was'));
    await expect(files.read(sha256)).rejects.toStrictEqual(new EvidenceDamaged(sha256));
    await place.damage(sha256, Buffer.alloc(0));
    await expect(files.read(sha256)).rejects.toThrow(EvidenceDamaged);
    // Who has it still may bring it again.
    await bring(files, Buffer.from('as it was'));
    expect(await files.read(sha256)).toStrictEqual(Buffer.from('as it was'));
  });

  it('is gone once it is removed, with everything that told of it, and nothing else is', async () => {
    const kept = await bring(files, Buffer.from('kept'));
    const sha256 = await bring(files, Buffer.from('removed'), 'u-1');
    await bring(files, Buffer.from('removed'), 'u-2');
    await files.remove(sha256);
    await files.remove(sha256);
    expect(await files.read(sha256)).toBeUndefined();
    expect(await files.isBroughtBy(sha256, 'u-1')).toBe(false);
    expect((await place.names()).filter((name) => !name.startsWith(kept))).toStrictEqual([]);
    expect(await files.read(kept)).toStrictEqual(Buffer.from('kept'));
  });

  it('is not there under what is no hash, or another one', async () => {
    await bring(files, Buffer.from('kept'));
    for (const name of ['', '..', '../kept', 'incoming', 'A'.repeat(64), '0'.repeat(64), `${'0'.repeat(64)}.x`]) {
      expect(await files.read(name)).toBeUndefined();
      expect(await files.isBroughtBy(name, 'u-1')).toBe(false);
      await files.remove(name);
    }
    expect(await files.all()).toHaveLength(1);
    await expect(files.keep(files.newFile(), '../up', 'u-1')).rejects.toThrow('is no SHA-256');
  });

  it('that never arrived whole goes when it is older than what still arrives', async () => {
    const [old, young] = [files.newFile(), files.newFile()];
    for (const file of [old, young]) await writeFile(file, 'half');
    await utimes(old, 1, 1);
    await files.dropUnfinished(Date.now() - 60_000);
    await expect(stat(old)).rejects.toThrow('ENOENT');
    expect((await stat(young)).size).toBe(4);
    expect(await files.all()).toStrictEqual([]);
    await rm(young);
  });
});

describe('Evidence in a folder', () => {
  it('is for the account of the processes alone', async () => {
    const folder = join(await mkdtemp(join(tmpdir(), 'evidence-')), 'kept');
    const files = await openEvidence(folder);
    const sha256 = await bring(files, Buffer.from('kept'));
    const modeOf = async (path: string) => (await stat(path)).mode & 0o777;
    expect(await Promise.all([folder, join(folder, 'incoming')].map(modeOf))).toStrictEqual([0o700, 0o700]);
    const names = (await readdir(folder)).filter((name) => name.startsWith(sha256));
    expect(await Promise.all(names.map((name) => modeOf(join(folder, name))))).toStrictEqual([0o600, 0o600]);
    await rm(folder, { recursive: true });
  });
});

describe('Evidence at a server', () => {
  it('is neither written nor read with another key, and that is an error, not an absence', async () => {
    const server = await startS3();
    try {
      const files = await openEvidence(server.address('another key'));
      await expect(bring(files, Buffer.from('kept'))).rejects.toThrow('403');
      await expect(files.read('0'.repeat(64))).rejects.toThrow('SignatureDoesNotMatch');
      expect(server.objects.size).toBe(0);
      expect(server.refused).toStrictEqual(['SignatureDoesNotMatch', 'SignatureDoesNotMatch']);
    } finally {
      await server.stop();
    }
  });
});

import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptBackups, keptExports, keptLetters, retain, type KeptFolder } from '@zhudian/tools';
import { SinkFolder } from '@zhudian/gateway';
import { writeManifest } from '../../tools/src/backup/manifest';

const root = mkdtempSync(join(tmpdir(), 'zhudian-retention-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const folderNamed = async (name: string): Promise<string> => {
  const folder = join(root, name);
  await mkdir(folder, { recursive: true });
  return folder;
};
const exported = (folder: string, name: string, day: string) => {
  const path = join(folder, name);
  for (const file of [path, `${path}.export.json`]) {
    writeFileSync(file, '{}');
    utimesSync(file, new Date(day), new Date(day));
  }
};
const backedUp = async (folder: string, name: string, day: string) => {
  const path = join(folder, name);
  await mkdir(path);
  writeFileSync(join(path, 'data'), name);
  await writeManifest(path, { takenAt: `${day}T10:00:00.000Z`, position: 1, vault: 'here' });
};
const letter = (id: string, day: string) => ({
  fact: { id, stream: `Person-${id}`, recordedAt: `${day}T23:59:59.000Z` } as never,
  why: 'HTTP 500',
});

const filled = async (name: string) => {
  const [exports, backups, letters] = await Promise.all(['e', 'b', 'l'].map((one) => folderNamed(`${name}-${one}`)));
  if (!exports || !backups || !letters) throw new Error('There is no folder.');
  exported(exports, 'old.csv', '2024-03-01');
  exported(exports, 'new.csv', '2025-06-01');
  writeFileSync(join(exports, 'notes.txt'), 'not ours');
  utimesSync(join(exports, 'notes.txt'), new Date('2020-01-01'), new Date('2020-01-01'));
  for (const [at, day] of ['2023-01-01', '2024-01-01', '2025-01-01'].entries()) await backedUp(backups, `b${at}`, day);
  await mkdir(join(backups, 'unrelated'));
  const sink = new SinkFolder(letters);
  await sink.setAside([letter('one', '2024-05-31'), letter('two', '2024-06-01')]);
  return { exports, backups, letters, sink };
};
const foldersOf = ({ exports, backups, letters }: Awaited<ReturnType<typeof filled>>): readonly KeptFolder[] => [
  keptExports(exports),
  keptBackups(backups),
  keptLetters(letters),
];

describe('A folder that is kept for a time', () => {
  it('tells what is older than a day, and deletes that and nothing else, twice as well', async () => {
    const made = await filled('twice');
    const over = () => Promise.all(foldersOf(made).map((one) => one.over('2024-06-01')));
    expect(await over()).toStrictEqual([
      { count: 1, since: '2024-03-01' },
      { count: 2, since: '2023-01-01' },
      { count: 1, since: '2024-05-31' },
    ]);
    for (let again = 0; again < 2; again += 1) for (const one of foldersOf(made)) await one.discard('2024-06-01');
    expect(readdirSync(made.exports)).toStrictEqual(['new.csv', 'new.csv.export.json', 'notes.txt']);
    expect(readdirSync(made.backups)).toStrictEqual(['b2', 'unrelated']);
    expect((await made.sink.letters()).map(({ fact }) => fact.id)).toStrictEqual(['two']);
    expect(await over()).toStrictEqual(Array.from({ length: 3 }, () => ({ count: 0, since: undefined })));
  });

  it('keeps the newest backup, however old it is, and ends what was interrupted', async () => {
    const { exports, backups } = await filled('newest');
    await mkdir(join(backups, '.deleted-b9'));
    rmSync(join(exports, 'old.csv'));
    await keptBackups(backups).discard('2026-06-01');
    await keptExports(exports).discard('2024-06-01');
    expect(readdirSync(backups)).toStrictEqual(['b2', 'unrelated']);
    expect(existsSync(join(exports, 'old.csv.export.json'))).toBe(false);
  });
});

interface Sent {
  readonly kind: string;
  readonly found: number;
}

/** Answers as the gateway does: states, and what is recorded. */
const startDoor = async (lastOlderThan: string | null, held: readonly string[], refused = false) => {
  const sent: Sent[] = [];
  const state = (kind: string) => {
    const isHeld = held.includes(kind);
    return { kind, months: 12, olderThan: '2024-06-01', isHeld, count: null, since: null, lastOlderThan };
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { query, variables } = JSON.parse(String(Buffer.concat(chunks))) as {
        readonly query: string;
        readonly variables: { readonly input?: Sent };
      };
      if (variables.input) sent.push(variables.input);
      const retentionStates = ['DEAD_LETTERS', 'EXPORTS', 'BACKUPS'].map(state);
      const errors = [{ message: 'No.', extensions: { code: 'NOT_AUTHORISED_ROLE' } }];
      const answer = query.startsWith('mutation') ? (refused ? { data: null, errors } : { data: {} }) : undefined;
      response.end(JSON.stringify(answer ?? { data: { retentionStates } }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { sent, url, stop: () => server.close() };
};

describe('The command that deletes', () => {
  const run = async (name: string, door: Awaited<ReturnType<typeof startDoor>>, isPreview = false) => {
    const made = await filled(name);
    const retaining = { bureauId: 'bureau', door: { url: door.url, token: 'lin' }, isPreview };
    const done = retain({ ...retaining, folders: foldersOf(made) });
    await done.catch(() => undefined);
    door.stop();
    return {
      done,
      left: [...readdirSync(made.exports), ...readdirSync(made.backups)],
      letters: await made.sink.letters(),
    };
  };
  const ALL = [
    'new.csv',
    'new.csv.export.json',
    'notes.txt',
    'old.csv',
    'old.csv.export.json',
    'b0',
    'b1',
    'b2',
    'unrelated',
  ];

  it('deletes nothing in a preview, what is held never, and records how many it found of the rest', async () => {
    const preview = await startDoor('2023-12-31', []);
    expect((await run('preview', preview, true)).left).toStrictEqual(ALL);
    expect(preview.sent).toStrictEqual([]);
    const door = await startDoor(null, ['EXPORTS']);
    const { left, letters } = await run('held', door);
    expect(left).toStrictEqual([...ALL.slice(0, 5), 'b2', 'unrelated']);
    expect(letters).toHaveLength(1);
    expect(door.sent.map(({ kind, found }) => [kind, found])).toStrictEqual([
      ['DEAD_LETTERS', 1],
      ['BACKUPS', 2],
    ]);
  });

  it('deletes nothing that could not be recorded, and again what was recorded before', async () => {
    const refusing = await startDoor(null, [], true);
    const { done, left } = await run('refused', refusing);
    await expect(done).rejects.toThrow('NOT_AUTHORISED_ROLE');
    expect(left).toStrictEqual(ALL);
    // The last run ended between the fact and the deletion, or the files came back from a copy.
    const again = await startDoor('2024-06-01', []);
    expect((await run('again', again)).left).toStrictEqual([
      'new.csv',
      'new.csv.export.json',
      'notes.txt',
      'b2',
      'unrelated',
    ]);
    expect(again.sent).toStrictEqual([]);
  });
});

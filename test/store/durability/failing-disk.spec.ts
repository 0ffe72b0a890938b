import { EventStore } from '../../../events/embedded-store/src/store/event-store';
import { WritesRefused } from '../../../events/embedded-store/src/storage/errors';
import type { Disk, LogFile } from '../../../events/embedded-store/src/storage/disk';
import { fileDisk } from '../../../events/embedded-store/src/storage/file-disk';
import { eventually } from '../support/collect';
import { temporaryFolders } from '../support/folders';

type Fault = 'full' | 'partly' | 'sync' | undefined;

/** A directory whose files fail when told to. */
class FaultyDisk {
  fault: Fault;
  readonly disk: Disk;

  constructor(directory: string) {
    const real = fileDisk(directory);
    this.disk = { ...real, open: (name) => this.#faulty(real.open(name)) };
  }

  #faulty(file: LogFile): LogFile {
    return { ...file, write: (bytes, offset) => this.#write(file, bytes, offset), sync: () => this.#sync(file) };
  }

  #write(file: LogFile, bytes: Buffer, offset: number): void {
    if (this.fault === 'partly') file.write(bytes.subarray(0, bytes.length >> 1), offset);
    if (this.fault === 'full' || this.fault === 'partly') throw new Error('ENOSPC: no space left on device');
    file.write(bytes, offset);
  }

  async #sync(file: LogFile): Promise<void> {
    if (this.fault === 'sync') throw new Error('EIO: i/o error');
    await file.sync();
  }
}

const event = (n: number) => ({
  id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  type: 'Counted',
  contentType: 'application/json',
  data: Buffer.from(JSON.stringify({ n })),
  metadata: Buffer.alloc(0),
});

const revisions = (store: EventStore, stream: string): readonly number[] => {
  const visible = store.reader.visible(stream);
  return visible ? Array.from(store.reader.stream(visible, 0, 'forwards'), ({ revision }) => revision) : [];
};

describe.each(['full', 'partly', 'sync'] as const)('A disk that fails (%s)', (fault) => {
  const folder = temporaryFolders();

  const start = async (directory: string, lines: string[] = []) => {
    const faulty = new FaultyDisk(directory);
    const options = {
      directory,
      segmentSize: 1 << 20,
      now: () => Date.now(),
      disk: faulty.disk,
      tell: (line: string) => lines.push(line),
    };
    return { faulty, store: await EventStore.open(options) };
  };

  it('refuses writes, goes on serving reads, acknowledges nothing that may not be there, and recovers', async () => {
    const directory = folder();
    const lines: string[] = [];
    const { faulty, store } = await start(directory, lines);
    const append = (n: number) => store.append([{ stream: 's', expected: 'any', events: [event(n)] }]);
    await append(0);
    faulty.fault = fault;
    await expect(Promise.all([append(1), append(2)])).rejects.toBeInstanceOf(WritesRefused);
    await expect(append(3)).rejects.toBeInstanceOf(WritesRefused);
    expect(revisions(store, 's')).toStrictEqual([0]);
    await eventually(
      () => Promise.resolve(lines),
      (told) => told.some((line) => line.startsWith('the disk still fails')),
    );
    faulty.fault = undefined;
    expect(
      await eventually(
        () => Promise.resolve(store.commit.refusal),
        (refusal) => refusal === undefined,
      ),
    ).toBeUndefined();
    expect(await append(4)).toStrictEqual([{ stream: 's', revision: 1, position: expect.any(Number) }]);
    expect(revisions(store, 's')).toStrictEqual([0, 1]);
    await store.close();
    const again = await EventStore.open({ directory, segmentSize: 1 << 20, now: () => Date.now() });
    expect(revisions(again, 's')).toStrictEqual([0, 1]);
    await again.close();
  });
});

import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Reply } from '../http/reply';
import { writeSnapshot, type Snapshot } from './snapshot';

/** A snapshot, and what is said of how it came about once it is written. */
export interface ProvenSnapshot extends Snapshot {
  readonly provenance: () => Readonly<Record<string, string>>;
}

/** Writes lists into a file and sends that; the file is gone when it has been sent, or is not wanted any more. */
export const snapshotReply = async (snapshot: ProvenSnapshot, leave: () => void): Promise<Reply> => {
  const { position } = snapshot;
  const folder = await mkdtemp(join(tmpdir(), 'zhudian-snapshot-'));
  const path = join(folder, 'snapshot.sqlite');
  const clean = () => rm(folder, { recursive: true, force: true }).finally(leave);
  try {
    const { rows, root } = await writeSnapshot(path, snapshot);
    const { size } = await stat(path);
    const headers = {
      'content-type': 'application/vnd.sqlite3',
      'content-length': String(size),
      'cache-control': 'no-store',
      'content-disposition': `attachment; filename="snapshot@${position}.sqlite"`,
      ...snapshot.provenance(),
      'x-zhudian-rows': String(rows),
      'x-zhudian-root': root,
    };
    const stream = async (response: ServerResponse) => {
      await pipeline(createReadStream(path), response).catch(() => undefined);
      await clean();
    };
    return { status: 200, headers, stream, abandoned: clean };
  } catch (error) {
    await clean();
    throw error;
  }
};

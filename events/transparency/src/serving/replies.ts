import { parsePath, widthIn } from '@zhudian/proofs';
import type { Published } from '../signing/published-head';
import type { Signer } from '../signing/signer';
import type { TileFiles } from '../storing/tile-files';

export interface LogReply {
  readonly status: number;
  readonly type?: string;
  readonly lasting?: boolean;
  readonly body?: Buffer | string;
}

const TEXT = 'text/plain; charset=utf-8';
const BYTES = 'application/octet-stream';
const NOT_FOUND: LogReply = { status: 404 };
const KEY_BESIDE = 'key/';

/** A tile or a bundle never changes. */
const tileReply = async (path: string, files: TileFiles, { size }: Published): Promise<LogReply> => {
  const tile = parsePath(path);
  if (!tile) return NOT_FOUND;
  const level = tile.level === 'entries' ? 0 : tile.level;
  if (tile.width > widthIn(size, { level, index: tile.index })) return NOT_FOUND;
  const body = tile.level === 'entries' ? await files.readBundle(tile) : await files.readTile({ ...tile, level });
  return { status: 200, type: BYTES, lasting: true, body };
};

interface Served {
  readonly files: TileFiles;
  readonly signer: Pick<Signer, 'verifierKey' | 'keyBeside' | 'successions'>;
  readonly published: Published | undefined;
}

/** The reply for a path below the prefix of the log. */
export const replyTo = async (path: string, { files, signer, published }: Served): Promise<LogReply> => {
  if (path === 'key') return { status: 200, type: TEXT, body: `${signer.verifierKey}\n` };
  if (path.startsWith(KEY_BESIDE)) {
    const key = signer.keyBeside(path.slice(KEY_BESIDE.length));
    return key === undefined ? NOT_FOUND : { status: 200, type: TEXT, body: `${key}\n` };
  }
  if (path === 'keys') return { status: 200, type: TEXT, body: signer.successions };
  if (!published) return NOT_FOUND;
  if (path === 'checkpoint') return { status: 200, type: TEXT, body: published.checkpoint };
  return tileReply(path, files, published);
};

import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** A file of the site as it goes over the wire, in each encoding that was computed when the site was built. */
export interface SiteFile {
  readonly type: string;
  readonly plain: Buffer;
  readonly br: Buffer;
  readonly gzip: Buffer;
}

/** A built site: its pages, and the files that they load, by path. */
export interface SiteFiles {
  readonly page: string;
  /** For whoever answers a survey by a code: nothing of it knows of accounts. */
  readonly ballot: string;
  readonly files: Readonly<Record<string, SiteFile>>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const fileAt = async (path: string): Promise<SiteFile> => {
  const type = TYPES[extname(path)];
  if (type === undefined) throw new Error(`${path}: no content type is known for a file of this kind.`);
  const [plain, br, gzip] = await Promise.all([readFile(path), readFile(`${path}.br`), readFile(`${path}.gz`)]);
  return { type, plain, br, gzip };
};

/** Reads a built site; `undefined` where none was built. */
export const readSite = async (folder: string): Promise<SiteFiles | undefined> => {
  const page = join(folder, 'index.html');
  if (!existsSync(page)) return undefined;
  const names = (await readdir(join(folder, 'assets'))).filter((name) => !/\.(br|gz)$/.test(name));
  const files = names.map(async (name) => [`/assets/${name}`, await fileAt(join(folder, 'assets', name))] as const);
  const pages = [page, join(folder, 'ballot.html')].map((path) => readFile(path, 'utf8'));
  const [main = '', ballot = ''] = await Promise.all(pages);
  return { page: main, ballot, files: Object.fromEntries(await Promise.all(files)) };
};

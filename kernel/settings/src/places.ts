import { access, mkdir, open, rm, stat, statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { InvalidSettings } from './read-settings';
import type { Words } from './setting';

/** What a process needs of its machine, each under the name of the setting that says where. */
export interface Places {
  /** Folders that are made, and written to. */
  readonly folders?: Readonly<Record<string, string | undefined>>;
  /** Files that are read; what is a URL is somebody else's. */
  readonly files?: Readonly<Record<string, string | undefined>>;
  readonly listen?: { readonly host: string; readonly port: number; readonly name?: string };
  /** Megabytes that have to be free in each folder. */
  readonly leastFreeMb?: number;
}

const MEGABYTE = 1_048_576;
const codeOf = (error: unknown): string => String((error as NodeJS.ErrnoException).code ?? error);

const WHY: Readonly<Record<string, Words>> = {
  EACCES: { zh: '没有权限', en: 'this user has no right to it' },
  EPERM: { zh: '没有权限', en: 'this user has no right to it' },
  EROFS: { zh: '文件系统只读', en: 'the file system is read-only' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  EDQUOT: { zh: '超出磁盘配额', en: 'the disk quota is used up' },
  ENOTDIR: { zh: '不是文件夹', en: 'it is no folder' },
  EEXIST: { zh: '不是文件夹', en: 'it is no folder' },
  EISDIR: { zh: '是文件夹', en: 'it is a folder' },
  ENOENT: { zh: '不存在', en: 'there is none' },
  EADDRINUSE: { zh: '已被占用', en: 'it is taken' },
  EADDRNOTAVAIL: { zh: '不是本机地址', en: 'it is no address of this machine' },
  ENOTFOUND: { zh: '不是本机地址', en: 'it is no address of this machine' },
};

const why = (error: unknown): Words => WHY[codeOf(error)] ?? { zh: codeOf(error), en: codeOf(error) };

const folderFault = async (name: string, path: string, leastFreeMb: number): Promise<Words | undefined> => {
  const wanted = {
    zh: `${name}：须为可写的文件夹，“${path}”`,
    en: `${name}: expected a folder to write to, but "${path}":`,
  };
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
    if (!(await stat(path)).isDirectory()) return { zh: `${wanted.zh}不是文件夹`, en: `${wanted.en} it is no folder` };
    await writeTrial(path);
    const { bavail, bsize } = await statfs(path);
    const free = Math.floor((bavail * bsize) / MEGABYTE);
    if (free >= leastFreeMb) return undefined;
    const [zh, en] = [
      `磁盘已满：尚余 ${free} MB，至少须有 ${leastFreeMb} MB`,
      `the disk is full: ${free} MB are free, ${leastFreeMb} MB are needed`,
    ];
    return { zh: `${wanted.zh}${zh}`, en: `${wanted.en} ${en}` };
  } catch (error) {
    return { zh: `${wanted.zh}${why(error).zh}`, en: `${wanted.en} ${why(error).en}` };
  }
};

/** Rights and space are told by writing alone. */
const writeTrial = async (folder: string): Promise<void> => {
  const path = join(folder, `.trial-${process.pid}`);
  const trial = await open(path, 'w', 0o600);
  try {
    await trial.writeFile(Buffer.alloc(4_096));
    await trial.sync();
  } finally {
    await trial.close();
    await rm(path, { force: true });
  }
};

const fileFault = async (name: string, path: string): Promise<Words | undefined> => {
  try {
    await access(path, 4);
    return undefined;
  } catch (error) {
    const { zh, en } = why(error);
    return {
      zh: `${name}：须为可读的文件，“${path}”${zh}`,
      en: `${name}: expected a file to read, but "${path}": ${en}`,
    };
  }
};

type Address = NonNullable<Places['listen']>;

const portFault = async ({ host, port, name = 'PORT, HOST' }: Address): Promise<Words | undefined> => {
  const server = createServer();
  try {
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
    return undefined;
  } catch (error) {
    const { zh, en } = why(error);
    return {
      zh: `${name}：须为可监听的地址，${host} 端口 ${port} ${zh}；请停止占用该端口的程序，或者另选`,
      en: `${name}: expected an address to listen at, but ${host} port ${port}: ${en}; stop what listens there, or choose another`,
    };
  } finally {
    server.close();
  }
};

const isUrl = (given: string): boolean => /^https?:\/\//.test(given);

const places = (named: Readonly<Record<string, string | undefined>> = {}) =>
  Object.entries(named).flatMap(([name, path]) => (path === undefined ? [] : [[name, path] as const]));

/** Looks at folders, rights, free space, files and the port before anything starts. @throws InvalidSettings */
export const checkPlaces = async ({ folders, files, listen, leastFreeMb = 0 }: Places): Promise<void> => {
  const faults: (Words | undefined)[] = [];
  for (const [name, path] of places(folders)) faults.push(await folderFault(name, resolve(path), leastFreeMb));
  for (const [name, path] of places(files)) if (!isUrl(path)) faults.push(await fileFault(name, resolve(path)));
  if (listen) faults.push(await portFault(listen));
  const found = faults.filter((fault) => fault !== undefined);
  if (found.length > 0) throw new InvalidSettings(found);
};

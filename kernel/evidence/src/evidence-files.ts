import { createHash, randomUUID } from 'node:crypto';
import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bytesAtServer } from './bytes-at-server';
import { bytesInFolder } from './bytes-in-folder';
import type { KeptBytes } from './kept-bytes';

/** What is kept under a hash is something else by now. */
export class EvidenceDamaged extends Error {
  constructor(readonly sha256: string) {
    super(`The evidence ${sha256} is damaged: what is kept under this hash has another one.`);
  }
}

/** A document that is kept, and when it was brought last, in ms. */
export interface KeptEvidence {
  readonly sha256: string;
  readonly at: number;
}

const hashOf = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');

const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** Digits of the hash of whoever brought a document, behind the hash of the document. */
const DIGITS = 32;
const broughtName = (sha256: string, person: string): string => `${sha256}.${hashOf(person).slice(0, DIGITS)}`;

/** Documents by the SHA-256 of their bytes; the same one is kept once, whoever brings it. */
export class EvidenceFiles {
  constructor(private readonly bytes: KeptBytes) {}

  /** Where a document can be written while it arrives. */
  newFile(): string {
    return join(this.bytes.incoming, randomUUID());
  }

  /** Keeps a file of `newFile`, which is gone then. @param sha256 of its bytes, which whoever wrote it knows. */
  async keep(file: string, sha256: string, person: string): Promise<void> {
    if (!isHash(sha256)) throw new Error(`"${sha256}" is no SHA-256.`);
    await this.bytes.put(sha256, file);
    const note = this.newFile();
    await writeFile(note, '', { mode: 0o600 });
    await this.bytes.put(broughtName(sha256, person), note);
  }

  /** @throws EvidenceDamaged when it is not what was kept. */
  async read(sha256: string): Promise<Buffer | undefined> {
    const found = isHash(sha256) ? await this.bytes.get(sha256) : undefined;
    if (found && hashOf(found) !== sha256) throw new EvidenceDamaged(sha256);
    return found;
  }

  async isBroughtBy(sha256: string, person: string): Promise<boolean> {
    return isHash(sha256) && (await this.bytes.get(broughtName(sha256, person))) !== undefined;
  }

  /** Nothing tells any more that it was there. */
  async remove(sha256: string): Promise<void> {
    if (!isHash(sha256)) return;
    for (const { name } of await this.bytes.names(sha256)) await this.bytes.remove(name);
  }

  async all(): Promise<readonly KeptEvidence[]> {
    const newest = new Map<string, number>();
    for (const { name, at } of await this.bytes.names('')) {
      const [sha256 = ''] = name.split('.');
      if (isHash(sha256)) newest.set(sha256, Math.max(at, newest.get(sha256) ?? 0));
    }
    return [...newest].map(([sha256, at]) => ({ sha256, at }));
  }

  /** What was on its way when a process ended, and is older than that. */
  async dropUnfinished(before: number): Promise<void> {
    for (const name of await readdir(this.bytes.incoming)) {
      const file = join(this.bytes.incoming, name);
      const about = await stat(file).catch(() => undefined);
      if (about && about.mtimeMs < before) await rm(file, { force: true });
    }
  }
}

/** @param where a folder, or the https:// address of a bucket. */
export const openEvidence = async (where: string): Promise<EvidenceFiles> =>
  new EvidenceFiles(await (isAddress(where) ? bytesAtServer(where) : bytesInFolder(where)));

/** Whether documents are kept at a server, and not in a folder of this machine. */
export const isAddress = (where: string): boolean => /^https?:\/\//.test(where);

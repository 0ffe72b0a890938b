import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** Written last: a folder without it is no backup. */
export const MANIFEST = 'manifest.json';

const fileSchema = z.strictObject({ bytes: z.int().nonnegative(), sha256: z.string().regex(/^[0-9a-f]{64}$/) });

const contentSchema = z.strictObject({
  format: z.literal(1),
  takenAt: z.iso.datetime(),
  /** Every fact up to this position is in the log of the backup. */
  position: z.int(),
  /** `elsewhere`: the words about persons are in PostgreSQL and have a backup of their own. */
  vault: z.enum(['here', 'elsewhere']),
  files: z.record(z.string(), fileSchema),
});

export type Manifest = z.infer<typeof contentSchema>;

/** It cannot be restored as it is. */
export class BackupDamaged extends Error {}

const digestOf = (manifest: Manifest): string => createHash('sha256').update(JSON.stringify(manifest)).digest('hex');

const describeFile = async (path: string): Promise<Manifest['files'][string]> => {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk as Buffer);
    bytes += (chunk as Buffer).length;
  }
  return { bytes, sha256: hash.digest('hex') };
};

/** Paths of all files below a folder, with `/` between the names on every machine. */
export const filesBelow = async (folder: string, prefix = ''): Promise<readonly string[]> => {
  const entries = await readdir(join(folder, prefix), { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    if (entry.isDirectory()) found.push(...(await filesBelow(folder, path)));
    else found.push(path);
  }
  return found;
};

/** Describes all files of a folder, which is a backup from then on. */
export const writeManifest = async (folder: string, head: Omit<Manifest, 'files' | 'format'>): Promise<Manifest> => {
  const paths = await filesBelow(folder);
  const files: Record<string, Manifest['files'][string]> = {};
  for (const path of paths) files[path] = await describeFile(join(folder, path));
  const manifest: Manifest = { format: 1, ...head, files };
  const text = `${JSON.stringify({ manifest, sha256: digestOf(manifest) }, undefined, 1)}\n`;
  await writeFile(join(folder, MANIFEST), text, { mode: 0o600 });
  return manifest;
};

/** @throws BackupDamaged where there is none, or it is damaged. */
export const readManifest = async (folder: string): Promise<Manifest> => {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => undefined);
  if (text === undefined)
    throw new BackupDamaged(
      `${MANIFEST}：没有该文件，${folder}不是完整的备份。 There is none: ${folder} is no whole backup.`,
    );
  try {
    const { manifest, sha256 } = JSON.parse(text) as { readonly manifest: unknown; readonly sha256: unknown };
    const parsed = contentSchema.parse(manifest);
    if (digestOf(parsed) === sha256) return parsed;
  } catch {
    // As if its digest differed.
  }
  throw new BackupDamaged(`${MANIFEST}：已损坏。 It is damaged.`);
};

const compareFile = async (folder: string, path: string, wanted: Manifest['files'][string]): Promise<void> => {
  const full = join(folder, path);
  if (!(await stat(full).catch(() => undefined))?.isFile())
    throw new BackupDamaged(`${path}：缺少该文件。 It is missing.`);
  const { bytes, sha256 } = await describeFile(full);
  if (bytes !== wanted.bytes || sha256 !== wanted.sha256)
    throw new BackupDamaged(
      `${path}：与备份时不同，已损坏或来自另一份备份。 It is not as it was: damaged, or of another backup.`,
    );
};

/** @throws BackupDamaged that names the first file that is not as it was, is missing, or does not belong there. */
export const verifiedManifest = async (folder: string): Promise<Manifest> => {
  const manifest = await readManifest(folder);
  for (const [path, wanted] of Object.entries(manifest.files)) await compareFile(folder, path, wanted);
  for (const path of await filesBelow(folder))
    if (path !== MANIFEST && !Object.hasOwn(manifest.files, path))
      throw new BackupDamaged(`${path}：不属于这份备份。 It does not belong to this backup.`);
  return manifest;
};

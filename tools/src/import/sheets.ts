import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readSheet as readSheetOfExcel } from 'read-excel-file/node';

export type Cell = string | number | boolean | Date | null;

/** One file: the command that each of its rows gives, the header, and the rows with the lines they stand in. */
export interface Sheet {
  readonly file: string;
  readonly command: string;
  readonly sha256: string;
  readonly size: number;
  readonly mime: string;
  readonly header: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly Cell[] }[];
  /** Of a file of JSON, which has no rows: the inputs as they are written; `unreadable` where it is none. */
  readonly inputs?: readonly unknown[] | 'unreadable';
}

const MIMES: Readonly<Record<string, string>> = {
  '.json': 'application/json',
  '.csv': 'text/csv',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The files of a folder: every `<Command>.csv`, `<Command>.xlsx` (its first sheet) and `<Command>.json`, in the order of their names. */
export const readSheets = async (folder: string): Promise<readonly Sheet[]> => {
  const files = (await readdir(folder)).filter((file) => extname(file) in MIMES && !file.startsWith('~$'));
  return Promise.all(files.toSorted().map((file) => readSheet(join(folder, file))));
};

const readSheet = async (path: string): Promise<Sheet> => {
  const bytes = await readFile(path);
  const type = extname(path);
  const file = {
    file: basename(path),
    command: basename(path, type),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    size: bytes.length,
    mime: MIMES[type] ?? '',
  };
  if (type === '.json') return { ...file, header: [], rows: [], inputs: fromJson(bytes) };
  const [header, ...rows] = type === '.csv' ? fromCsv(bytes) : await fromExcel(bytes, path);
  return {
    ...file,
    header: (header?.cells ?? []).map((cell) => String(cell ?? '').trim()),
    rows: rows.filter(({ cells }) => cells.some((cell) => cell !== null && cell !== '')),
  };
};

type Row = Sheet['rows'][number];

/** One input, or a list of them. */
const fromJson = (bytes: Buffer): readonly unknown[] | 'unreadable' => {
  try {
    const written: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return Array.isArray(written) ? written : [written];
  } catch {
    return 'unreadable';
  }
};

const fromCsv = (bytes: Buffer): readonly Row[] => {
  const records = parse(textOf(bytes), { bom: true, relaxColumnCount: true, trim: true, info: true });
  return (records as unknown as { readonly record: string[]; readonly info: { readonly lines: number } }[]).map(
    ({ record, info }) => ({ line: info.lines, cells: record }),
  );
};

/** UTF-8, or what Excel in Chinese saves as CSV. */
const textOf = (bytes: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
};

const fromExcel = async (bytes: Buffer, file: string): Promise<readonly Row[]> => {
  const table = await readSheetOfExcel(bytes).catch((error: unknown) => {
    throw new Error(`${file}：不是可以读取的Excel文件。 It is no file of Excel that can be read: ${String(error)}`);
  });
  return (table as readonly (readonly Cell[])[]).map((cells, index) => ({ line: index + 1, cells }));
};

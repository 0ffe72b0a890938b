import { parse } from 'csv-parse/browser/esm/sync';

export type Cell = string | number | boolean | Date | null;

/** A line of a table, with the place at which it stands there. */
export interface Line {
  readonly line: number;
  readonly cells: readonly Cell[];
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

const isFilled = ({ cells }: Line): boolean => cells.some((cell) => cell !== null && cell !== '');

/** Lines of CSV, or as they are pasted from a spreadsheet: there a tab stands between the cells. */
export const linesOfText = (text: string): readonly Line[] => {
  const [first = ''] = text.split('\n', 1);
  const options = { bom: true, relaxColumnCount: true, trim: true, info: true } as const;
  const parsed: unknown = parse(text, first.includes('\t') ? { ...options, delimiter: '\t', quote: null } : options);
  return (parsed as readonly Parsed[])
    .map(({ record, info }) => ({ line: info.lines, cells: record }))
    .filter(isFilled);
};

/** UTF-8, or what Excel in Chinese saves as CSV. */
export const textOf = (bytes: ArrayBuffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
};

/** The first sheet; its reader is loaded when it is needed. */
const linesOfExcel = async (file: File): Promise<readonly Line[]> => {
  const { readSheet } = await import('read-excel-file/browser');
  const sheet: readonly (readonly unknown[])[] = await readSheet(file);
  return sheet.map((cells, at) => ({ line: at + 1, cells: cells as readonly Cell[] })).filter(isFilled);
};

export const linesOfFile = async (file: File): Promise<readonly Line[]> =>
  file.name.toLowerCase().endsWith('.xlsx') ? linesOfExcel(file) : linesOfText(textOf(await file.arrayBuffer()));

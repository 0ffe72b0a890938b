import { namesInZip } from './names-in-zip';

const OPEN_XML = 'application/vnd.openxmlformats-officedocument';

/** The types of documents that are taken, and how the names of such files end. */
const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'application/ofd': '.ofd',
  [`${OPEN_XML}.wordprocessingml.document`]: '.docx',
  [`${OPEN_XML}.spreadsheetml.sheet`]: '.xlsx',
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/webp': '.webp',
  'text/plain': '.txt',
};

export const endingOf = (type: string): string => ENDINGS[type] ?? '';

const isAt = (bytes: Buffer, at: number, signature: string): boolean =>
  bytes.toString('latin1', at, at + signature.length) === signature;

/** What archives of office documents hold. */
const INSIDE: readonly (readonly [name: string, type: string])[] = [
  ['OFD.xml', 'application/ofd'],
  ['word/document.xml', `${OPEN_XML}.wordprocessingml.document`],
  ['xl/workbook.xml', `${OPEN_XML}.spreadsheetml.sheet`],
];

/** A document with macros is none of these, whatever it is called. */
const archiveType = (bytes: Buffer): string | undefined => {
  const names = namesInZip(bytes) ?? [];
  if (names.some((name) => /vbaProject/i.test(name))) return undefined;
  return INSIDE.find(([name]) => names.includes(name))?.[1];
};

/** Control characters but tabs and the ends of lines. */
const CONTROLS = /[^\P{Cc}\t\n\r]/u;

/** Text in UTF-8, tables included; what a browser would take for a page is none. */
const isText = (bytes: Buffer): boolean => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.trim() !== '' && !CONTROLS.test(text) && !text.trimStart().startsWith('<');
  } catch {
    return false;
  }
};

/** The type of a document by what it holds, not by its name; `undefined` for what is not taken. */
export const typeOf = (bytes: Buffer): string | undefined => {
  if (isAt(bytes, 0, '%PDF-')) return 'application/pdf';
  if (isAt(bytes, 0, '\x89PNG\r\n\x1A\n')) return 'image/png';
  if (isAt(bytes, 0, '\xFF\xD8\xFF')) return 'image/jpeg';
  if (isAt(bytes, 0, 'RIFF') && isAt(bytes, 8, 'WEBP')) return 'image/webp';
  if (isAt(bytes, 0, 'PK\x03\x04')) return archiveType(bytes);
  return isText(bytes) ? 'text/plain' : undefined;
};

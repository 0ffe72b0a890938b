import { endingOf, typeOf } from '@zhudian/evidence';
import { zipOf } from '../../events/transparency/src/kit/zip';

const archive = (...names: readonly string[]) => zipOf(names.map((name) => ({ name, content: Buffer.from(name) })));
const OPEN_XML = 'application/vnd.openxmlformats-officedocument';

const TAKEN: readonly (readonly [what: string, bytes: Buffer, type: string, ending: string])[] = [
  ['PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n', 'latin1'), 'application/pdf', '.pdf'],
  ['PNG', Buffer.from('\x89PNG\r\n\x1A\n\0\0\0\rIHDR', 'latin1'), 'image/png', '.png'],
  ['JPEG', Buffer.from('\xFF\xD8\xFF\xE0\0\x10JFIF', 'latin1'), 'image/jpeg', '.jpg'],
  ['WebP', Buffer.from('RIFF\x24\0\0\0WEBPVP8 ', 'latin1'), 'image/webp', '.webp'],
  ['OFD', archive('OFD.xml', 'Doc_0/Document.xml'), 'application/ofd', '.ofd'],
  [
    'a document of Word',
    archive('[Content_Types].xml', 'word/document.xml'),
    `${OPEN_XML}.wordprocessingml.document`,
    '.docx',
  ],
  [
    'a workbook',
    archive('[Content_Types].xml', 'xl/workbook.xml', 'xl/printerSettings/printerSettings1.bin'),
    `${OPEN_XML}.spreadsheetml.sheet`,
    '.xlsx',
  ],
  ['text', Buffer.from('会议纪要\r\n\t一、……\n'), 'text/plain', '.txt'],
  ['a table', Buffer.from('\uFEFFname,day\nmei,2026-11-01\n'), 'text/plain', '.txt'],
];

const office = archive('word/document.xml');

const REFUSED: readonly (readonly [what: string, bytes: Buffer])[] = [
  ['nothing', Buffer.alloc(0)],
  ['white space', Buffer.from(' \n')],
  ['a program', Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1')],
  ['a program of Linux', Buffer.from('\x7FELF\x02\x01\x01\0', 'latin1')],
  ['a page', Buffer.from('\n <!doctype html><script>alert(1)</script>')],
  ['a drawing that runs scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ['a page behind a byte order mark', Buffer.from('\uFEFF<html>')],
  ['text in GB 18030', Buffer.from([0xbb, 0xe1, 0xd2, 0xe9])],
  ['text with a NUL', Buffer.from('a\0b')],
  ['text cut within a character', Buffer.from('会议').subarray(0, 5)],
  ['any archive', archive('notes.txt')],
  ['a document with macros', archive('word/document.xml', 'word/vbaProject.bin')],
  ['half an archive', office.subarray(0, office.length / 2)],
  ['an archive whose directory lies', Buffer.concat([office.subarray(0, -6), Buffer.from([255, 255, 255, 255, 0, 0])])],
  ['RIFF that is no picture', Buffer.from('RIFF\x24\0\0\0WAVEfmt ', 'latin1')],
  ['an old document of Word', Buffer.from('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', 'latin1')],
];

describe('The type of a document', () => {
  it.each(TAKEN)('is told by what it holds: %s', (_, bytes, type, ending) => {
    expect(typeOf(bytes)).toBe(type);
    expect(endingOf(type)).toBe(ending);
  });

  it.each(REFUSED)('is none for %s', (_, bytes) => expect(typeOf(bytes)).toBeUndefined());
});

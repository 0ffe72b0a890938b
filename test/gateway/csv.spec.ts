import fc from 'fast-check';
import { cellOf } from '../../gateway/src/streams/csv';
import { trials } from '../support/trials';

/** What a spreadsheet reads in a cell. */
const read = (cell: string): string => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);

describe('A cell of a table', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '＋1', '－1', '＠SUM(A1)'])(
    'is no formula: %j',
    (text) => {
      expect(read(cellOf(text))).toBe(`'${text}`);
    },
  );

  it('holds any text, in one cell of one line', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const cell = cellOf(text);
        expect(read(cell).replace(/^'/, '')).toBe(text.replace(/^'/, ''));
        expect(/^(?:[^",\r\n]*|"(?:[^"]|"")*")$/.test(cell)).toBe(true);
      }),
      trials('csv', { test: 500, soak: 100_000 }),
    ));

  it('is empty for nothing, and a number for a number', () => {
    expect([cellOf(null), cellOf(-1)]).toStrictEqual(['', '-1']);
  });
});

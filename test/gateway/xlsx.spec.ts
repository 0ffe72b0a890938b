import fc from 'fast-check';
import { buildSchema } from 'graphql';
import { listsIn } from '../../gateway/src/exports/lists';
import { xlsx } from '../../gateway/src/exports/xlsx';
import { ZipWriter } from '../../gateway/src/exports/zip-writer';
import { unzipped } from './support/unzipped';

const [list] = listsIn(
  buildSchema(`
    scalar LocalDate
    type Query { "各项。 Things." things(first: Int, after: String): Things }
    type Things { edges: [ThingEdge!]! }
    type ThingEdge { node: Thing! }
    type Thing { "编号。 Id." id: ID! "名称。 Name." name: String "数。 Number." size: Float "是否。 Whether." open: Boolean "日期。 Day." on: LocalDate "标签。 Tags." tags: [String!] }
  `),
).values();
const columns = list?.columns ?? [];

const written = (rows: readonly Readonly<Record<string, unknown>>[], mostRows?: number, pageSize = 2) => {
  const { opening, item, ending } = xlsx('things', columns, mostRows);
  const parts = [opening];
  for (let at = 0; at < rows.length; at += pageSize) parts.push(item(rows.slice(at, at + pageSize)));
  return Buffer.concat([...parts, ending(undefined)] as Uint8Array[]);
};
const rowsIn = (sheet = '') => [...sheet.matchAll(/<row r="\d+">(.*?)<\/row>/gs)].map(([, row]) => row);
const row = (id: string, more: object = {}) => ({
  id,
  name: null,
  size: null,
  open: null,
  on: null,
  tags: null,
  asOfPosition: 'p1',
  ...more,
});

describe('A workbook', () => {
  it('writes texts as texts, numbers as numbers, days as days', () => {
    const files = unzipped(
      written([row('a', { name: '=1+1 <x> 罗波 & "y"', size: 1.5, open: true, on: '2016-02-29', tags: ['a', 'b'] })]),
    );
    const [head, first] = rowsIn(files.get('xl/worksheets/sheet1.xml'));
    expect(head).toContain('<t xml:space="preserve">name</t>');
    expect(first).toBe(
      [
        '<c r="A2" t="inlineStr"><is><t xml:space="preserve">a</t></is></c>',
        '<c r="B2" t="inlineStr"><is><t xml:space="preserve">=1+1 &lt;x&gt; 罗波 &amp; &quot;y&quot;</t></is></c>',
        '<c r="C2"><v>1.5</v></c>',
        '<c r="D2" t="b"><v>1</v></c>',
        '<c r="E2" s="2"><v>42429</v></c>',
        '<c r="F2" t="inlineStr"><is><t xml:space="preserve">a;b</t></is></c>',
        '<c r="G2" t="inlineStr"><is><t xml:space="preserve">p1</t></is></c>',
      ].join(''),
    );
  });

  it('has what its columns mean, and all parts that its frame names', () => {
    const files = unzipped(written([row('a')]));
    expect(files.get('xl/workbook.xml')).toContain(
      '<sheet name="things" sheetId="1" r:id="rId1"/><sheet name="columns" sheetId="2" r:id="rId2"/>',
    );
    expect(rowsIn(files.get('xl/worksheets/sheet2.xml'))).toHaveLength(1 + columns.length);
    expect(files.get('xl/worksheets/sheet2.xml')).toContain('名称。 Name.');
    for (const [, part] of (files.get('[Content_Types].xml') ?? '').matchAll(/PartName="\/(.*?)"/g))
      expect(files.has(part ?? '')).toBe(true);
    for (const [, part] of (files.get('xl/_rels/workbook.xml.rels') ?? '').matchAll(/Target="(.*?)"/g))
      expect(files.has(`xl/${part}`)).toBe(true);
  });

  it('goes on in another sheet where one is full', () => {
    const files = unzipped(
      written(
        ['a', 'b', 'c', 'd', 'e'].map((id) => row(id)),
        3,
      ),
    );
    const ids = [1, 2, 3].map((number) =>
      rowsIn(files.get(`xl/worksheets/sheet${number}.xml`))
        .slice(1)
        .map((each) => />(\w)<\/t>/.exec(each ?? '')?.[1]),
    );
    expect(ids).toStrictEqual([['a', 'b'], ['c', 'd'], ['e']]);
    expect(files.get('xl/workbook.xml')).toContain('<sheet name="things 2" sheetId="2"');
  });

  /** What is read of the name, as ECMA-376 has it: `_xHHHH_` is a character. */
  const nameRead = (name: string): string => {
    const sheet = unzipped(written([row('a', { name })])).get('xl/worksheets/sheet1.xml') ?? '';
    const [, text = ''] = /<c r="B2"[^>]*><is><t[^>]*>(.*?)<\/t>/s.exec(sheet) ?? [];
    return text
      .replaceAll('&#13;', '\r')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
      .replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  };

  it.each(['_x0041_', '_x005F_', '_x000d_x000A_', 'a\rb\r\nc', '&amp;#13;', '\u{20000}'])(
    'is read as it was: %j',
    (text) => {
      expect(nameRead(text)).toBe(text);
    },
  );

  it('says where a text is longer than a cell', () => {
    const most = 32_767;
    expect(nameRead('长'.repeat(most))).toBe('长'.repeat(most));
    expect(nameRead('长'.repeat(most + 1))).toBe(`${'长'.repeat(most - 1)}…`);
    // A character of two halves is not cut.
    expect(nameRead('\u{20000}'.repeat(most))).toBe(`${'\u{20000}'.repeat((most - 1) / 2)}…`);
    expect(nameRead(`a${'\u{20000}'.repeat(most)}`)).toBe(`a${'\u{20000}'.repeat((most - 3) / 2)}…`);
  });

  it('writes days that no spreadsheet counts as texts', () => {
    const dayOf = (on: string) => {
      const sheet = unzipped(written([row('a', { on })])).get('xl/worksheets/sheet1.xml') ?? '';
      return /<c r="E2"[^>]*>(.*?)<\/c>/.exec(sheet)?.[1];
    };
    expect(dayOf('1900-03-01')).toBe('<v>61</v>');
    // Excel counts a 29 February 1900 that never was.
    expect(dayOf('1900-02-28')).toContain('>1900-02-28<');
    expect(dayOf('1899-12-01')).toContain('>1899-12-01<');
  });

  it('holds any text that there is', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const sheet = unzipped(written([row('a', { name })])).get('xl/worksheets/sheet1.xml') ?? '';
        expect(sheet.slice(sheet.indexOf('<worksheet'))).not.toMatch(/[^\t\n\r -\uFFFD]/);
        expect(sheet).not.toMatch(/<t xml:space="preserve">[^<]*&(?!amp;|lt;|gt;|quot;|#13;)/);
      }),
    ));

  it('is none where it broke off', () => {
    expect(xlsx('things', columns).ending(new Error('broken'))).toBeUndefined();
  });
});

describe('A zip file', () => {
  it('holds what was written, part by part', () =>
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ minLength: 1 }), fc.array(fc.string()), { maxKeys: 5, noNullPrototype: true }),
        (files) => {
          const zip = new ZipWriter();
          const parts: Buffer[] = [];
          for (const [name, texts] of Object.entries(files))
            parts.push(zip.begin(name), ...texts.map((text) => zip.write(text)), zip.end());
          const read = unzipped(Buffer.concat([...parts, zip.finish()]));
          expect([...read]).toStrictEqual(Object.entries(files).map(([name, texts]) => [name, texts.join('')]));
        },
      ),
    ));
});

import { namesOf, type Format, type Row } from './format';
import type { Column } from './lists';
import { cellOf, escaped, HEAD, isDay, rowOf, textCell } from './xlsx-cells';
import { ZipWriter } from './zip-writer';

/** Rows of a sheet, its head among them: Excel has no more. */
const MOST_ROWS = 1_048_576;
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const headRow = (names: readonly string[]): string =>
  rowOf(
    names.map((name) => textCell(name, HEAD)),
    1,
  );

const sheetHead = (names: readonly string[]): string =>
  `${XML}<worksheet ${MAIN}><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>${headRow(names)}`;
const SHEET_END = '</sheetData></worksheet>';

const STYLES = `${XML}<styleSheet ${MAIN}><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font/><font><b/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;

const relationsOf = (...relations: readonly string[]) =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`;

/** The parts that say what the sheets are. */
const frame = (sheets: readonly string[]): Readonly<Record<string, string>> => {
  const numbered = sheets.map((name, at) => ({ name: escaped(name), id: `rId${at + 1}`, number: at + 1 }));
  const types = numbered.map(
    ({ number }) =>
      `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`,
  );
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/>${types.join('')}</Types>`,
    '_rels/.rels': relationsOf(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/styles.xml': STYLES,
    'xl/workbook.xml': `${XML}<workbook ${MAIN} xmlns:r="${RELATIONS}"><sheets>${numbered.map(({ name, id, number }) => `<sheet name="${name}" sheetId="${number}" r:id="${id}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationsOf(
      ...numbered.map(({ id, number }) => relation(id, 'worksheet', `worksheets/sheet${number}.xml`)),
      relation('styles', 'styles', 'styles.xml'),
    ),
  };
};

/** A workbook that is written row by row: the list, over as many sheets as it needs, and what its columns mean. */
class Workbook {
  private readonly zip = new ZipWriter();
  private readonly sheets: string[] = [];
  private readonly names: readonly string[];
  private readonly days: ReadonlySet<string>;
  private left = 0;
  /** The last one of the sheet. */
  private row = 1;

  constructor(
    private readonly name: string,
    private readonly columns: readonly Column[],
    private readonly mostRows: number,
  ) {
    this.names = namesOf(columns);
    this.days = new Set(columns.filter(isDay).map(({ name }) => name));
  }

  opening(): Buffer {
    return this.nextSheet();
  }

  rows(rows: readonly Row[]): Buffer {
    const parts: Buffer[] = [];
    for (let rest = rows; rest.length > 0;) {
      if (this.left === 0) parts.push(this.endSheet(), this.nextSheet());
      const some = rest.slice(0, this.left);
      this.left -= some.length;
      rest = rest.slice(some.length);
      const written = some.map((row) => this.nextRow(this.names.map((name) => cellOf(row[name], this.days.has(name)))));
      parts.push(this.zip.write(written.join('')));
    }
    return Buffer.concat(parts);
  }

  ending(): Buffer {
    const parts = [this.endSheet(), this.begin('columns', ['column', 'description'])];
    const dictionary = this.columns.map(({ name, description }) =>
      this.nextRow([textCell(name), textCell(description)]),
    );
    parts.push(this.zip.write(dictionary.join('')), this.endSheet());
    for (const [name, text] of Object.entries(frame(this.sheets))) parts.push(this.zip.file(name, text));
    return Buffer.concat([...parts, this.zip.finish()]);
  }

  private nextRow(cells: readonly string[]): string {
    this.row += 1;
    return rowOf(cells, this.row);
  }

  private nextSheet(): Buffer {
    this.left = this.mostRows - 1;
    const number = this.sheets.length + 1;
    return this.begin(number === 1 ? this.name : `${this.name} ${number}`, this.names);
  }

  private begin(name: string, names: readonly string[]): Buffer {
    this.sheets.push(name);
    this.row = 1;
    const head = this.zip.begin(`xl/worksheets/sheet${this.sheets.length}.xml`);
    return Buffer.concat([head, this.zip.write(sheetHead(names))]);
  }

  private endSheet(): Buffer {
    return Buffer.concat([this.zip.write(SHEET_END), this.zip.end()]);
  }
}

/** A workbook of Excel; one that broke off is none. */
export const xlsx = (name: string, columns: readonly Column[], mostRows = MOST_ROWS): ReturnType<Format> => {
  const workbook = new Workbook(name, columns, mostRows);
  return {
    headers: { 'content-type': `${SHEET_TYPE}.sheet` },
    opening: workbook.opening(),
    item: (rows) => workbook.rows(rows),
    ending: (error) => (error === undefined ? workbook.ending() : undefined),
  };
};

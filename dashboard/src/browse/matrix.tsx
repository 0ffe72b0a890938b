import { Rows, type Column } from '../rows/rows';
import { useWords, type Language } from '../words/language';
import { textOf } from '../words/text';
import { Value } from './cell';
import { drillOf } from './drill';
import type { TableArguments } from './drill-counts';
import { shapeOf, type Question, type ShapeField } from './shapes';
import { isRow, leafWords, titleWords, type Row } from './title';
import { Total } from './total';

export interface MatrixSpec {
  readonly rows: string;
  readonly columns: string;
  readonly value: string;
}

interface MatrixProps {
  readonly name: string;
  readonly question: Question;
  readonly asked: TableArguments;
  readonly matrix: MatrixSpec;
  readonly rows: readonly Row[];
}

interface Line {
  readonly key: string;
  readonly head: unknown;
  readonly cells: ReadonlyMap<string, Row>;
}

const keyOf = (value: unknown): string => (isRow(value) ? textOf(value['id']) : textOf(value));

/** What a value is called that heads a row or a column. */
export const headWords = (value: unknown, field: ShapeField, language: Language): string =>
  isRow(value) ? titleWords(value, field.of ?? '', language) : leafWords(value, field, language);

export const linesOf = (rows: readonly Row[], { rows: of, columns }: MatrixSpec): readonly Line[] => {
  const lines = Map.groupBy(rows, (row) => keyOf(row[of]));
  return [...lines].map(([key, line]) => ({
    key,
    head: line[0]?.[of],
    cells: new Map(line.map((row) => [keyOf(row[columns]), row])),
  }));
};

/** The darker, the more: beside the number, never instead of it. */
const heat = (value: unknown, most: number): string => {
  const share = most > 0 ? Number(value) / most : 0;
  return `heat heat-${Math.ceil(share * 4)}`;
};

const Cell = ({ row, shown }: { readonly row: Row | undefined; readonly shown: MatrixProps }) => {
  if (!row) return null;
  const { name, matrix, rows, asked } = shown;
  const most = Math.max(0, ...rows.map((each) => Number(each[matrix.value] ?? 0)));
  const drill = drillOf(name, matrix.value);
  const value = row[matrix.value];
  return (
    <span className={heat(value, most)}>
      {drill ? <Total value={value} drill={drill} row={row} asked={asked} /> : textOf(value)}
    </span>
  );
};

const columnsOf = (shown: MatrixProps, language: Language): readonly Column<Line>[] => {
  const { question, matrix, rows } = shown;
  const { fields } = shapeOf(question.of);
  const [of, by] = [fields[matrix.rows], fields[matrix.columns]];
  if (!of || !by) return [];
  const all = language === 'zh' ? '全部' : 'all';
  const heads = new Map(rows.map((row) => [keyOf(row[matrix.columns]), row[matrix.columns]]));
  return [
    {
      key: 'head',
      label: of.label[language === 'zh' ? 0 : 1],
      cell: ({ head }) => (isRow(head) ? <Value value={head} field={of} /> : all),
    },
    ...[...heads].map(([key, head]) => ({
      key,
      label: headWords(head, by, language) || all,
      cell: ({ cells }: Line) => <Cell row={cells.get(key)} shown={shown} />,
      isNumber: true,
    })),
  ];
};

/** A table with one number for each pair: each opens the rows that it counts. */
export const Matrix = (shown: MatrixProps) => {
  const { language, say } = useWords();
  const { question, matrix, rows } = shown;
  const at = language === 'zh' ? 0 : 1;
  const value = shapeOf(question.of).fields[matrix.value]?.label[at] ?? '';
  return (
    <>
      <p className="quiet">{say(`各格为${value}`, `Each cell: ${value}`)}</p>
      <Rows
        caption={question.label[at]}
        columns={columnsOf(shown, language)}
        rows={linesOf(rows, matrix)}
        keyOf={({ key }) => key}
        empty={say('没有内容。请调整筛选条件或查看时点。', 'Nothing here. Change the filter or the moment.')}
      />
    </>
  );
};

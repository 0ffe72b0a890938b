import type { ChartSpec } from '../chart/chart-data';
import { TableChart } from './table-chart';
import { Answer } from '../graph/answer';
import { Rows, type Column } from '../rows/rows';
import { Saved } from '../rows/saved';
import { useWords, type Language } from '../words/language';
import { useAsked } from './asked';
import { columnOf, isEmpty } from './cell';
import { drillOf } from './drill';
import { Filters } from './filters';
import { Matrix, type MatrixSpec } from './matrix';
import { tableColumns, tableQuery } from './selection';
import { shapeOf, type Question, type ShapeField } from './shapes';
import type { Row } from './title';
import { Total } from './total';

interface TablePart {
  readonly name: string;
  readonly question: Question;
  readonly asked: Readonly<Record<string, unknown>>;
  readonly matrix?: MatrixSpec | undefined;
  readonly chart?: ChartSpec | undefined;
}

const columnsOf = (
  { name, question, asked }: TablePart,
  rows: readonly Row[],
  language: Language,
): readonly Column<Row>[] =>
  tableColumns(question.of)
    .filter((each) => rows.some((row) => !isEmpty(row[each])))
    .toSorted((one, other) => Number(isNumber(question, one)) - Number(isNumber(question, other)))
    .map((each) => {
      const column = columnOf(each, shapeOf(question.of).fields[each] as ShapeField, language);
      const drill = drillOf(name, each);
      if (!drill) return column;
      return { ...column, cell: (row) => <Total value={row[each]} drill={drill} row={row} asked={asked} /> };
    });

const isNumber = ({ of }: Question, name: string) => shapeOf(of).fields[name]?.kind === 'number';

const TableBody = ({ rows, ...part }: TablePart & { readonly rows: readonly Row[] }) => {
  const { language, say } = useWords();
  const { question, matrix, chart } = part;
  if (matrix) return <Matrix {...part} matrix={matrix} rows={rows} />;
  return (
    <>
      {chart && <TableChart question={question} chart={chart} rows={rows} />}
      <Rows
        caption={question.label[language === 'zh' ? 0 : 1]}
        columns={columnsOf(part, rows, language)}
        rows={rows}
        keyOf={JSON.stringify}
        sameAs={(row) => JSON.stringify(Object.entries(row).filter(([each]) => !isNumber(question, each)))}
        empty={say('这段时间没有内容。请调整筛选条件或查看时点。', 'Nothing here. Change the filter or the moment.')}
      />
    </>
  );
};

/** The rows of a table; each number that has rows behind it opens them. */
export const TableRows = (part: TablePart) => (
  <Answer<{ readonly rows: readonly Row[] }>
    query={tableQuery(part.name, part.question, part.asked)}
    variables={part.asked}
  >
    {({ rows }) => (
      <Saved name={part.name}>
        <TableBody {...part} rows={rows} />
      </Saved>
    )}
  </Answer>
);

export const TablePage = ({ name, question }: Pick<TablePart, 'name' | 'question'>) => {
  const { language } = useWords();
  const asked = useAsked(question);
  return (
    <>
      <h1>{question.label[language === 'zh' ? 0 : 1]}</h1>
      <Filters question={question} asked={asked} />
      <TableRows name={name} question={question} asked={asked} />
    </>
  );
};

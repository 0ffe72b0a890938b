import { Answer } from '../graph/answer';
import { Rows, type Column } from '../rows/rows';
import { useWords, type Language } from '../words/language';
import { useAsked } from './asked';
import { columnOf, isEmpty } from './cell';
import { drillOf } from './drill';
import { Filters } from './filters';
import { tableColumns, tableQuery } from './selection';
import { shapeOf, type Question, type ShapeField } from './shapes';
import type { Row } from './title';
import { Total } from './total';

interface Asked {
  readonly name: string;
  readonly question: Question;
  readonly asked: Readonly<Record<string, unknown>>;
}

const columnsOf = (
  { name, question, asked }: Asked,
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

/** The rows of a table; each number that has rows behind it opens them. */
export const TableRows = ({ name, question, asked }: Asked) => {
  const { language, say } = useWords();
  const label = question.label[language === 'zh' ? 0 : 1];
  return (
    <Answer<{ readonly rows: readonly Row[] }> query={tableQuery(name, question, asked)} variables={asked}>
      {({ rows }) => (
        <Rows
          caption={label}
          columns={columnsOf({ name, question, asked }, rows, language)}
          rows={rows}
          keyOf={JSON.stringify}
          empty={say('这段时间没有内容。请调整筛选条件或查看时点。', 'Nothing here. Change the filter or the moment.')}
        />
      )}
    </Answer>
  );
};

export const TablePage = ({ name, question }: Omit<Asked, 'asked'>) => {
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

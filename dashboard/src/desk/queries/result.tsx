import { Button } from 'antd';
import { Problems } from '../../graph/problems';
import { Rows, type Column } from '../../rows/rows';
import { Saved } from '../../rows/saved';
import { save } from '../../save';
import { useWords } from '../../words/language';
import type { Outcome } from './run';
import { cellText, tablesOf, type Row, type Table } from './tables';

const OfField = ({ table: { name, columns, rows } }: { readonly table: Table }) => {
  const { say } = useWords();
  return (
    <section>
      <h3>
        <code>{name}</code> <span className="quiet">{say(`${rows.length}行`, `${rows.length} rows`)}</span>
      </h3>
      <Saved name={name}>
        <Rows
          caption={name}
          columns={columns.map((key): Column<Row> => ({ key, label: key, cell: (row) => cellText(row[key]) }))}
          rows={rows}
          keyOf={(row) => String(rows.indexOf(row))}
          empty={say('没有内容。请调整查询或查看时点。', 'Nothing here. Change the query or the moment.')}
        />
      </Saved>
    </section>
  );
};

interface ResultProps {
  readonly name: string;
  readonly outcome: Outcome;
}

/** What a query gave, as tables and as it was told; or why not. */
export const Result = ({ name, outcome: { data, position = '', problems } }: ResultProps) => {
  const { say } = useWords();
  const keep = () =>
    save(
      new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }),
      `${name || 'query'}@${position}.json`,
    );
  return (
    <>
      {problems.length > 0 && <Problems problems={problems} />}
      {data && (
        <p className="tools">
          <strong role="status">{say(`结果截至位置 ${position}`, `Answered as of position ${position}`)}</strong>
          <Button size="small" onClick={keep}>
            {say('导出结果（JSON）', 'Export the answer (JSON)')}
          </Button>
        </p>
      )}
      {data && tablesOf(data).map((table) => <OfField key={table.name} table={table} />)}
    </>
  );
};

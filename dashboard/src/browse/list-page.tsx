import { Button, Select } from 'antd';
import { setParams, useAddress } from '../address';
import { Answer } from '../graph/answer';
import { useOnDay } from '../graph/on-day';
import { Rows } from '../rows/rows';
import { useWords } from '../words/language';
import { useAsked } from './asked';
import { ExportButtons } from './export-buttons';
import { Filters } from './filters';
import { listColumns, useNothing, type ListAnswer } from './list-rows';
import { columnNames, firstColumns, listQuery } from './selection';
import { shapeOf, type Question } from './shapes';

const PAGE = 50;

interface Choice {
  readonly of: string;
  readonly columns: readonly string[];
}

const ColumnChoice = ({ of, columns }: Choice) => {
  const { language, say } = useWords();
  const { fields } = shapeOf(of);
  const isOnDay = useOnDay() !== undefined;
  const options = columnNames(of, isOnDay).map((name) => ({
    value: name,
    label: fields[name]?.label[language === 'zh' ? 0 : 1],
  }));
  return (
    <Select
      className="column-choice"
      aria-label={say('显示的列', 'Columns shown')}
      mode="multiple"
      maxTagCount={0}
      maxTagPlaceholder={say(`显示${columns.length}列`, `${columns.length} columns`)}
      value={[...columns]}
      options={options}
      onChange={(chosen) => setParams({ columns: chosen.join(',') })}
    />
  );
};

const Pages = ({ pageInfo, after }: Pick<ListAnswer['list'], 'pageInfo'> & { readonly after: string | null }) => {
  const { say } = useWords();
  if (!pageInfo.hasNextPage && after === null) return null;
  return (
    <p className="tools">
      <Button disabled={after === null} onClick={() => setParams({ after: undefined })}>
        {say('第一页', 'First page')}
      </Button>
      <Button disabled={!pageInfo.hasNextPage} onClick={() => setParams({ after: pageInfo.endCursor ?? undefined })}>
        {say('下一页', 'Next page')}
      </Button>
    </p>
  );
};

/** Those of the address, else the first ones. */
const useColumns = (of: string): readonly string[] => {
  const isOnDay = useOnDay() !== undefined;
  const known = columnNames(of, isOnDay);
  const chosen = (useAddress().params.get('columns') ?? '').split(',').filter((name) => known.includes(name));
  return chosen.length > 0 ? chosen : firstColumns(of, isOnDay);
};

interface Listed {
  readonly name: string;
  readonly question: Question;
}

/** A list of the graph: its filters and columns stand in the address, and are what is exported. */
export const ListPage = ({ name, question }: Listed) => {
  const { language, say } = useWords();
  const asked = useAsked(question);
  const columns = useColumns(question.of);
  const after = useAddress().params.get('after');
  const { of } = question;
  const label = question.label[language === 'zh' ? 0 : 1];
  const empty = useNothing();
  return (
    <>
      <h1>{label}</h1>
      <Filters question={question} asked={asked} />
      <Answer<ListAnswer>
        query={listQuery(name, question, columns, asked)}
        variables={{ ...asked, first: PAGE, after }}
      >
        {({ list: { totalCount, pageInfo, edges } }) => (
          <>
            <div className="tools">
              <strong className="total">{say(`共 ${totalCount} 项`, `${totalCount} in all`)}</strong>
              <ColumnChoice of={of} columns={columns} />
              <ExportButtons list={name} of={of} columns={columns} asked={asked} />
            </div>
            <Rows
              caption={label}
              columns={listColumns(of, columns, language, say)}
              rows={edges.map(({ node }) => node)}
              keyOf={JSON.stringify}
              empty={empty}
            />
            <Pages pageInfo={pageInfo} after={after} />
          </>
        )}
      </Answer>
    </>
  );
};

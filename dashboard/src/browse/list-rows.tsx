import { Answer } from '../graph/answer';
import { Link } from '../link';
import { PackButton } from '../pack/pack-button';
import { Rows, type Column } from '../rows/rows';
import { useWords, type Language, type Say } from '../words/language';
import { textOf } from '../words/text';
import { columnOf } from './cell';
import { firstColumns, listQuery } from './selection';
import { pathOf, shapeOf, type Question, type ShapeField } from './shapes';
import type { Row } from './title';

/** A page of a list. */
export interface ListAnswer {
  readonly list: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly { readonly node: Row }[];
  };
}

const openColumn = (of: string, say: Say): readonly Column<Row>[] =>
  pathOf(of, '') === undefined
    ? []
    : [
        {
          key: 'open',
          label: say('详情', 'Details'),
          cell: ({ id }) => <Link to={pathOf(of, textOf(id)) ?? '/'}>{say('查看', 'Open')}</Link>,
        },
      ];

/** A list of decisions tells on what each was made, and leads to all that it rested on. */
const DECISIONS: Readonly<Record<string, readonly string[]>> = { StaleDecision: ['category', 'subjectId'] };

const packColumn = (of: string, say: Say): readonly Column<Row>[] =>
  DECISIONS[of] === undefined
    ? []
    : [
        {
          key: 'pack',
          label: say('决定依据卷', 'Pack'),
          cell: ({ id, category, subjectId }) => (
            <PackButton category={textOf(category)} id={textOf(subjectId)} fact={textOf(id)} />
          ),
        },
      ];

export const listColumns = (
  of: string,
  names: readonly string[],
  language: Language,
  say: Say,
): readonly Column<Row>[] => [
  ...names.map((name) => columnOf(name, shapeOf(of).fields[name] as ShapeField, language)),
  ...openColumn(of, say),
];

export const useNothing = (): string =>
  useWords().say(
    '没有符合条件的内容。请调整筛选条件或查看时点，或在“办理”中办理相应事项。',
    'Nothing fits. Change the filter or the moment, or record something under “Acts”.',
  );

interface Listed {
  readonly name: string;
  readonly question: Question;
  readonly asked: Readonly<Record<string, unknown>>;
}

const FIRST = 10;

/** The beginning of a list, and how long it is. */
export const ListRows = ({ name, question, asked }: Listed) => {
  const { language, say } = useWords();
  const empty = useNothing();
  const columns = firstColumns(question.of);
  const asks = [...new Set([...columns, ...(DECISIONS[question.of] ?? [])])];
  return (
    <Answer<ListAnswer> query={listQuery(name, question, asks, asked)} variables={{ ...asked, first: FIRST }}>
      {({ list: { totalCount, edges } }) => (
        <>
          <p>
            <Link to={`/${name}`}>{say(`共 ${totalCount} 项`, `${totalCount} in all`)}</Link>
          </p>
          <Rows
            caption={question.label[language === 'zh' ? 0 : 1]}
            columns={[...listColumns(question.of, columns, language, say), ...packColumn(question.of, say)]}
            rows={edges.map(({ node }) => node)}
            keyOf={JSON.stringify}
            empty={empty}
          />
        </>
      )}
    </Answer>
  );
};

import { Alert, Button } from 'antd';
import { useState } from 'react';
import { Answer } from '../graph/answer';
import { Rows, type Column } from '../rows/rows';
import { Saved } from '../rows/saved';
import { dayWords } from '../words/days';
import { factWords } from '../words/facts';
import { useWords, type Language, type Say } from '../words/language';
import query from './erasure-left.graphql?raw';

interface Left {
  readonly id: string;
  readonly type: string;
  readonly stream: string;
  readonly occurredOn: string;
  readonly position: string;
}

interface Incomplete {
  readonly code: string;
  readonly facts: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly { readonly node: Left }[];
  };
}

interface Remnants {
  readonly person: { readonly erasureIncomplete: Incomplete | null } | null;
}

const columnsOf = (language: Language, say: Say): readonly Column<Left>[] => [
  { key: 'position', label: say('位置', 'Position'), cell: ({ position }) => <code>{position}</code> },
  { key: 'fact', label: say('记录', 'Fact'), cell: ({ type }) => factWords(type, language) },
  { key: 'stream', label: say('所在', 'Stream'), cell: ({ stream }) => <code>{stream}</code> },
  { key: 'day', label: say('发生日期', 'Day'), cell: ({ occurredOn }) => dayWords(occurredOn, language) },
];

interface ShownProps {
  readonly left: Incomplete;
  readonly onMore: (after: string | null) => void;
}

const Shown = ({ left: { code, facts }, onMore }: ShownProps) => {
  const { language, say } = useWords();
  const { totalCount, pageInfo, edges } = facts;
  return (
    <section>
      <h2>{say('删除后的遗留', 'What an erasure has left')}</h2>
      <Alert
        type="warning"
        showIcon
        title={say(
          `早期版本的 ${totalCount} 条记录自身含有涉及本人的文字：各处不再显示，日志及其副本中仍然存在。`,
          `${totalCount} facts of early versions hold words about this person themselves: they are shown nowhere any more, and stay in the log and its copies.`,
        )}
        description={<code>{code}</code>}
      />
      <Saved name="erasure-left">
        <Rows
          caption={say('遗留的记录', 'Facts that are left')}
          columns={columnsOf(language, say)}
          rows={edges.map(({ node }) => node)}
          keyOf={({ id }) => id}
          empty={say('没有遗留。', 'Nothing is left.')}
        />
      </Saved>
      {pageInfo.hasNextPage && <Button onClick={() => onMore(pageInfo.endCursor)}>{say('下一页', 'Next page')}</Button>}
    </section>
  );
};

/** What the erasure of a person could not take out of the log, where something is left. */
export const ErasureLeft = ({ id }: { readonly id: string }) => {
  const [after, setAfter] = useState<string | null>(null);
  return (
    <Answer<Remnants> query={query} variables={{ id, after }}>
      {({ person }) => (person?.erasureIncomplete ? <Shown left={person.erasureIncomplete} onMore={setAfter} /> : null)}
    </Answer>
  );
};

import { Button, Form, Input, Space } from 'antd';
import { useWords } from '../../words/language';
import type { Query } from './kept';

interface QueryFormProps {
  readonly query: Query;
  readonly isKept: boolean;
  readonly isRunning: boolean;
  readonly onChange: (query: Query) => void;
  readonly onRun: () => void;
  readonly onKeep: () => void;
  readonly onDrop: () => void;
}

const { TextArea } = Input;

type Fields = Pick<QueryFormProps, 'query' | 'onChange'>;

const QueryFields = ({ query, onChange }: Fields) => {
  const { say } = useWords();
  return (
    <>
      <Form.Item label={say('名称', 'Name')} htmlFor="query-name">
        <Input
          id="query-name"
          maxLength={60}
          value={query.name}
          onChange={({ target }) => onChange({ ...query, name: target.value })}
        />
      </Form.Item>
      <Form.Item label={say('查询（GraphQL）', 'Query (GraphQL)')} htmlFor="query-text">
        <TextArea
          id="query-text"
          className="code"
          spellCheck={false}
          autoSize={{ minRows: 6, maxRows: 24 }}
          value={query.text}
          onChange={({ target }) => onChange({ ...query, text: target.value })}
        />
      </Form.Item>
      <Form.Item label={say('变量（JSON，可不填）', 'Variables (JSON, where it takes any)')} htmlFor="query-variables">
        <TextArea
          id="query-variables"
          className="code"
          spellCheck={false}
          autoSize={{ minRows: 1, maxRows: 8 }}
          value={query.variables}
          onChange={({ target }) => onChange({ ...query, variables: target.value })}
        />
      </Form.Item>
    </>
  );
};

/** A query as one writes it, and what is done with it. */
export const QueryForm = ({ query, isKept, isRunning, onChange, onRun, onKeep, onDrop }: QueryFormProps) => {
  const { say } = useWords();
  const isEmpty = query.text.trim() === '';
  return (
    <Form layout="vertical">
      <QueryFields query={query} onChange={onChange} />
      <Space wrap>
        <Button type="primary" disabled={isEmpty || isRunning} aria-busy={isRunning} onClick={onRun}>
          {say('运行', 'Run')}
        </Button>
        <Button disabled={isEmpty || query.name.trim() === ''} onClick={onKeep}>
          {say('保存查询', 'Keep the query')}
        </Button>
        {isKept && <Button onClick={onDrop}>{say('删除查询', 'Delete the query')}</Button>}
        <a href="/graphql" target="_blank" rel="noreferrer">
          {say('字段和说明', 'Fields and what they mean')}
        </a>
      </Space>
    </Form>
  );
};

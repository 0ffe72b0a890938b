import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../../words/language';
import example from './example.graphql?raw';
import { dropQuery, keepQuery, useKeptQueries, type Query } from './kept';
import { QueryForm } from './query-form';
import { Result } from './result';
import { useRun } from './use-run';

const NEW: Query = { name: '', text: '', variables: '' };

interface Names {
  readonly kept: readonly Query[];
  readonly shown: Query;
  readonly onOpen: (query: Query) => void;
}

/** What one has kept; where nothing is yet, something to begin with. */
const Kept = ({ kept, shown, onOpen }: Names) => {
  const { say } = useWords();
  if (kept.length === 0)
    return (
      <p className="empty">
        {say(
          '尚未保存查询。写好后取个名称保存，或者从示例开始。',
          'No query is kept yet. Write one and keep it by a name, or begin with an example.',
        )}{' '}
        <Button
          size="small"
          onClick={() => onOpen({ ...NEW, name: say('在任第一书记', 'Serving First Secretaries'), text: example })}
        >
          {say('填入示例', 'Use the example')}
        </Button>
      </p>
    );
  return (
    <ul className="values">
      {kept.map((query) => (
        <li key={query.name}>
          <Button size="small" aria-pressed={query.name === shown.name} onClick={() => onOpen(query)}>
            {query.name}
          </Button>
        </li>
      ))}
      <li>
        <Button size="small" onClick={() => onOpen(NEW)}>
          {say('新建查询', 'A new one')}
        </Button>
      </li>
    </ul>
  );
};

/** Questions of one's own to the graph: written once, kept in this browser, asked of any moment. */
export const KeptQueries = ({ person }: { readonly person: string }) => {
  const { say } = useWords();
  const kept = useKeptQueries(person);
  const [query, setQuery] = useState<Query>(kept[0] ?? NEW);
  const { outcome, isRunning, start } = useRun();
  const drop = () => {
    dropQuery(person, query.name);
    setQuery(NEW);
  };
  return (
    <section>
      <h2>{say('我的查询', 'My queries')}</h2>
      <p className="quiet">
        {say(
          '保存在本浏览器，只供本人使用；按上方所选时点、以您有权查看的内容为限运行。',
          'Kept in this browser, for you alone; run as of the moment chosen above, as far as you may see it.',
        )}
      </p>
      <Kept kept={kept} shown={query} onOpen={setQuery} />
      <QueryForm
        query={query}
        isKept={kept.some(({ name }) => name === query.name)}
        isRunning={isRunning}
        onChange={setQuery}
        onRun={() => void start(query)}
        onKeep={() => keepQuery(person, query)}
        onDrop={drop}
      />
      {outcome && <Result name={query.name} outcome={outcome} />}
    </section>
  );
};

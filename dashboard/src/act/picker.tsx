import { Select } from 'antd';
import { useState } from 'react';
import { useClient } from 'urql';
import { restOf, type ListPage } from '../graph/rest-of';
import { useAsked } from '../graph/use-asked';
import { useWords, type Language } from '../words/language';
import { wordOf } from '../words/enums';

const documents = import.meta.glob<string>('./pick/*.graphql', { query: '?raw', import: 'default', eager: true });

export const canPick = (kind: string | undefined): boolean =>
  kind !== undefined && `./pick/${kind}.graphql` in documents;

interface Option {
  readonly id: string;
}
interface Options {
  readonly options: ListPage<Option>;
}

/** Everything that a node says of itself in words, beside its id. */
const wordsIn = (node: object, language: Language): readonly string[] =>
  Object.entries(node).flatMap(([name, value]) => {
    if (name === 'id' || name === '__typename') return [];
    if (typeof value === 'object' && value !== null) return wordsIn(value as object, language);
    return typeof value === 'string' ? [name === 'code' ? wordOf('IndicatorCode', value, language) : value] : [];
  });

const NONE: readonly Option[] = [];

/** What may be picked: what is searched for, else the whole list once it is opened. */
const useOptions = (query: string, search: string) => {
  const client = useClient();
  const asksGraph = query.includes('$search');
  const [{ data, fetching }] = useAsked<Options>({ query, variables: asksGraph && search ? { search } : {} });
  const first = data?.options;
  const [rest, setRest] = useState(NONE);
  const askForRest = () => {
    if (!first || rest.length > 0) return;
    const ask = async (after: string) => (await client.query<Options>(query, { after }).toPromise()).data?.options;
    void restOf(first, ask).then(setRest);
  };
  const nodes = [...(first?.edges ?? []).map(({ node }) => node), ...rest];
  return { nodes, fetching, asksGraph, askForRest };
};

interface Pick {
  readonly id: string;
  readonly kind: string;
  readonly isList: boolean;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** Picks a thing of a kind from what the graph has; names are found by their pinyin too. */
export const Picker = ({ id, kind, isList, value, onChange }: Pick) => {
  const { language, say } = useWords();
  const [search, setSearch] = useState('');
  const query = documents[`./pick/${kind}.graphql`] ?? '';
  const { nodes, fetching, asksGraph, askForRest } = useOptions(query, search);
  const options = nodes.map((node) => ({ value: node.id, label: wordsIn(node, language).join(' · ') || node.id }));
  return (
    <Select
      id={id}
      allowClear
      {...(isList ? { mode: 'multiple' as const } : {})}
      showSearch={{ onSearch: setSearch, filterOption: !asksGraph, optionFilterProp: 'label' }}
      loading={fetching}
      onOpenChange={(isOpen) => isOpen && askForRest()}
      placeholder={say('选择或查找', 'Pick or search')}
      notFoundContent={say('没有可选的内容', 'There is nothing to pick')}
      value={value}
      options={options}
      onChange={onChange}
    />
  );
};

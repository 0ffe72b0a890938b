import { Select } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useWords } from '../words/language';
import { wordOf } from '../words/enums';

const documents = import.meta.glob<string>('./pick/*.graphql', { query: '?raw', import: 'default', eager: true });

export const canPick = (kind: string | undefined): boolean =>
  kind !== undefined && `./pick/${kind}.graphql` in documents;

interface Options {
  readonly options: { readonly edges: readonly { readonly node: { readonly id: string } }[] };
}

/** Everything that a node says of itself in words, beside its id. */
const wordsIn = (node: object): readonly string[] =>
  Object.entries(node).flatMap(([name, value]) => {
    if (name === 'id' || name === '__typename') return [];
    if (typeof value === 'object' && value !== null) return wordsIn(value as object);
    return typeof value === 'string' ? [name === 'code' ? wordOf('IndicatorCode', value, 'zh') : value] : [];
  });

interface Pick {
  readonly id: string;
  readonly kind: string;
  readonly isList: boolean;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** Picks a thing of a kind from what the graph has; names are found by their pinyin too. */
export const Picker = ({ id, kind, isList, value, onChange }: Pick) => {
  const { say } = useWords();
  const [search, setSearch] = useState('');
  const query = documents[`./pick/${kind}.graphql`] ?? '';
  const asksGraph = query.includes('$search');
  const variables = asksGraph && search ? { search } : {};
  const [{ data, fetching }] = useQuery<Options>({ query, variables });
  const options = (data?.options.edges ?? []).map(({ node }) => ({
    value: node.id,
    label: wordsIn(node).join(' · ') || node.id,
  }));
  return (
    <Select
      id={id}
      allowClear
      {...(isList ? { mode: 'multiple' as const } : {})}
      showSearch={{ onSearch: setSearch, filterOption: !asksGraph, optionFilterProp: 'label' }}
      loading={fetching}
      placeholder={say('选择或查找', 'Pick or search')}
      notFoundContent={say('没有可选的内容', 'There is nothing to pick')}
      value={value}
      options={options}
      onChange={onChange}
    />
  );
};

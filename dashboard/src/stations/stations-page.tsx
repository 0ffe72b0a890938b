import { Button, Input } from 'antd';
import { setParams, useAddress } from '../address';
import { Answer } from '../graph/answer';
import { Link } from '../link';
import { Rows, type Column } from '../rows/rows';
import { Saved } from '../rows/saved';
import { dayWords } from '../words/days';
import { useWords, type Language, type Say } from '../words/language';
import query from './stations.graphql?raw';

interface Station {
  readonly id: string;
  readonly name: string;
  readonly countyEnterprise: { readonly name: string } | null;
  readonly branch: { readonly name: string; readonly fullMembers: number } | null;
  readonly currentPosting: {
    readonly id: string;
    readonly startOn: string;
    readonly plannedEndOn: string;
    readonly person: { readonly name: string | null };
  } | null;
}

interface Stations {
  readonly stations: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly { readonly node: Station }[];
  };
}

const PAGE = 50;

const columnsOf = (language: Language, say: Say): readonly Column<Station>[] => [
  { key: 'name', label: say('供电所', 'Station'), cell: ({ id, name }) => <Link to={`/stations/${id}`}>{name}</Link> },
  { key: 'county', label: say('县级供电企业', 'County enterprise'), cell: (row) => row.countyEnterprise?.name ?? '' },
  { key: 'branch', label: say('党支部', 'Branch'), cell: ({ branch }) => branch?.name ?? say('未设立', 'none') },
  {
    key: 'secretary',
    label: say('驻点第一书记', 'First Secretary'),
    cell: ({ currentPosting: posting }) =>
      posting ? (
        <Link to={`/postings/${posting.id}`}>{posting.person.name ?? say('（姓名未载入）', '(no name)')}</Link>
      ) : (
        <span className="quiet">{say('未派驻', 'none')}</span>
      ),
  },
  {
    key: 'term',
    label: say('任期', 'Term'),
    cell: ({ currentPosting: posting }) =>
      posting
        ? `${dayWords(posting.startOn, language)} ${say('至', 'to')} ${dayWords(posting.plannedEndOn, language)}`
        : '',
  },
];

const List = ({ answer: { stations } }: { readonly answer: Stations }) => {
  const { language, say } = useWords();
  const { totalCount, pageInfo, edges } = stations;
  const { after } = Object.fromEntries(useAddress().params);
  return (
    <>
      <p className="quiet" role="status">
        {say(`共 ${totalCount} 个供电所`, `${totalCount} stations`)}
      </p>
      <Saved name="stations">
        <Rows
          caption={say('供电所', 'Stations')}
          columns={columnsOf(language, say)}
          rows={edges.map(({ node }) => node)}
          keyOf={({ id }) => id}
          empty={say(
            '没有找到供电所。可用名称或拼音首字母查找，或在“办理”中登记组织机构。',
            'No station was found. Search by name or by the initials of its pinyin, or register it under “Acts”.',
          )}
        />
      </Saved>
      <div className="tools">
        {after && <Button onClick={() => setParams({ after: undefined })}>{say('回到第一页', 'First page')}</Button>}
        {pageInfo.hasNextPage && pageInfo.endCursor && (
          <Button onClick={() => setParams({ after: pageInfo.endCursor ?? undefined })}>
            {say('下一页', 'Next page')}
          </Button>
        )}
      </div>
    </>
  );
};

const StationsPage = () => {
  const { say } = useWords();
  const { params } = useAddress();
  const search = params.get('search') ?? '';
  const variables = { first: PAGE, ...(search ? { search } : {}), after: params.get('after') };
  return (
    <>
      <h1>{say('供电所', 'Stations')}</h1>
      <Input.Search
        className="search"
        allowClear
        defaultValue={search}
        aria-label={say('查找供电所', 'Find a station')}
        placeholder={say('名称、拼音或拼音首字母', 'Name, pinyin or initials')}
        onSearch={(text) => setParams({ search: text.trim(), after: undefined })}
      />
      <Answer<Stations> query={query} variables={variables}>
        {(answer) => <List answer={answer} />}
      </Answer>
    </>
  );
};

export default StationsPage;

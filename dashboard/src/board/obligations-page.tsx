import { Button, Segmented } from 'antd';
import { setParams, useAddress } from '../address';
import { Answer } from '../graph/answer';
import { useMoment } from '../graph/moment';
import { Link } from '../link';
import { Rows, type Column } from '../rows/rows';
import { Saved } from '../rows/saved';
import { Tag, type Tone } from '../rows/tag';
import { dayWords, today } from '../words/days';
import { valuesOf, wordOf } from '../words/enums';
import { useWords, type Language, type Say } from '../words/language';
import { owedIn, type BranchEdge, type Branches, type Owed } from './owed';
import query from './obligations.graphql?raw';

const TONES: Readonly<Record<string, Tone>> = { OVERDUE: 'bad', DUE: 'warning', MET: 'good', LATE_ENTERED: 'good' };

const MetBy = ({ meeting, review }: Pick<Owed, 'meeting' | 'review'>) => {
  const { say } = useWords();
  if (meeting) return <Link to={`/meeting/${encodeURIComponent(meeting.id)}`}>{meeting.theme}</Link>;
  return review && <Link to={`/memberReview/${encodeURIComponent(review.id)}`}>{say('民主评议', 'the review')}</Link>;
};

const columnsOf = (language: Language, say: Say): readonly Column<Owed>[] => [
  {
    key: 'branch',
    label: say('党支部', 'Branch'),
    cell: ({ branch, groupName }) => (
      <>
        <Link to={`/branch/${encodeURIComponent(branch.id)}`}>{branch.name}</Link> {groupName}
      </>
    ),
  },
  { key: 'kind', label: say('事项', 'What'), cell: ({ kind }) => wordOf('ObligationKind', kind, language) },
  { key: 'period', label: say('所属期', 'Period'), cell: ({ period }) => <span className="day">{period}</span> },
  { key: 'due', label: say('期限', 'Due'), cell: ({ dueOn }) => dayWords(dueOn, language) },
  {
    key: 'state',
    label: say('状态', 'State'),
    cell: ({ state }) => <Tag tone={TONES[state] ?? 'plain'}>{wordOf('ObligationState', state, language)}</Tag>,
  },
  { key: 'met', label: say('落实日期', 'Met on'), cell: ({ metOn }) => dayWords(metOn, language) },
  { key: 'by', label: say('落实情况', 'By'), cell: (owed) => <MetBy {...owed} /> },
];

const States = ({ state }: { readonly state: string | null }) => {
  const { language, say } = useWords();
  const options = valuesOf('ObligationState').map((value) => ({
    value,
    label: wordOf('ObligationState', value, language),
  }));
  return (
    <Segmented
      aria-label={say('状态', 'State')}
      value={state ?? ''}
      options={[{ value: '', label: say('全部', 'all') }, ...options]}
      onChange={(value) => setParams({ state: value, page: undefined })}
    />
  );
};

const PAGE = 100;

const Pages = ({ page, pages }: { readonly page: number; readonly pages: number }) => {
  const { say } = useWords();
  if (pages <= 1) return null;
  return (
    <p className="tools">
      <Button disabled={page <= 1} onClick={() => setParams({ page: String(page - 1) })}>
        {say('上一页', 'Page before')}
      </Button>
      {say(`第 ${page} 页，共 ${pages} 页`, `page ${page} of ${pages}`)}
      <Button disabled={page >= pages} onClick={() => setParams({ page: String(page + 1) })}>
        {say('下一页', 'Next page')}
      </Button>
    </p>
  );
};

const Shown = ({ edges, state }: { readonly edges: readonly BranchEdge[]; readonly state: string | null }) => {
  const { language, say } = useWords();
  const owed = owedIn(edges, state);
  const pages = Math.max(1, Math.ceil(owed.length / PAGE));
  const page = Math.min(pages, Math.max(1, Number(useAddress().params.get('page')) || 1));
  return (
    <>
      <p>
        <strong className="total">{say(`共 ${owed.length} 项`, `${owed.length} in all`)}</strong>
      </p>
      <Saved name="obligations">
        <Rows
          caption={say('应办事项', 'Obligations')}
          columns={columnsOf(language, say)}
          rows={owed.slice((page - 1) * PAGE, page * PAGE)}
          keyOf={(each) => JSON.stringify([each.branch.id, each.kind, each.groupName, each.period])}
          empty={say('没有这类事项。请改选状态或查看时点。', 'There are none. Pick another state or moment.')}
        />
      </Saved>
      <Pages page={page} pages={pages} />
    </>
  );
};

interface GatheredProps {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly before: readonly BranchEdge[];
  readonly state: string | null;
}

/** The branches come in pages: what they owe is counted when all have come. */
const Gathered = ({ variables, before, state }: GatheredProps) => (
  <Answer<Branches> query={query} variables={variables}>
    {({ branches: { edges, pageInfo } }) => {
      const all = [...before, ...edges];
      if (!pageInfo.hasNextPage) return <Shown edges={all} state={state} />;
      return <Gathered variables={{ ...variables, after: pageInfo.endCursor }} before={all} state={state} />;
    }}
  </Answer>
);

/** What branches owe, one by one: what the totals by county are made of. */
const ObligationsPage = () => {
  const { say } = useWords();
  const { params } = useAddress();
  const { day = today() } = useMoment();
  const state = params.get('state');
  const variables = {
    county: params.get('countyEnterpriseId'),
    kind: params.get('kind'),
    from: params.get('from') ?? `${day.slice(0, 4)}-01-01`,
    to: params.get('to') ?? day,
    today: day,
  };
  return (
    <>
      <h1>{say('党支部应办的组织生活事项', 'What the branches owe')}</h1>
      <div className="tools">
        <States state={state} />
      </div>
      <Gathered variables={variables} before={[]} state={state} />
    </>
  );
};

export default ObligationsPage;

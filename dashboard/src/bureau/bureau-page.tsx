import type { ReactNode } from 'react';
import { Answer } from '../graph/answer';
import { Link } from '../link';
import { Rows, type Column } from '../rows/rows';
import { dayWords } from '../words/days';
import { wordOf } from '../words/enums';
import { useWords, type Language, type Say } from '../words/language';
import { Board } from './board';
import query from './bureau.graphql?raw';
import { CountyTiles } from './counties';
import type { Bureau, Round } from './bureau';

interface Counted {
  readonly words: string;
  readonly count: ReactNode;
  readonly to: string;
  readonly params?: Readonly<Record<string, string>>;
}

const Count = ({ words, count, to, params = {} }: Counted) => (
  <li>
    <span className="count" data-compare={words}>
      {count}
    </span>
    <Link to={to} params={params}>
      {words}
    </Link>
  </li>
);

const countsOf = (bureau: Bureau, say: Say): readonly Counted[] => [
  { words: say('供电所', 'stations'), count: bureau.stations.totalCount, to: '/stations' },
  {
    words: say('在任第一书记', 'serving First Secretaries'),
    count: bureau.postings.totalCount,
    to: '/postings',
    params: { stage: 'ACTIVE' },
  },
  {
    words: say('有第一书记的党支部', 'branches with a First Secretary'),
    count: `${bureau.withSecretary.totalCount} / ${bureau.branches.totalCount}`,
    to: '/branches',
    params: { hasFirstSecretary: 'true' },
  },
  {
    words: say('选派中的人选', 'candidacies under way'),
    count: bureau.candidacies.totalCount,
    to: '/candidacies',
    params: { underWay: 'true' },
  },
  {
    words: say('未办结的实际问题', 'problems not closed'),
    count: bureau.openProblems.totalCount,
    to: '/hearingProblems',
    params: { open: 'true' },
  },
  {
    words: say('办理中的改进线索', 'open clues'),
    count: bureau.openClues.totalCount,
    to: '/clues',
    params: { open: 'true' },
  },
  {
    words: say('未达标的指标', 'indicators off target'),
    count: bureau.offTarget.totalCount,
    to: '/indicators',
    params: { onTarget: 'false' },
  },
];

const Counts = ({ bureau }: { readonly bureau: Bureau }) => {
  const { say } = useWords();
  return (
    <ul className="counts">
      {countsOf(bureau, say).map((counted) => (
        <Count key={counted.to} {...counted} />
      ))}
    </ul>
  );
};

const columnsOf = (language: Language, say: Say): readonly Column<Round>[] => [
  { key: 'title', label: say('选派批次', 'Round'), cell: ({ title }) => title },
  { key: 'year', label: say('年度', 'Year'), cell: ({ year }) => year, isNumber: true },
  { key: 'phase', label: say('阶段', 'Phase'), cell: ({ phase }) => wordOf('RoundPhase', phase, language) },
  { key: 'applyBy', label: say('报名截止', 'Apply by'), cell: ({ applyBy }) => dayWords(applyBy, language) },
  {
    key: 'filled',
    label: say('已派驻 / 拟派驻供电所', 'Filled / target stations'),
    cell: ({ filledStations, targetStations }) => `${filledStations.length} / ${targetStations.length}`,
    isNumber: true,
  },
];

const Overview = ({ bureau }: { readonly bureau: Bureau }) => {
  const { language, say } = useWords();
  const candidacies = bureau.candidacies.edges.map(({ node }) => node);
  return (
    <>
      <h1>{say('全局概览', 'Overview')}</h1>
      <Counts bureau={bureau} />
      <h2>{say('县级供电企业', 'County enterprises')}</h2>
      <CountyTiles />
      <h2>{say('选派工作', 'Selection')}</h2>
      <Board candidacies={candidacies} />
      <h2>{say('选派批次', 'Rounds')}</h2>
      <Rows
        caption={say('选派批次', 'Rounds')}
        columns={columnsOf(language, say)}
        rows={bureau.selectionRounds.edges.map(({ node }) => node)}
        keyOf={({ id }) => id}
        empty={say('尚未启动选派。可在“办理”中启动一批选派。', 'No round yet. Open one under “Acts”.')}
      />
    </>
  );
};

const BureauPage = () => <Answer<Bureau> query={query}>{(bureau) => <Overview bureau={bureau} />}</Answer>;

export default BureauPage;

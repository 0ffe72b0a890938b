import { Answer } from '../graph/answer';
import { Link } from '../link';
import { Rows, type Column } from '../rows/rows';
import { dayWords } from '../words/days';
import { wordOf } from '../words/enums';
import { useWords, type Language, type Say } from '../words/language';
import { Board } from './board';
import query from './bureau.graphql?raw';
import { CountyTiles } from './counties';
import { Counts } from './counts';
import type { Bureau, Round } from './bureau';

const columnsOf = (language: Language, say: Say): readonly Column<Round>[] => [
  {
    key: 'title',
    label: say('选派批次', 'Round'),
    cell: ({ id, title }) => <Link to={`/selectionRound/${encodeURIComponent(id)}`}>{title}</Link>,
  },
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

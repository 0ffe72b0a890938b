import type { ReactNode } from 'react';
import { Link } from '../link';
import { useWords, type Say } from '../words/language';
import type { Bureau } from './bureau';

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

/** How much there is of what, each with its list. */
export const Counts = ({ bureau }: { readonly bureau: Bureau }) => {
  const { say } = useWords();
  return (
    <ul className="counts">
      {countsOf(bureau, say).map((counted) => (
        <Count key={counted.to} {...counted} />
      ))}
    </ul>
  );
};

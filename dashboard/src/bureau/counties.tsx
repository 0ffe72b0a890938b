import { Answer } from '../graph/answer';
import { useMoment } from '../graph/moment';
import { Link } from '../link';
import { today } from '../words/days';
import { useWords, type Say } from '../words/language';
import query from './counties.graphql?raw';

interface Unit {
  readonly id: string;
  readonly name?: string;
}
interface OfCounty {
  readonly countyEnterprise: Unit | null;
}

interface Counties {
  readonly branches: readonly (OfCounty & { readonly branches: number })[];
  readonly obligations: readonly (OfCounty & { readonly overdue: number })[];
  readonly findings: readonly (OfCounty & { readonly overdue: number })[];
  readonly services: readonly (OfCounty & { readonly overdue: number })[];
  readonly risks: readonly { readonly risks: number; readonly domain: string | null; readonly unit: Unit }[];
  readonly postings: {
    readonly edges: readonly { readonly node: { readonly station: { readonly countyEnterprise: Unit | null } } }[];
  };
}

interface Tile {
  readonly words: string;
  readonly count: number;
  readonly to: string;
  readonly params: Readonly<Record<string, string>>;
}

const overdueOf = (rows: readonly (OfCounty & { readonly overdue: number })[], id: string): number =>
  rows.filter(({ countyEnterprise }) => countyEnterprise?.id === id).reduce((sum, { overdue }) => sum + overdue, 0);

interface CountiesProps {
  readonly counties: Counties;
  readonly id: string;
  readonly asked: { readonly from: string; readonly before: string; readonly to: string; readonly today: string };
}

const servingIn = ({ postings }: Counties, id: string): number =>
  postings.edges.filter(({ node }) => node.station.countyEnterprise?.id === id).length;

const risksIn = ({ risks }: Counties, id: string): number =>
  risks.filter(({ unit, domain }) => unit.id === id && domain !== null).reduce((sum, { risks: open }) => sum + open, 0);

const tilesOf = ({ counties, id, asked: { from, before, today: day } }: CountiesProps, say: Say): readonly Tile[] => [
  {
    words: say('在任第一书记', 'serving First Secretaries'),
    count: servingIn(counties, id),
    to: '/postings',
    params: { countyEnterpriseId: id, stage: 'ACTIVE' },
  },
  {
    words: say('逾期的组织生活', 'overdue obligations'),
    count: overdueOf(counties.obligations, id),
    to: '/obligations',
    params: { countyEnterpriseId: id, state: 'OVERDUE' },
  },
  {
    words: say('在管廉洁风险点', 'open risks'),
    count: risksIn(counties, id),
    to: '/riskPoints',
    params: { under: id, stage: 'OPEN' },
  },
  {
    words: say('逾期的督查问题', 'overdue findings'),
    count: overdueOf(counties.findings, id),
    to: '/inspectionFindings',
    params: { under: id, overdueOn: day, raisedFrom: from, raisedBefore: before },
  },
  {
    words: say('逾期的服务事项', 'overdue service matters'),
    count: overdueOf(counties.services, id),
    to: '/serviceMatters',
    params: { countyEnterpriseId: id, stage: 'PLANNED', dueBefore: day, plannedFrom: from, plannedBefore: before },
  },
];

const County = (shown: CountiesProps & { readonly name: string }) => {
  const { say } = useWords();
  return (
    <li className="card county">
      <h3>
        <Link to={`/orgUnit/${encodeURIComponent(shown.id)}`}>{shown.name}</Link>
      </h3>
      <ul className="plain">
        {tilesOf(shown, say).map(({ words, count, to, params }) => (
          <li key={words}>
            <Link to={to} params={params}>
              <strong data-compare={`${shown.id} ${words}`}>{count}</strong>
            </Link>{' '}
            {words}
          </li>
        ))}
      </ul>
    </li>
  );
};

/** As many as a wall shows at once. */
const ON_WALL = 6;

/** Those that have their turn; all of them where no turn is told. */
const inTurn = <Each,>(all: readonly Each[], turn: number | undefined): readonly Each[] => {
  if (turn === undefined) return all;
  const from = (turn % Math.max(1, Math.ceil(all.length / ON_WALL))) * ON_WALL;
  return all.slice(from, from + ON_WALL);
};

/** The county enterprises as tiles; each number opens what it counts. */
export const CountyTiles = ({ turn }: { readonly turn?: number }) => {
  const { day = today() } = useMoment();
  const year = day.slice(0, 4);
  const variables = { from: `${year}-01-01`, before: `${Number(year) + 1}-01-01`, to: day, today: day };
  return (
    <Answer<Counties> query={query} variables={variables}>
      {(counties) => (
        <ul className="tiles">
          {inTurn(counties.branches, turn).flatMap(({ countyEnterprise: county }) =>
            county
              ? [
                  <County
                    key={county.id}
                    counties={counties}
                    id={county.id}
                    name={county.name ?? ''}
                    asked={variables}
                  />,
                ]
              : [],
          )}
        </ul>
      )}
    </Answer>
  );
};

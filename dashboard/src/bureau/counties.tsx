import { Answer } from '../graph/answer';
import { useMoment } from '../graph/moment';
import { Link } from '../link';
import { today } from '../words/days';
import { useWords } from '../words/language';
import query from './counties.graphql?raw';
import { CountyMap } from './county-map';
import { countiesIn, figuresOf, type Counties, type OfOne } from './county-figures';

const County = (shown: OfOne & { readonly name: string }) => {
  const { say } = useWords();
  return (
    <li className="card county">
      <h3>
        <Link to={`/orgUnit/${encodeURIComponent(shown.id)}`}>{shown.name}</Link>
      </h3>
      <ul className="plain">
        {figuresOf(shown, say).map(({ words, count, to, params }) => (
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

/** The county enterprises as tiles, and on a map where there is one; each number opens what it counts. */
export const CountyTiles = ({ turn }: { readonly turn?: number }) => {
  const { day = today() } = useMoment();
  const year = day.slice(0, 4);
  const variables = { from: `${year}-01-01`, before: `${Number(year) + 1}-01-01`, to: day, today: day };
  return (
    <Answer<Counties> query={query} variables={variables}>
      {(counties) => (
        <>
          {turn === undefined && <CountyMap counties={counties} asked={variables} />}
          <ul className="tiles">
            {inTurn(countiesIn(counties), turn).map(({ id, name = '' }) => (
              <County key={id} counties={counties} id={id} name={name} asked={variables} />
            ))}
          </ul>
        </>
      )}
    </Answer>
  );
};

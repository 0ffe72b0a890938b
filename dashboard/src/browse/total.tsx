import { Link } from '../link';
import type { TableArguments, Drill } from './drill-counts';
import type { Row } from './title';

interface Counted {
  readonly value: unknown;
  readonly drill: Drill;
  readonly row: Row;
  readonly asked: TableArguments;
}

/** A number that opens the rows it is made of. */
export const Total = ({ value, drill, row, asked }: Counted) => (
  <Link to={`/${drill.list}`} params={drill.params(row, asked)}>
    {String(value)}
  </Link>
);

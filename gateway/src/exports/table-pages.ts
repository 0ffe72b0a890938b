import { parse } from 'graphql';
import { encodePosition } from '@zhudian/facts';
import { gatewayError } from '../errors/gateway-error';
import { isDay } from '../operation/moment';
import type { AllSources, FileRequest } from './file-request';
import { FactPages, FACTS } from './fact-pages';
import type { Row } from './format';
import { ListPages } from './list-pages';
import { filtersIn } from './list-query';
import type { Column, ExportedList } from './lists';
import type { MadeFrom, Pages } from './pages';
import type { Given, Read, Table, Wanted } from './tables/table';

const ENTRY = 'entry';
const WHOLE = [{ name: ENTRY, path: [] }] as unknown as readonly Column[];

const documentOf = ({ list, selection, declared }: Wanted): string =>
  `query Table($first: Int, $after: String${declared === undefined ? '' : `, ${declared}`}) { list: ${list}(first: $first, after: $after) {
    edges { node { ${selection} } } pageInfo { hasNextPage endCursor } } }`;

async function* pagesIn(pages: Pages, signal: () => AbortSignal): AsyncGenerator<readonly Row[]> {
  for (let rows = await pages.next(signal()); rows; rows = await pages.next(signal())) yield rows;
}

/** What a table is given: all of it has to be, and each is a day. */
const givenIn = (table: Table, { search, validOn }: FileRequest): Given => {
  if (search.has('after') || search.has('columns')) throw gatewayError('BAD_USER_INPUT', 'after, columns');
  if (validOn !== undefined) throw gatewayError('BAD_USER_INPUT', 'validOn');
  const given = filtersIn(table, search);
  const wrong = table.args.find(({ name }) => !isDay(given[name]));
  if (wrong) throw gatewayError('BAD_USER_INPUT', wrong.name);
  return given as Given;
};

/** The rows of a table that is made for analysis. */
export class TablePages implements Pages {
  madeFrom: MadeFrom = { models: undefined, onMoreThanLog: true };
  private readonly rows: AsyncGenerator<readonly Row[]>;
  private signal = new AbortController().signal;

  constructor(
    private readonly sources: AllSources,
    private readonly table: Table,
    private readonly asked: FileRequest,
  ) {
    const read: Read = {
      entries: (wanted) => this.entries(wanted),
      facts: () => this.facts(),
    };
    this.rows = table.rows(read, givenIn(table, asked));
  }

  get name(): string {
    return this.table.name;
  }

  get columns() {
    return this.table.columns;
  }

  get position() {
    return this.asked.position;
  }

  async next(signal: AbortSignal): Promise<readonly Row[] | undefined> {
    if (signal.aborted) return undefined;
    this.signal = signal;
    const { value, done } = await this.rows.next();
    if (done) return undefined;
    const asOfPosition = encodePosition(this.position);
    return value.map((row) => ({ ...row, asOfPosition }));
  }

  private async *entries(wanted: Wanted): AsyncGenerator<readonly Row[]> {
    const text = documentOf(wanted);
    const list = { name: wanted.list } as ExportedList;
    const document = parse(text, { noLocation: true });
    const query = { list, columns: WHOLE, document, text, variables: wanted.variables ?? {} };
    const moment = { position: this.position, asOf: true };
    const pages = new ListPages(this.sources, query, moment, this.asked.authorization);
    for await (const rows of pagesIn(pages, () => this.signal)) yield rows.map((row) => row[ENTRY] as Row);
  }

  private facts(): AsyncGenerator<readonly Row[]> {
    const list = { name: FACTS } as ExportedList;
    const { position, authorization } = this.asked;
    return pagesIn(new FactPages(this.sources, { list, args: {}, position, authorization }), () => this.signal);
  }
}

import type { Position } from '@zhudian/facts';
import { checkArguments, type ChangesArgs } from '../changes/changes-source';
import { CONTEXT_NAMES } from '../changes/changes-sdl';
import { gatewayError } from '../errors/gateway-error';
import { positionIn, type Losses } from '../operation/named-position';
import type { FeedSources } from '../streams/change-feed';
import { ChangedPages } from './changed-pages';
import { FactPages, FACTS } from './fact-pages';
import type { AllSources, FileRequest } from './file-request';
import { ListPages } from './list-pages';
import { filtersIn, listQuery } from './list-query';
import type { Pages } from './pages';
import { TablePages } from './table-pages';
import { TABLES } from './tables';

const earlierIn = ({ search, position }: FileRequest, losses: Losses): Position | undefined => {
  const after = search.get('after');
  if (after === null || after === '') return undefined;
  const at = positionIn(after, losses);
  if (at > position) throw gatewayError('BAD_USER_INPUT', 'after > asOf');
  return at;
};

const factPages = (sources: FeedSources, { list, search, position, validOn, authorization }: FileRequest): Pages => {
  if (search.has('columns')) throw gatewayError('BAD_USER_INPUT', 'columns');
  if (validOn !== undefined) throw gatewayError('BAD_USER_INPUT', 'validOn');
  const args = { ...filtersIn(list, search), after: search.get('after') } as ChangesArgs;
  const unknown = args.contexts?.find((name) => !CONTEXT_NAMES.includes(name));
  if (unknown !== undefined) throw gatewayError('BAD_USER_INPUT', `contexts: ${unknown.slice(0, 100).toWellFormed()}`);
  checkArguments(args, sources.known);
  return new FactPages(sources, { list, args, position, authorization });
};

/** The rows of a data set at a position; with `after` those alone that differ from an earlier one. @throws what a caller is told. */
export const pagesOf = (sources: AllSources, asked: FileRequest): Pages => {
  const { list, search, position, validOn, authorization } = asked;
  const table = TABLES.get(list.name);
  if (table) return new TablePages(sources, table, asked);
  const earlier = earlierIn(asked, sources.known);
  if (list.name === FACTS) return factPages(sources, asked);
  const query = listQuery(list, search);
  const day = validOn === undefined ? {} : { validOn };
  const at = (moment: Position) =>
    new ListPages(sources, query, { position: moment, asOf: true, ...day }, authorization);
  return earlier === undefined ? at(position) : new ChangedPages(at(earlier), at(position));
};

import type { Columns, ReadModel, RowOf } from '@zhudian/projections';
import { connect, type Connection, type ListRequest } from './connection';
import type { RequestContext } from './request-context';
import { connectSelected } from './selected';

type Name = string | null | undefined;

/**
 * Whether a name is what is searched for: by its characters, its pinyin in any of its readings, or its initials, from any
 * syllable on; spaces and case do not matter. 韦建国 is found by 建国, weijian, jianguo and wjg. The readings of all
 * characters are loaded by the first search, not by each process as it starts.
 */
export const nameMatcher = async (search: string): Promise<(name: Name) => boolean> => {
  const { match } = await import('pinyin-pro');
  const wanted = plain(search);
  // As it is typed: 吕 is lv.
  const asPinyin = wanted.replaceAll('v', 'ü');
  return (name) =>
    typeof name === 'string' && (plain(name).includes(wanted) || match(name, asPinyin, { continuous: true }) !== null);
};

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s/gu, '');

/** A page of the rows that have a name that is searched for; of all, when none is. */
export const connectNamed = async <C extends Columns>(
  context: RequestContext,
  model: ReadModel<C>,
  request: ListRequest<C>,
  { search, namesOf }: { readonly search?: Name; readonly namesOf: (row: RowOf<C>) => readonly Name[] },
): Promise<Connection<RowOf<C>>> => {
  if (!search) return connect(context, model, request);
  const matches = await nameMatcher(search);
  return connectSelected(context, model, request, (rows) => rows.map((row) => namesOf(row).some(matches)));
};

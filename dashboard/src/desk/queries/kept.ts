import { keptList } from '../../kept-list';

/** A question of one's own to the graph, under a name. */
export interface Query {
  readonly name: string;
  readonly text: string;
  /** As JSON; nothing where it takes none. */
  readonly variables: string;
}

interface Kept extends Query {
  readonly person: string;
}

const { all, keep, use } = keptList<Kept>('zhudian-queries');

const others = (person: string, name: string) => all().filter((each) => each.person !== person || each.name !== name);

/** In the place of one of the same name. */
export const keepQuery = (person: string, query: Query): void =>
  keep([...others(person, query.name), { ...query, person }]);

export const dropQuery = (person: string, name: string): void => keep(others(person, name));

/** What somebody has kept in this browser, by name; nobody else's is shown. */
export const useKeptQueries = (person: string): readonly Query[] =>
  use()
    .filter((each) => each.person === person)
    .toSorted((one, other) => one.name.localeCompare(other.name, 'zh-CN'));

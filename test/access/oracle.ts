import type { Places } from './places';

type Row = Readonly<Record<string, unknown>>;
export interface Asker {
  readonly role: string;
  readonly unit: string;
  readonly personId: string;
}
/** Who sees which row, read from the published table alone. */
export interface Oracle {
  /** @param columns those of a line of their own, as the table names them; the row as a whole when absent. */
  judgeOf(model: string, asker: Asker, columns?: string): (row: Row) => boolean;
  /** The columns that have lines of their own. */
  columnsOf(model: string): readonly string[];
}
type Judge = (row: Row, asker: Asker) => boolean;

interface Line {
  readonly roles: string;
  readonly columns: string;
  readonly judge: Judge;
  readonly isNever: boolean;
}

export const oracleOf = (markdown: string, places: Places): Oracle => {
  const models = new Map(
    markdown.split('\n### ').map((section) => {
      const [name = '', ...lines] = section.split('\n');
      return [name.trim(), lines.flatMap((line) => lineIn(line, places))] as const;
    }),
  );
  return {
    columnsOf: (model) => [...new Set((models.get(model) ?? []).map(({ columns }) => columns))].filter(Boolean),
    judgeOf: (model, asker, columns = '') => {
      const of = (models.get(model) ?? []).filter(
        (line) =>
          line.columns === columns &&
          (line.roles.includes('every role') || line.roles.split(', ').includes(asker.role)),
      );
      const [never, granted] = [of.filter(({ isNever }) => isNever), of.filter(({ isNever }) => !isNever)];
      return (row) => {
        const holds = ({ judge }: Line) => judge(row, asker);
        return granted.some(holds) && !never.some(holds);
      };
    },
  };
};

/** Whole rows have no columns, whether all of them are seen or never any. */
const lineIn = (line: string, places: Places): readonly Line[] => {
  if (!line.startsWith('| ') || line.startsWith('| role ')) return [];
  const [roles, rows = '', columns = ''] = line.replace(/^\| /, '').split(' | ');
  const english = rows.split(' · ').at(-1) ?? '';
  if (!roles || !english) return [];
  const isWhole = columns.startsWith('全部');
  const judge = judgeOf(english.replace(/^never: /, ''), places);
  return [{ roles, columns: isWhole ? '' : columns.trim(), isNever: rows.startsWith('不可见'), judge }];
};

/** `a, and b`, `a, or b`, with parentheses around parts that are several. */
const judgeOf = (text: string, places: Places): Judge => {
  for (const [word, combine] of [
    [', and ', 'every'],
    [', or ', 'some'],
  ] as const) {
    const parts = partsOf(text, word);
    if (parts.length > 1) {
      const judges = parts.map((part) => judgeOf(part.replace(/^\((.*)\)$/, '$1'), places));
      return (row, asker) => judges[combine]((judge) => judge(row, asker));
    }
  }
  return comparisonIn(text, places);
};

const partsOf = (text: string, word: string): readonly string[] => {
  const parts: string[] = [];
  let [depth, from] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    depth += Number(text[at] === '(') - Number(text[at] === ')');
    if (depth !== 0 || !text.startsWith(word, at)) continue;
    parts.push(text.slice(from, at));
    from = at + word.length;
  }
  return [...parts, text.slice(from)];
};

const comparisonIn = (text: string, places: Places): Judge => {
  if (text === 'all') return () => true;
  const [, column = '', words = ''] = /^`(\w+)` is (.*)$/.exec(text) ?? [];
  if (words === 'the viewer') return (row, { personId }) => row[column] === personId;
  if (words === 'a posting of the viewer')
    return (row, { personId }) => places.postingsOf(personId).includes(row[column] as string);
  if (words.startsWith('of the own')) return (row, asker) => isWithin(row[column], words, asker, places);
  const values = words.split(' or ').map((value) => value.slice(1, -1));
  return (row) => values.includes(String(row[column] ?? null));
};

const homesOf = ({ role, unit, personId }: Asker, places: Places): readonly string[] => {
  if (role === 'FIRST_SECRETARY') return places.stationsServedBy(personId);
  return role === 'BRANCH_SECRETARY' ? places.branchUnitsOf(personId) : [unit];
};

const isWithin = (thing: unknown, words: string, asker: Asker, places: Places): boolean => {
  const unit = places.unitOf(thing);
  if (unit === undefined) return false;
  const line = places.lineOf(unit);
  return homesOf(asker, places).some((home) => {
    if (words === 'of the own unit') return unit === home;
    if (words.endsWith('those below')) return line.includes(home);
    return line[0] === places.lineOf(home)[0];
  });
};

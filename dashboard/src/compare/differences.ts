/** What can differ between two moments: cells of tables, facts of things, and what says so itself; each by what it is called. */
interface Named {
  readonly name: string;
  readonly element: HTMLElement;
  /** The row that it stands in: at one moment there may be no such row. */
  readonly row: HTMLElement | undefined;
  readonly rowName: string;
}

const textIn = (element: Element | null): string => element?.textContent?.trim() ?? '';

const ofTables = (side: Element): readonly Named[] =>
  [...side.querySelectorAll<HTMLElement>('table.rows td')].map((element) => {
    const row = element.closest<HTMLElement>('tr') ?? element;
    const rowName = `${textIn(row.closest('table')?.querySelector('caption') ?? null)} ${row.dataset['row'] ?? ''}`;
    return { name: `${rowName} ${element.dataset['label'] ?? ''}`, element, row, rowName };
  });

const withoutRow = (name: string, element: HTMLElement): Named => ({ name, element, row: undefined, rowName: '' });

const ofThings = (side: Element): readonly Named[] =>
  [...side.querySelectorAll<HTMLElement>('dl.facts dd')].map((element) =>
    withoutRow(textIn(element.previousElementSibling), element),
  );

/** Whatever else says by what name it is to be compared. */
const ofOthers = (side: Element): readonly Named[] =>
  [...side.querySelectorAll<HTMLElement>('[data-compare]')].map((element) =>
    withoutRow(element.dataset['compare'] ?? '', element),
  );

const namedIn = (side: Element): readonly Named[] => [...ofTables(side), ...ofThings(side), ...ofOthers(side)];

/** The same name may stand there more than once: the first is held against the first. */
const byName = (all: readonly Named[]): ReadonlyMap<string, Named> => {
  const times = new Map<string, number>();
  return new Map(
    all.map((one) => {
      const time = times.get(one.name) ?? 0;
      times.set(one.name, time + 1);
      return [`${one.name} ${time}`, one] as const;
    }),
  );
};

const mark = (element: HTMLElement, how: 'changed' | 'only' | undefined) => {
  if (element.dataset['differs'] === how) return;
  if (how === undefined) delete element.dataset['differs'];
  else element.dataset['differs'] = how;
};

interface Side {
  readonly all: ReadonlyMap<string, Named>;
  readonly rows: ReadonlySet<string>;
}

const sideOf = (element: Element): Side => {
  const all = byName(namedIn(element));
  return { all, rows: new Set([...all.values()].map(({ rowName }) => rowName)) };
};

/** Marks what the other side has differently, or not at all, and names it. */
const markIn = (side: Side, other: Side): readonly string[] =>
  [...side.all].flatMap(([key, { element, row, rowName }]) => {
    const isOnly = row !== undefined && !other.rows.has(rowName);
    const isChanged = !isOnly && textIn(element) !== textIn(other.all.get(key)?.element ?? null);
    if (row) mark(row, isOnly ? 'only' : undefined);
    mark(element, isChanged ? 'changed' : undefined);
    if (isOnly) return [rowName];
    return isChanged ? [key] : [];
  });

/** Marks in each side what differs from the other; how much that is. */
export const markDifferences = (one: Element, other: Element): number => {
  const [left, right] = [sideOf(one), sideOf(other)];
  return new Set([...markIn(left, right), ...markIn(right, left)]).size;
};

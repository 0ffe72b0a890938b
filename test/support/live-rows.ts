import type { RecordedFact } from '@zhudian/facts';
import type { AnyReadModel, ReadModel, Snapshot } from '@zhudian/projections';

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

/** Read models kept in memory as facts come, for what policies look up: whole lists by what their columns are. */
export const liveRows = (models: readonly AnyReadModel[]) => {
  const rows = new Map(models.map(({ name }) => [name, new Map<string, Row>()]));
  const rowsOf = (name: string): Map<string, Row> => {
    const held = rows.get(name);
    if (!held) throw new Error(`${name} is not kept: name it where the rows are.`);
    return held;
  };
  const fold = (fact: RecordedFact): void => {
    for (const { name, on } of models as readonly unknown[] as readonly ReadModel[]) {
      const handler = on[fact.type];
      for (const id of handler ? [handler.keys(fact as never)].flat() : []) {
        const row = handler?.fold(rowsOf(name).get(id) as never, fact as never, id) as Row | undefined;
        if (row) rowsOf(name).set(id, row);
        else rowsOf(name).delete(id);
      }
    }
  };
  const page = ({ name }: AnyReadModel, { where = {} }: { readonly where?: Readonly<Record<string, unknown>> }) =>
    Promise.resolve({
      rows: [...rowsOf(name).values()].filter((row) =>
        Object.entries(where).every(([at, wanted]) => [wanted].flat().includes(row[at])),
      ),
      cursors: [],
      hasMore: false,
    });
  return { fold, snapshot: { page } as unknown as Snapshot };
};

import { ORIGIN, type RecordedFact } from '@zhudian/facts';
import type { MemoryLog } from '@zhudian/log';
import type { Reader, ReadModel } from '@zhudian/projections';

/** Read models folded from the facts anew each time they are asked for; `behind` leaves so many of the newest out. */
export const foldedReader = (log: MemoryLog, behind = 0): Reader => {
  const read = () => log.facts.slice(0, log.facts.length - behind);
  const find = (model: ReadModel, id: string) => Promise.resolve(rowOf(model, id, read()));
  return {
    reach: () => Promise.resolve(behind === 0),
    position: () => Promise.resolve(read().at(-1)?.position ?? ORIGIN),
    at: () => ({
      find,
      findMany: (model: ReadModel, ids: readonly string[]) => Promise.all(ids.map((id) => find(model, id))),
    }),
  } as unknown as Reader;
};

const rowOf = ({ on }: ReadModel, id: string, facts: readonly RecordedFact[]) => {
  let row: { readonly id: string } | undefined;
  for (const fact of facts) {
    const handler = on[fact.type];
    if (handler && [handler.keys(fact as never)].flat().includes(id)) row = handler.fold(row, fact as never, id);
  }
  return row;
};

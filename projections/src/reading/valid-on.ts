import type { RecordedFact } from '@zhudian/facts';
import type { Viewer } from '../access/viewer';
import type { AnyReadModel, ReadModel } from '../declaring/define-read-model';
import { ValidOnUnsupported } from '../declaring/errors';
import type { OwnFacts } from '../declaring/validity';
import { inForceBetween, rowOnDay, type BetweenDays } from './row-on-day';
import type { Row } from './row-reads';
import { sightOf } from './sight';
import type { Snapshot } from './snapshot';
import { DayLists, type RowsOnDay } from './valid-lists';

export interface OnDay {
  /** The rows as known, as they are seen. */
  readonly seen: Snapshot;
  /** All rows as they are now: rights are judged by them. */
  readonly now: () => Promise<Snapshot>;
  /** Without a viewer everything is seen. */
  readonly viewer?: Viewer;
  readonly day: string;
  readonly factsOf: (stream: string) => Promise<readonly RecordedFact[]>;
}

type Model = ReadModel;

/**
 * The same rows as they were in force on a day, by what was recorded up to the position: each is folded anew from the facts
 * of its stream that were in force by then. What is kept by no days is refused with ValidOnUnsupported.
 */
export const snapshotOn = (given: OnDay): Snapshot => {
  const { seen } = given;
  const rowsOn: RowsOnDay = (model, ids) => rowsOnDay(given, model, ids);
  const lists = new DayLists(seen, rowsOn);
  // What is folded by the handlers of a declaration has its type.
  return {
    position: seen.position,
    find: async (model, id) => {
      if (isTimeless(model)) return seen.find(model, id);
      return (await rowsOn(untyped(model), [id]))[0] as never;
    },
    findMany: async (model, ids) => {
      if (isTimeless(model)) return seen.findMany(model, ids);
      return (await rowsOn(untyped(model), ids)) as never;
    },
    page: async (model, request) => {
      if (isTimeless(model)) return seen.page(model, request);
      return (await lists.page(untyped(model), request)) as never;
    },
    count: async (model, where) => (isTimeless(model) ? seen.count(model, where) : lists.count(untyped(model), where)),
  };
};

/**
 * Which facts of a row's stream make the difference between two days. @param factsOf those of a stream.
 * @throws ValidOnUnsupported
 */
export const factsBetween = async (
  model: AnyReadModel,
  id: string,
  days: BetweenDays,
  factsOf: OnDay['factsOf'],
): Promise<readonly string[]> => {
  if (isTimeless(model)) return [];
  const validity = model.validity as OwnFacts;
  return inForceBetween(validity, await factsOf(`${validity.category}-${id}`), days);
};

const untyped = (model: unknown): Model => model as Model;

/** @throws ValidOnUnsupported */
const isTimeless = ({ name, validity }: Pick<AnyReadModel, 'name' | 'validity'>): boolean => {
  if (validity === undefined) throw new ValidOnUnsupported(name);
  return validity === 'TIMELESS';
};

const rowsOnDay = async (
  { seen, now, viewer, day, factsOf }: OnDay,
  model: Model,
  ids: readonly string[],
): Promise<readonly (Row | undefined)[]> => {
  const { category } = model.validity as OwnFacts;
  const known = await seen.findMany(model, ids);
  const present = viewer ? await (await now()).findMany(model, ids) : [];
  const sight = viewer && sightOf(model, viewer);
  return Promise.all(
    ids.map(async (id, at) => {
      const row = known[at];
      if (!row) return undefined;
      const told = await factsOf(`${category}-${id}`);
      const onDay = rowOnDay(model, { row, told }, { position: seen.position, day });
      return onDay && sight && onDay !== row ? sight.shown(onDay, present[at] ?? onDay) : onDay;
    }),
  );
};

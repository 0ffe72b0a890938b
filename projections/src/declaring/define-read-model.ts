import type { Context, EventFamily, EventOf, RecordedFact } from '@zhudian/facts';
import type { Access } from '../access/policy';
import type { Columns, RowOf } from './columns';
import type { Validity } from './validity';

/** A recorded fact of a known family: its data is typed, the envelope is at hand. */
export type TypedFact<E> = Omit<RecordedFact, 'type' | 'data'> & E;

/** What one type of fact does: the keys of the rows it touches, and each old row to the new one (`undefined`: no row). */
export interface Handler<Row, E = never> {
  readonly keys: (fact: TypedFact<E>) => string | readonly string[];
  readonly fold: (row: Row | undefined, fact: TypedFact<E>, key: string) => Row | undefined;
}
export type Handlers<Row> = Readonly<Record<string, Handler<Row>>>;

export interface ReadModel<C extends Columns = Columns> {
  readonly name: string;
  /** Raise it to rebuild the read model beside the old one. */
  readonly version: number;
  readonly context: Context;
  /** Who sees which rows, and which of their columns. */
  readonly access: Access<(keyof C | 'id') & string>;
  readonly columns: C;
  /** Column lists that queries filter and order by; each becomes an index that ends in `id`. */
  readonly indexes: readonly (readonly (keyof C & string)[])[];
  readonly on: Handlers<RowOf<C>>;
  /** Folds facts as they were told, amendments too; any other read model shows them as amended, from the amendment on. */
  readonly asRecorded?: boolean;
  /** Its handlers look at the shape of facts themselves: what others cannot fold does not stop it. */
  readonly anyShape?: boolean;
  /** How it is read as of a day on which something was in force; without it, it is not. */
  readonly validity?: Validity;
}

/** Any read model, whatever its columns: for lists of them. Its handlers can be kept but not called. */
export interface AnyReadModel extends Omit<ReadModel, 'access' | 'indexes' | 'on'> {
  readonly access: Access;
  readonly indexes: readonly (readonly string[])[];
  readonly on: Readonly<
    Record<
      string,
      {
        readonly keys: (fact: never) => string | readonly string[];
        readonly fold: (row: never, fact: never, key: string) => { readonly id: string } | undefined;
      }
    >
  >;
}

/** Raised when facts are read otherwise than before: then every read model is built anew beside the old one. */
const FACTS_READ_AS = 1;
const MOST_VERSIONS = 100;

export const defineReadModel = <C extends Columns>(model: ReadModel<C>): ReadModel<C> => ({
  ...model,
  version: MOST_VERSIONS * FACTS_READ_AS + model.version,
});

type FactIn<F extends EventFamily, T> = Extract<EventOf<F>, { readonly type: T }>;
type FamilyHandlers<F extends EventFamily, Row> = {
  readonly [T in EventOf<F>['type']]?: Handler<Row, FactIn<F, T>> | Handler<Row, FactIn<F, T>>['fold'];
};

/**
 * The handlers for one family of facts. A bare function folds the row whose key is the id of the stream;
 * `{ keys, fold }` says which rows a fact touches.
 */
export const on =
  <Row>() =>
  <F extends EventFamily>(_family: F, handlers: FamilyHandlers<F, Row>): Handlers<Row> =>
    Object.fromEntries(
      Object.entries(handlers).map(([type, handler]) => [
        type,
        typeof handler === 'function' ? { keys: idOf, fold: handler } : handler,
      ]),
    ) as Handlers<Row>;

const idOf = ({ stream }: { readonly stream: string }): string => stream.slice(stream.indexOf('-') + 1);

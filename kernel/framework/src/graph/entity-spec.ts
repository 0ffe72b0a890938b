import type { ClassType } from 'type-graphql';
import type { AnyReadModel, Columns, ReadModel } from '@zhudian/projections';
import type { Reference } from './references';
import type { RequestContext } from './request-context';

/** A read model whose changes are told, and the type of the graph that shows its rows as entities, if one does. */
export interface TrackedRows {
  readonly name: string | undefined;
  readonly model: AnyReadModel;
}

/** An entity in the graph. */
export interface EntitySpec<C extends Columns> {
  readonly name: string;
  readonly type: () => ClassType;
  readonly model: ReadModel<C>;
  /** Whoever gives a command may not see it any more afterwards: then the mutation answers null. */
  readonly mayHide?: boolean;
  /** Resolves a reference from another subgraph; by default to the row of the read model. */
  readonly find?: (context: RequestContext, reference: Reference) => Promise<object | null | undefined> | object | null;
}

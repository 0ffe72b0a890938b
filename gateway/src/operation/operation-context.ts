import { decodePosition, encodePosition, type Position } from '@zhudian/facts';
import type { Executed } from '../execution/execution';
import type { Validity } from './etag';
import type { RequestedPosition } from './moment';
import type { Losses } from './named-position';
import type { PartsOfModels } from './parts-of-models';
import { Reads, type Sharing, type Span } from './reads';
import type { Stopped } from './stopped';

/** A cacheable response: its ETag and validity. */
export interface LastingAnswer {
  readonly position: Position;
  /** The position by whose rights it shows what it shows: its own, or the newest when it is about the past. */
  readonly judgedAt: Position;
  readonly models: readonly string[] | undefined;
  /** Of some of them, the parts in which it lies. */
  readonly parts?: PartsOfModels | undefined;
  /** Since when it has been so. */
  readonly since: Position;
  /** None when it depends on the day. */
  readonly etag: string | undefined;
  readonly day?: Span | undefined;
  /** Who else may be given it. */
  readonly sharing?: Sharing | undefined;
}

/** The outcome of an operation, shared by reference with the HTTP layer, since Apollo Server copies contexts. */
export class Outcome {
  /** `refused` before execution; `unauthenticated` when every field requires a caller. */
  kind: 'answered' | 'refused' | 'unauthenticated' = 'answered';
  readonly reads = new Reads();
  lasting: LastingAnswer | undefined;
  /** The commands that were carried out, by the keys under which they are answered. */
  readonly commands: { readonly key: string; readonly commandId: string }[] = [];
}

export interface Operation extends Losses {
  /** The requested moment, or the position that every subgraph has reached. */
  readonly moment: RequestedPosition;
  /** The position that every subgraph had reached when the operation began. */
  readonly common: Position | undefined;
  readonly authorization: string | undefined;
  /** Aborted when the client disconnects. */
  readonly signal: AbortSignal;
  /** Creates the ETag of the response, once it is known which read models it was made from. */
  readonly createEtag: (validity: Validity) => string;
  /** The first position since which these read models have not changed. */
  readonly since: (models: Validity['models'], position: Position) => Position;
  readonly outcome: Outcome;
  /** The contexts that have stopped before a fact, by the names of their subgraphs. */
  readonly stops: ReadonlyMap<string, Stopped>;
}

/** What an answer says that is older than what the caller asked for. */
export interface Stale {
  readonly position: Position;
  readonly contexts: ReadonlyMap<string, Stopped>;
}

/** The state of one operation, passed to every hop. */
export class OperationContext {
  private changedAt: Position | undefined;
  /** The result, if already executed: the server formats it instead of executing the operation again. */
  executed: Executed | undefined;
  /** What the stream tells that the operation answers. */
  payload: object | undefined;

  constructor(readonly operation: Operation) {}

  /** The position of the response; after a mutation, one at which its change is visible. */
  get position(): Position | undefined {
    return this.changedAt ?? this.stale?.position ?? this.operation.moment.position;
  }

  /** The stopped contexts that the operation has met; all of it is answered where the first of them stands. */
  stale: Stale | undefined;
  private isChange = false;

  /** Notes that the operation changes something: it is not executed twice. */
  changing() {
    this.isChange = true;
  }

  /** What has been recorded, when it cannot be shown by a context that has stopped before it. */
  notShownBy(name: string): Position | undefined {
    const stop = this.operation.stops.get(name);
    return stop && this.changedAt !== undefined && this.changedAt > stop.reached ? this.changedAt : undefined;
  }

  /** Whether the operation has to be answered where a stopped context stands, as a whole. */
  goesBackFor(name: string, stop = this.operation.stops.get(name)): boolean {
    const { position } = this;
    if (!stop || this.isChange || this.operation.moment.asOf || position === undefined) return false;
    if (position <= stop.reached) return false;
    this.stale = { position: stop.reached, contexts: new Map([...(this.stale?.contexts ?? []), [name, stop]]) };
    return true;
  }

  /** Records the position of a change that a subgraph has made. */
  changed(answered: unknown) {
    const position = typeof answered === 'string' ? decodePosition(answered) : undefined;
    if (position !== undefined) this.changedAt = Math.max(this.changedAt ?? position, position);
  }
}

/** Executes an operation; again as a whole, further back, whenever it met a context that has stopped. */
export const wholly = async <T>(context: OperationContext, execute: () => T | Promise<T>): Promise<T> => {
  for (;;) {
    const { stale } = context;
    const executed = await execute();
    if (context.stale === stale) return executed;
  }
};

/** What `extensions` say of a stale answer. */
export const staleExtension = ({ stale, operation }: OperationContext): object | undefined =>
  stale && {
    stale: {
      newest: encodePosition(operation.moment.position ?? stale.position),
      contexts: [...stale.contexts].map(([context, { position, type }]) => ({
        context,
        stoppedAt: encodePosition(position),
        fact: type,
      })),
    },
  };

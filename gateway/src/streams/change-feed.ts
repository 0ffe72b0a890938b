import { decodePosition, encodePosition, ORIGIN, type Position } from '@zhudian/facts';
import { GraphQLError } from 'graphql';
import { TokenRefused, type VerifyToken } from '@zhudian/hops';
import type { ChangesArgs } from '../changes/changes-source';
import type { ChangePage } from '../changes/merge-changes';
import { gatewayError } from '../errors/gateway-error';
import { OperationContext, Outcome, wholly } from '../operation/operation-context';
import type { RequestedPosition } from '../operation/moment';
import type { KnownPositions } from '../subgraphs/known-positions';

/** What all streams of changes are made of. */
export interface FeedSources {
  readonly known: KnownPositions;
  readonly page: (args: ChangesArgs, context: OperationContext) => Promise<ChangePage>;
  readonly verify: VerifyToken;
  readonly operationTimeoutMs: number;
  /** Aborts when this gateway leaves. */
  readonly draining: AbortSignal;
}

/** Who reads a stream, until he hangs up. */
export interface StreamReader {
  readonly authorization: string | undefined;
  readonly signal: AbortSignal;
}

/** So often a reader to whom nothing is told is told how far the log has gone, and his token is verified again. */
const LOOK_EVERY_MS = 10_000;
const PAUSE_MS = 500;

/** What ends by itself when a process has started again. */
const TEMPORARY = new Set([
  'SUBGRAPH_UNAVAILABLE',
  'SUBGRAPH_TIMEOUT',
  'OPERATION_OVERDUE',
  'CALLER_GONE',
  'FACTS_UNAVAILABLE',
  'POSITION_NOT_REACHED',
]);

const isTemporary = (error: unknown): boolean =>
  error instanceof GraphQLError && TEMPORARY.has(String(error.extensions['code']));

/** Follows the changes for one reader. Nothing is read before it is asked for, so a reader who sleeps costs nothing. */
export class ChangeFeed {
  private after: Position;
  private toldAt = performance.now();

  constructor(
    private readonly sources: FeedSources,
    private readonly args: ChangesArgs,
    private readonly reader: StreamReader,
  ) {
    this.after = args.after ? (decodePosition(args.after) ?? ORIGIN) : ORIGIN;
  }

  /**
   * The next page that has something to tell, or the last one for a reader who does not wait; `undefined` when the reader has
   * hung up. Rejects when the stream is over.
   */
  async next(isPatient = true): Promise<ChangePage | undefined> {
    while (!this.reader.signal.aborted) {
      await this.stillWelcome();
      const page = await this.read();
      if (page && (this.isWorthTelling(page) || (!isPatient && !page.hasMore))) {
        this.toldAt = performance.now();
        return page;
      }
      if (!page)
        await this.pause(PAUSE_MS, (ended) => new Promise((resolve) => ended.addEventListener('abort', resolve)));
      else if (!page.hasMore) await this.pause(LOOK_EVERY_MS, (ended) => this.sources.known.beyond(this.after, ended));
    }
    return undefined;
  }

  /** The state of an operation for this reader at a moment. */
  contextAt(moment: RequestedPosition): OperationContext {
    const { known, operationTimeoutMs } = this.sources;
    return new OperationContext({
      moment,
      common: known.common,
      authorization: this.reader.authorization,
      signal: AbortSignal.any([this.reader.signal, AbortSignal.timeout(operationTimeoutMs)]),
      createEtag: () => '',
      since: (_, position) => position,
      outcome: new Outcome(),
      stops: known.stops,
    });
  }

  private isWorthTelling({ facts }: ChangePage): boolean {
    return facts.length > 0 || performance.now() - this.toldAt > LOOK_EVERY_MS;
  }

  private async read(): Promise<ChangePage | undefined> {
    const { known, page } = this.sources;
    if (known.common === undefined) return undefined;
    const context = this.contextAt({ position: known.common, asOf: false });
    const args = { ...this.args, after: encodePosition(this.after) };
    try {
      const read = await wholly(context, () => page(args, context));
      this.after = decodePosition(read.position) ?? this.after;
      return read;
    } catch (error) {
      if (isTemporary(error)) return undefined;
      throw error;
    }
  }

  /** @throws when the reader's token has ended, or this gateway leaves. */
  private async stillWelcome(): Promise<void> {
    if (this.sources.draining.aborted) throw gatewayError('DRAINING');
    const { authorization } = this.reader;
    const verdict = await this.sources.verify(authorization);
    if (verdict instanceof TokenRefused) throw gatewayError('UNAUTHENTICATED', verdict.reason);
  }

  private async pause(longestMs: number, wait: (ended: AbortSignal) => Promise<unknown>): Promise<void> {
    const { draining } = this.sources;
    const ended = AbortSignal.any([this.reader.signal, draining, AbortSignal.timeout(longestMs)]);
    if (!ended.aborted) await wait(ended);
  }
}

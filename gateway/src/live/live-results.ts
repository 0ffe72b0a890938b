import { ORIGIN, type Position } from '@zhudian/facts';
import { liveAnswers } from '../metrics/measured';
import { pause, rest, stillWelcome, type StreamReader } from '../sessions/reader-session';
import type { LiveQueries, LiveQuestion } from './live-queries';
import type { StreamResult } from './stream-result';
import type { LiveAnswer, LiveQuery } from './live-query';
import { resultOf } from './told-results';

export interface LiveRequest extends LiveQuestion {
  /** Whether later answers say what differs. */
  readonly patch: boolean;
  /** The first answer is of this position or a later one. */
  readonly least: Position | undefined;
}

const RETRY_MS = 500;

/** The answers of a live query for one reader: the first, then each that differs from the one before; it is asked for when that has gone out. */
export class LiveResults {
  private told: LiveAnswer | undefined;
  private query: LiveQuery | undefined;
  /** The last position that was looked at; before the first, that beyond which the first answer is. */
  private seen: Position;

  constructor(
    private readonly queries: LiveQueries,
    private readonly request: LiveRequest,
    private readonly reader: StreamReader,
  ) {
    this.seen = (request.least ?? ORIGIN) - 1;
  }

  /** Rejects when the stream is over; `undefined` when the reader has hung up. */
  async next(): Promise<StreamResult | undefined> {
    const { reader, request } = this;
    const { sources } = this.queries;
    while (!reader.signal.aborted) {
      await stillWelcome(sources, reader);
      this.query ??= await this.queries.watch(request, reader.authorization, reader.signal);
      const answer = this.told ? await this.another(this.query, this.told) : await this.look(this.query);
      if (answer && answer.text !== this.told?.text) return this.tell(answer);
      if (!answer) await pause(sources, reader, RETRY_MS);
    }
    return undefined;
  }

  /** Looks for another answer, or waits while one looks who waits for the same; the answer of now when there is one. */
  private async another(query: LiveQuery, told: LiveAnswer): Promise<LiveAnswer | undefined> {
    const { sources } = this.queries;
    const { reader } = this;
    const looking = async () => {
      let answer: LiveAnswer | undefined = told;
      while (answer?.text === told.text && !reader.signal.aborted) {
        await stillWelcome(sources, reader);
        answer = await this.look(query);
      }
    };
    await query.looking.forAll(looking, (until) => rest(sources, reader, until));
    if (reader.signal.aborted) return told;
    // What somebody else has found is for those whose token is good now.
    await stillWelcome(sources, reader);
    return query.current(reader.authorization);
  }

  /** The answer of now, after a wait for another position where one is told already; `undefined` while there can be none. */
  private async look(query: LiveQuery): Promise<LiveAnswer | undefined> {
    const { known } = this.queries.sources;
    const { seen } = this;
    const isThere = () => known.common !== undefined && known.common > seen;
    if (this.told || !isThere()) await rest(this.queries.sources, this.reader, (ended) => known.beyond(seen, ended));
    if (!this.told && !isThere()) return undefined;
    const answer = await query.current(this.reader.authorization);
    // A stale answer is looked at again at every position.
    if (answer) this.seen = answer.stale ? query.checkedAt : answer.position;
    return answer;
  }

  private tell(answer: LiveAnswer): StreamResult {
    const before = this.told;
    this.told = answer;
    liveAnswers.add();
    return resultOf(answer, this.request.patch ? before : undefined);
  }
}

export const liveResults = (queries: LiveQueries, request: LiveRequest, reader: StreamReader) => {
  const results = new LiveResults(queries, request, reader);
  return () => results.next();
};

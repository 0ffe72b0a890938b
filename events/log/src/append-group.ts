import type { ExpectedRevision, StreamAppend } from './append';

const STREAMS_PER_GROUP = 64;

interface Member {
  readonly alone?: boolean;
  readonly appends: readonly StreamAppend[];
}

/**
 * Appends that may go out as one atomic request. No stream is written twice; a stream may be checked by many as long
 * as all expect the same of it, and by nobody who comes after its writer: the order in the log stays the order of decisions.
 */
export class AppendGroup<M extends Member> {
  readonly members: M[] = [];
  private readonly expected = new Map<string, ExpectedRevision>();
  private readonly written = new Set<string>();
  /** Streams that somebody waits to write: whoever writes them later waits, too. */
  private readonly awaited = new Set<string>();

  /** Takes one in if it may go along; else it waits, and whatever follows on its streams waits with it. */
  takes(one: M): boolean {
    const goes = this.members.length === 0 || (this.hasRoomFor(one) && one.appends.every((each) => this.allows(each)));
    if (!goes) for (const { stream, facts } of one.appends) if (facts.length > 0) this.awaited.add(stream);
    if (!goes) return false;
    this.members.push(one);
    for (const { stream, expected, facts } of one.appends) {
      this.expected.set(stream, expected);
      if (facts.length > 0) this.written.add(stream);
    }
    return true;
  }

  private hasRoomFor({ alone, appends }: M): boolean {
    const more = appends.filter(({ stream }) => !this.expected.has(stream)).length;
    return !alone && !this.members[0]?.alone && this.expected.size + more <= STREAMS_PER_GROUP;
  }

  private allows({ stream, expected }: StreamAppend): boolean {
    if (this.written.has(stream) || this.awaited.has(stream)) return false;
    return !this.expected.has(stream) || this.expected.get(stream) === expected;
  }
}

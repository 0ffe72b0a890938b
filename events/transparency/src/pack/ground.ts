import { isAmendment, type Amendment, type RecordedFact } from '@zhudian/facts';
import type { EventLog } from '@zhudian/log';

/** What a decision rested on, and what was changed of it since. */
export interface Ground {
  readonly decision: RecordedFact;
  /** Facts by their ids: those that the decision itself was made on, and those that they in turn were made on. */
  readonly direct: ReadonlySet<string>;
  readonly facts: ReadonlyMap<string, RecordedFact>;
  /** Corrections and annulments of these facts that came after the decision, oldest first. */
  readonly since: readonly RecordedFact[];
}

/** A stream, and how far it had got when it was read. */
interface Read {
  readonly stream: string;
  readonly revision: number;
}

const readIn = (part: string): Read => {
  const at = part.lastIndexOf('@');
  return { stream: part.slice(0, at), revision: Number(part.slice(at + 1)) };
};

/** The streams that a fact was decided on: its own, those that its command read, and the rule set by which it was judged. */
const readsOf = ({ stream, revision, metadata }: RecordedFact): readonly Read[] => [
  { stream, revision },
  ...(metadata.reads ?? '')
    .split(' ')
    .filter((part) => part.includes('@'))
    .map(readIn),
];

/** Follows what facts rest on from stream to stream; each stream is read once. */
class Closure {
  readonly facts = new Map<string, RecordedFact>();
  readonly streams = new Map<string, readonly RecordedFact[]>();

  constructor(private readonly log: Pick<EventLog, 'readStream'>) {}

  /** Adds what a fact was decided on. @returns the facts that are new. */
  async add(fact: RecordedFact): Promise<readonly RecordedFact[]> {
    const added: RecordedFact[] = [];
    for (const { stream, revision } of readsOf(fact)) {
      const told = this.streams.get(stream) ?? (await this.log.readStream(stream));
      this.streams.set(stream, told);
      for (const one of told) {
        if (one.revision > revision || this.facts.has(one.id)) continue;
        this.facts.set(one.id, one);
        added.push(one);
      }
    }
    return added;
  }
}

/** All that a decision rested on at the moment at which it was recorded. @param asOf amendments after it are not told. */
export const groundOf = async (
  log: Pick<EventLog, 'readStream'>,
  decision: RecordedFact,
  asOf = Number.POSITIVE_INFINITY,
): Promise<Ground> => {
  const closure = new Closure(log);
  const direct = await closure.add(decision);
  for (let next = direct; next.length > 0;) {
    const found: RecordedFact[] = [];
    for (const fact of next) found.push(...(await closure.add(fact)));
    next = found;
  }
  const later = [...closure.streams.values()].flat().filter((fact) => !closure.facts.has(fact.id));
  const since = later.filter(
    (fact) => fact.position <= asOf && isAmendment(fact) && closure.facts.has((fact.data as Amendment).factId),
  );
  return {
    decision,
    direct: new Set(direct.map(({ id }) => id)),
    facts: closure.facts,
    since: since.toSorted((one, other) => one.position - other.position),
  };
};

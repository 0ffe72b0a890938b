import type { ClaimedActor } from '@zhudian/hops';
import { canonical, leafHash, MemoryTree, noteOf, signatureOf, type SignerKey } from '@zhudian/proofs';

/** Whom a token stands for; `undefined` when that cannot be told. */
export type ActorOf = (authorization: string | undefined) => Promise<ClaimedActor | undefined>;

export interface Segment {
  /** What was asked for. */
  readonly args: Readonly<Record<string, unknown>>;
  /** Where it begins: after this position. */
  readonly after: string;
  readonly position: string;
  readonly facts: readonly object[];
  readonly authorization: string | undefined;
}

/** What was asked for: the same filters are the same text. */
const filterOf = ({ after: _, ...filters }: Segment['args']): string =>
  canonical(
    Object.fromEntries(Object.entries(filters).flatMap(([name, value]) => (value == null ? [] : [[name, value]]))),
  );

/** A fact as it is told, without where it is cut and without what is resolved only when it is asked for. */
const told = ({ entities: _, place: __, ...fact }: Readonly<Record<string, unknown>>): Buffer =>
  Buffer.from(canonical(fact));

/** States how many facts a reader was told between two positions, and their root: signed, so that he can show that none is missing. */
export class SegmentSigner {
  constructor(
    private readonly key: SignerKey,
    private readonly actorOf: ActorOf,
  ) {}

  async sign({ args, after, position, facts, authorization }: Segment): Promise<string> {
    const leaves = facts.map((fact) => leafHash(told(fact as Readonly<Record<string, unknown>>)));
    const root = await new MemoryTree(leaves).rootAt(leaves.length);
    const lines = [filterOf(args), after, position, facts.length, root.toString('base64')];
    return this.state('changes', lines, authorization);
  }

  /** States something of what somebody was told: what it is about, whom it was told, and the rest line by line. */
  async state(about: string, told: readonly (string | number)[], authorization: string | undefined): Promise<string> {
    const actor = await this.actorOf(authorization);
    const viewer = actor ? canonical([actor.personId, actor.roles.toSorted(), actor.unit]) : '[]';
    const text = [`zhudian/${about}`, viewer, ...told].map((line) => `${line}\n`).join('');
    return noteOf({ text, signatures: [signatureOf(text, this.key)] });
  }
}

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

/** The first line of every statement about a segment. */
const ABOUT = 'zhudian/changes';

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
    const actor = await this.actorOf(authorization);
    const leaves = facts.map((fact) => leafHash(told(fact as Readonly<Record<string, unknown>>)));
    const root = await new MemoryTree(leaves).rootAt(leaves.length);
    const viewer = actor ? canonical([actor.personId, actor.roles.toSorted(), actor.unit]) : '[]';
    const lines = [ABOUT, viewer, filterOf(args), after, position, facts.length, root.toString('base64')];
    const text = lines.map((line) => `${line}\n`).join('');
    return noteOf({ text, signatures: [signatureOf(text, this.key)] });
  }
}

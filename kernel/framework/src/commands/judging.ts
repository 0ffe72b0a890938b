import type { Act } from '../decision/act';
import type { Elsewhere } from '../decision/decider';
import { Refusal, together } from '../decision/refusal';
import { actFor, type Authorise } from './authorise';
import { findCitations, type LocateFact } from './citations';
import type { CommandEnvelope } from './command-envelope';
import { decided, seenBy, type CommandToDecide } from './hidden';
import { factsForeseen, unlessInOrder } from './order-of-steps';
import { specOf } from './outcome';
import { findReferences, unlessKnown } from './references';
import { readAll, type Read, type ReadStream } from './state-cache';

/** What a command is judged with. */
export interface Judging {
  readonly authorise: Authorise;
  readonly locate: LocateFact;
  readonly read: Read;
}

type DecidedFact = Elsewhere | { readonly type: string; readonly data: object };

interface Judgement {
  readonly decision: Refusal | readonly DecidedFact[];
  /** All that it rests on, the command's own stream last. */
  readonly reads: readonly ReadStream[];
}

/** Judges a command by what it names, whose business it is, its rule, and the order of steps: what is wrong is told at once. */
export const judge = async (command: CommandEnvelope, own: ReadStream, judging: Judging): Promise<Judgement> => {
  const { type, data, held } = command;
  const { authorise, locate, read } = judging;
  const spec = specOf(command);
  const { state, hidden } = await seenBy(command, own, authorise);
  const references = await findReferences(spec.input, data, read, hidden);
  const act = await actFor(authorise, command.act, spec.scope(data as never, state as never));
  if (act instanceof Refusal)
    return { decision: unlessKnown(references.unknown) ?? act, reads: [...references.reads, own] };
  const cited = await findCitations({ input: spec.input, data, act, unknown: references.unknown }, locate, read);
  const unknown = unlessKnown([...references.unknown, ...cited.unknown]);
  const refs = Object.entries(spec.reads?.(data as never, state as never, act) ?? {});
  const named = refs.map(([, ref]) => ref);
  const others = await readAll(named, read);
  const states = Object.fromEntries(refs.map(([name], index) => [name, others[index]?.known.state]));
  const reads = [...references.reads, ...cited.reads, ...others, own];
  const toDecide = { type, data, act: cited.act, held, read: states } as CommandToDecide;
  // What is not there cannot be ruled on; whether the days are fit does not rest on it.
  const decision = unknown
    ? (together(unknown, spec.judge?.(state as never, toDecide as never)) ?? unknown)
    : decided(command, reads, toDecide, state);
  return { decision: inOrder(command, { act, decision, isHidden: hidden !== undefined }, reads), reads };
};

interface Undated {
  readonly act: Act;
  readonly decision: Judgement['decision'];
  readonly isHidden: boolean;
}

const inOrder = (
  command: CommandEnvelope,
  { act, decision, isHidden }: Undated,
  reads: readonly ReadStream[],
): Judgement['decision'] => {
  if (!(decision instanceof Refusal)) return unlessInOrder(act, decision, reads) ?? decision;
  // Nothing is told of what is not there for whoever acts, nor of what is the own case.
  if (isHidden || decision.code === 'OWN_CASE') return decision;
  return together(decision, unlessInOrder(act, factsForeseen(command, reads), reads)) ?? decision;
};

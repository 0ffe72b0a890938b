import { Refusal, together } from '../decision/refusal';
import { findCitations } from './citations';
import type { CommandEnvelope, InputFaults } from './command-envelope';
import { seenBy } from './hidden';
import { judge, type Judging } from './judging';
import { specOf } from './outcome';
import { findReferences, unlessKnown } from './references';
import { readAll, type ReadStream } from './state-cache';

type OwnStream = () => Promise<ReadStream>;

/** Everything that is wrong with a faulty command: what was found already, and what the rest of it is refused for. */
export const judgeFaulty = async (
  command: CommandEnvelope,
  { found, inWordsOnly }: InputFaults,
  ownOf: OwnStream,
  judging: Judging,
): Promise<Refusal> => {
  const { decision } = inWordsOnly
    ? await judge(command, await ownOf(), judging)
    : { decision: await judgeParts(command, ownOf, judging) };
  return together(found, decision instanceof Refusal ? decision : undefined) ?? found;
};

/** What is wrong with the sound parts of an input, each by itself. */
const judgeParts = async (
  command: CommandEnvelope,
  ownOf: OwnStream,
  { authorise, read, locate }: Judging,
): Promise<Refusal | undefined> => {
  const { aggregate, data, act } = command;
  const { input, alone } = specOf(command);
  const { hidden } = aggregate.conceals ? await seenBy(command, await ownOf(), authorise) : {};
  const references = await findReferences(input, data, read, hidden);
  const cited = await findCitations({ input, data, act, unknown: references.unknown }, locate, read);
  const unknown = unlessKnown([...references.unknown, ...cited.unknown]);
  if (!alone) return unknown;
  const names = Object.keys(alone.reads);
  const states = await readAll(Object.values(alone.reads), read);
  const known = Object.fromEntries(names.map((name, at) => [name, states[at]?.known.state]));
  return together(unknown, alone.judge(undefined as never, { data: data as never, act, read: known }));
};

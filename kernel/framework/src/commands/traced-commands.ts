import { inSpan, isTracing, traceparentOf, type Span } from '@zhudian/runtime';
import { Refusal } from '../decision/refusal';
import type { CommandEnvelope, CommandResult } from './command-envelope';
import { NOBODY, type AddressedFact } from './new-facts';

type Answer = CommandResult | Refusal;

const outcomeOf = (done: Answer) =>
  done instanceof Refusal
    ? { 'zhudian.outcome': done.code }
    : { 'zhudian.outcome': done.replayed ? 'replayed' : 'done', 'zhudian.position': done.position };

/** Tells of a command which it is, where it belongs and how it ended. */
export const tracedCommand = (
  { type, aggregate }: CommandEnvelope,
  execute: () => Promise<Answer>,
): Promise<Answer> => {
  if (!isTracing()) return execute();
  const { context, category } = aggregate.decider.family;
  const attributes = { 'zhudian.command': type, 'zhudian.context': context, 'zhudian.aggregate': category };
  return inSpan(`command ${type}`, { attributes }, async (span) => {
    const done = await execute();
    span.set(outcomeOf(done));
    return done;
  });
};

/** What nobody in particular told is in no trace. */
const markedBy = (traceparent: string, one: AddressedFact): AddressedFact => {
  const { fact } = one;
  if (fact.metadata.actorId === NOBODY) return one;
  return { ...one, fact: { ...fact, metadata: { ...fact.metadata, traceparent } } };
};

const marked = (facts: readonly AddressedFact[], span: Span): readonly AddressedFact[] => {
  const traceparent = span.context?.isSampled ? traceparentOf(span) : undefined;
  return traceparent === undefined ? facts : facts.map((one) => markedBy(traceparent, one));
};

/** Facts that are appended in a trace say in which, so that whoever folds them finds back to it. */
export const tracedAppend = <T extends CommandResult | 'conflict'>(
  facts: readonly AddressedFact[],
  append: (facts: readonly AddressedFact[]) => Promise<T>,
): Promise<T> =>
  inSpan('append', { kind: 'producer', attributes: { 'zhudian.facts': facts.length } }, async (span) => {
    const done = await append(marked(facts, span));
    span.set(done === 'conflict' ? { 'zhudian.outcome': done } : { 'zhudian.position': done.position });
    return done;
  });

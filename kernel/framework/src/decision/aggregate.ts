import type { Fact } from '@zhudian/facts';
import type { Act } from './act';
import type { AnyCommandSpec } from './command';
import type { AnyFold, Decision } from './decider';
import type { OrderRefusal } from './cited-step';
import { Refusal, together, type RefusalTexts } from './refusal';

/** One kind of stream with all that may be done to it: facts, rules, commands and the words of its refusals. */
export interface Aggregate<State = unknown> {
  readonly decider: AnyFold<State> & { readonly decide: object };
  readonly commands: Readonly<Record<string, AnyCommandSpec>>;
  readonly refusals: RefusalTexts;
  /** From whom one is hidden: every command on it is refused to him as if it were not there. */
  readonly conceals?: (state: never, act: Act) => boolean;
}

type Codes<D> = D extends {
  readonly decide: Readonly<Record<string, (...given: never) => Decision<unknown, infer Code>>>;
}
  ? Code
  : never;

/** Ties the parts together; the compiler asks for the text of every refusal that the decider may give and that not all commands have. */
export const defineAggregate = <State, D extends AnyFold<State> & { readonly decide: object }>(parts: {
  readonly decider: D;
  readonly commands: Readonly<Record<keyof D['decide'] & string, AnyCommandSpec>>;
  readonly refusals: RefusalTexts<Exclude<Codes<D>, OrderRefusal>>;
  readonly conceals?: (state: D extends AnyFold<infer S> ? S : never, act: Act) => boolean;
}): Aggregate<State> => parts;

/** An aggregate with its types erased. */
export const decideOn = (
  { decider, commands }: Aggregate,
  state: unknown,
  command: Fact,
): Decision<Fact & { readonly data: object }, string> => {
  const rules = decider.decide as Readonly<Record<string, (state: unknown, command: Fact) => Decision<never, string>>>;
  const rule = rules[command.type];
  if (!rule) throw new Error(`${decider.family.category} has no rule for ${command.type}.`);
  const decision = rule(state, command);
  const unfit = commands[command.type]?.judge?.(state as never, command as never);
  return decision instanceof Refusal ? (together(decision, unfit) ?? decision) : (unfit ?? decision);
};

import { streamOf, type EventFamily, type Fact } from '@zhudian/facts';
import { Refusal, type Act, type Basis, type Decider, type Details, type Elsewhere } from '@zhudian/framework';
import { actAs } from './acts';
import { shownOf } from './shown-decisions';
import { assertFact, frozen, stateAfter } from './facts';
import { seenDecisions } from './seen-decisions';

type Data = Fact & { readonly data: object };

/** A command as a spec writes it: `seen` where its rule looks at other streams, `act` where the actor or the day matters. */
type CommandInput<Command> = Command extends {
  readonly type: infer Type;
  readonly data: infer Input;
  readonly read: infer ReadStates;
}
  ? {
      readonly type: Type;
      readonly data: Input;
      readonly act?: Partial<Act>;
      readonly held?: object;
    } & (keyof ReadStates extends never ? { readonly read?: ReadStates } : { readonly read: ReadStates })
  : never;

/** A decided fact together with the stream it is for. */
interface Addressed {
  readonly stream: string;
  readonly type: string;
  readonly data: object;
}

/**
 * Given facts, when a command, then the whole decision: ordered and strict, so that a field too many or a fact out of
 * place fails. Past and decided facts must be facts of the catalogue, and a rule may change nothing that it is given.
 * An act that says nothing is the party-work department's on 2016-03-01.
 */
export const specificationOf = <Command extends Fact, State, Event extends Data, Code extends string>(
  decider: Decider<Command, State, Event, Code>,
) => ({
  given: (...past: readonly Event[]) => ({
    when: (input: CommandInput<Command>) => {
      const command = commandOf(input);
      const decision = () => decideOn(decider, stateAfter(decider, ...past), command);
      const saw = (decided: ReturnType<typeof decision>) =>
        seenDecisions.push({
          decider,
          held: past.length,
          state: stateAfter(decider, ...past) as object,
          command,
          decision: decided,
        });
      return {
        /** Accepted, with these facts: own ones as they are, those for other streams in `elsewhere`. */
        then: (...expected: readonly (Event | Elsewhere)[]): void => {
          const decided = decision();
          if (!(decided instanceof Refusal))
            for (const item of decided) assertFact(familyOf(decider, item), factOf(item));
          expect(decided instanceof Refusal ? decided : readable(decided)).toStrictEqual(readable(expected));
          saw(decided);
          shownOf(decider.family.category).accepted.add(input.type as string);
        },
        /** Refused with this code first, and with exactly these details when they are given; `severity` where a value of the law decides on it. */
        thenRefused: (code: Code, details?: Details, severity?: Basis['severity']): void => {
          const decided = decision();
          if (!(decided instanceof Refusal)) expect({ decided: readable(decided) }).toStrictEqual({ refused: code });
          else
            expect(decided).toStrictEqual(new Refusal(code, details ?? decided.details, decided.basis, decided.also));
          expect(severity === undefined || basisOf(decided)?.severity === severity).toBe(true);
          saw(decided);
          shownOf(decider.family.category).refused.add(code);
        },
      };
    },
  }),
});

const basisOf = (decided: unknown) => (decided instanceof Refusal ? decided.basis : undefined);

const decideOn = <Command extends Fact, State, Event extends Data, Code extends string>(
  decider: Decider<Command, State, Event, Code>,
  state: State,
  command: Fact,
) => {
  const rules = decider.decide as Readonly<
    Record<string, (state: State, command: unknown) => readonly (Event | Elsewhere)[] | Refusal<Code>>
  >;
  const rule = rules[command.type];
  if (!rule) throw new Error(`${decider.family.category} has no rule for ${command.type}.`);
  return rule(state, command);
};

const commandOf = <Command extends Fact>({ type, data, act, held, read }: CommandInput<Command>) =>
  frozen({ type: String(type), data, act: actAs('PARTY_WORK', act), read: read ?? {}, ...(held ? { held } : {}) });

const familyOf = ({ family }: { readonly family: EventFamily }, item: Data | Elsewhere): EventFamily =>
  'elsewhere' in item ? item.elsewhere.fold.family : family;

const factOf = (item: Data | Elsewhere): Data => ('elsewhere' in item ? item.event : item);

const readable = (decision: readonly (Data | Elsewhere)[]): readonly (Data | Addressed)[] =>
  decision.map((item) =>
    'elsewhere' in item ? { stream: streamOf(item.elsewhere.fold.family, item.elsewhere.id), ...item.event } : item,
  );

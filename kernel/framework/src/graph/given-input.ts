import type { z } from 'zod';
import { fieldsOfKind, holdsSeal, isDated } from '@zhudian/facts';
import type { InputFaults } from '../commands/command-envelope';
import { problemAt } from '../decision/problem';
import { refuse, together, type Problem, type Refusal } from '../decision/refusal';
import type { EnvelopeInput } from './envelope-shape';
import { problemsOf } from './input-problems';
import type { Ports } from './request-context';
import { withHashedSecrets } from './secrets';
import { soundOf, without, type SoundParts } from './sound-parts';
import { withoutNulls } from './without-nulls';

/** The input of a mutation: what every command carries, and its own data. */
export interface GivenInput extends EnvelopeInput {
  readonly data: Readonly<Record<string, unknown>>;
  /** What is wrong with it; then the data is what can be judged of it. */
  readonly faults?: InputFaults;
}

interface Receiving {
  readonly usedElsewhere: Ports['usedElsewhere'] | undefined;
  readonly today: string;
}

/** The input as the shape has it, or what of it can be judged, with what is wrong. */
export const inputOf = (
  shape: z.ZodObject,
  input: unknown,
  { usedElsewhere = [], today }: Receiving,
): GivenInput | Refusal => {
  const shaped = shapedBy(shape, withoutNulls(input));
  const { occurredOn, ...rest } = shaped.value as unknown as EnvelopeInput;
  if (shaped.problems.length === 0 && usedElsewhere.includes(rest.commandId))
    return refuse('COMMAND_ID_REUSED', { commandId: rest.commandId });
  const { commandId, actingAs, reasons, evidence, ...data } = withHashedSecrets(shape, rest);
  const faults = faultsOf(shaped, today);
  return {
    commandId,
    ...(isToCome(occurredOn, today) ? {} : { occurredOn }),
    actingAs,
    reasons,
    evidence,
    data,
    ...(faults && { faults }),
  };
};

const isToCome = (on: string | undefined, today: string): on is string => on !== undefined && on > today;

/** What is wrong with an input by its shape and by its business date, beside which the rest of it is judged. */
export const faultsOf = ({ value, inWordsOnly, problems }: Shaped, today: string): InputFaults | undefined => {
  const { occurredOn: on } = value as Partial<EnvelopeInput>;
  const found = together(
    problems.length > 0 ? refuse('INVALID_INPUT', { problems }) : undefined,
    isToCome(on, today) ? refuse('OCCURRED_IN_FUTURE', { on, today }) : undefined,
  );
  return found && { found, inWordsOnly: inWordsOnly && !isToCome(on, today) };
};

interface Shaped extends SoundParts {
  readonly problems: readonly Problem[];
}

/** An input by its shape: every fault of it, and what is left to be judged. */
export const shapedBy = (shape: z.ZodObject, given: unknown): Shaped => {
  const { data, error } = shape.safeParse(given);
  const sound = error ? soundOf(shape, given, error) : { value: data, inWordsOnly: true };
  const places = beyondTime(shape, sound.value);
  const problems = [
    ...(error ? problemsOf(error) : []),
    ...places.map((place) => problemAt(place, BEYOND_TIME)),
    ...(!error && holdsSeal(JSON.stringify(data)) ? [SEAL_GIVEN] : []),
  ];
  const inWordsOnly = sound.inWordsOnly && places.length === 0;
  return { value: without(sound.value, places), inWordsOnly, problems };
};

/** Nobody who is on the books was born before, and nothing is planned for later: a day beyond is a slip of the pen. */
const [EARLIEST, LATEST] = ['1900', '2199'];
const BEYOND_TIME = [`年份须在${EARLIEST}年至${LATEST}年之间`, `lies between ${EARLIEST} and ${LATEST}`] as const;

const datesIn = fieldsOfKind((schema) => (isDated(schema) ? true : undefined));

/** Where an input states a day, a month or a quarter that no rule could reckon with. */
const beyondTime = (shape: z.ZodObject, data: object) =>
  datesIn(shape, data)
    .filter(({ value }) => String(value).slice(0, 4) < EARLIEST || String(value).slice(0, 4) > LATEST)
    .map(({ place }) => place);

/** Nobody may write what stands for somebody else's words. */
const SEAL_GIVEN = problemAt([], ['含有系统保留的标记“vault:”', 'holds “vault:”, which is a mark of the system']);

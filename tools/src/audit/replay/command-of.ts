import type { z } from 'zod';
import { categoryOfStream, idOfStream, withoutSeals, type RecordedFact } from '@zhudian/facts';
import type { Aggregate, AnyCommandSpec } from '@zhudian/framework';
import { services } from '../../generate/services';

/** A command as it may have been given, with what it was about. */
export interface GivenCommand {
  readonly aggregate: Aggregate;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

interface Candidate {
  readonly aggregate: Aggregate;
  readonly type: string;
  readonly spec: AnyCommandSpec;
}

type Data = Readonly<Record<string, unknown>>;

/** By the type of a fact: the commands that tell it of their own stream, and need nothing that is in no log. */
const candidates = new Map<string, Candidate[]>();
const commands: readonly Candidate[] = services
  .flatMap((service) => [...service.aggregates, ...service.amendments])
  .flatMap((aggregate) => Object.entries(aggregate.commands).map(([type, spec]) => ({ aggregate, type, spec })));
for (const one of commands.filter(({ spec }) => !spec.holds && !spec.anonymous))
  for (const told of one.spec.emits ?? []) candidates.set(told, [...(candidates.get(told) ?? []), one]);

/** Words are in the vault: whatever they were, a command was given with some. */
const WORDS = '（文字存于保密库）';
const withWords = (data: unknown): Data => JSON.parse(withoutSeals(JSON.stringify(data), () => WORDS)) as Data;

/** The id of a stream is the whole of one field, or two fields with a point between them. */
const fillings = (missing: readonly string[], id: string): readonly Data[] => {
  if (missing.length === 0) return [{}];
  if (missing.length === 1) return [{ [missing[0] ?? '']: id }];
  const at = id.lastIndexOf('.');
  const [one = '', other = ''] = missing;
  const [head, tail] = [id.slice(0, at), id.slice(at + 1)];
  return missing.length > 2 || at < 0
    ? []
    : [
        { [one]: head, [other]: tail },
        { [one]: tail, [other]: head },
      ];
};

const isOptional = (schema: unknown): boolean => (schema as z.ZodType).safeParse(undefined).success;

/** What was filled in says nothing but which stream it is: with anything else it would be another one. */
const isOf = ({ spec }: Candidate, data: Data, filling: Data, id: string): boolean =>
  spec.of(data as never) === id &&
  Object.keys(filling).every((field) => spec.of({ ...data, [field]: 'another' } as never) !== id);

const readAs = (candidate: Candidate, stream: string, data: Data): readonly GivenCommand[] => {
  const { aggregate, type, spec } = candidate;
  if (aggregate.decider.family.category !== categoryOfStream(stream)) return [];
  const { shape } = spec.input;
  const told = Object.fromEntries(Object.entries(data).filter(([field]) => field in shape));
  const absent = Object.keys(shape).filter((field) => !(field in told));
  const missing = absent.filter((field) => !isOptional(shape[field]));
  // An id may be made of a field that can be left out.
  const more = absent.filter((field) => isOptional(shape[field])).map((field) => [...missing, field]);
  const id = idOfStream(stream);
  return [missing, ...more]
    .flatMap((fields) => fillings(fields, id))
    .flatMap((filling) => {
      const parsed = spec.input.safeParse({ ...filling, ...told });
      return parsed.success && isOf(candidate, parsed.data, filling, id)
        ? [{ aggregate, type, data: parsed.data }]
        : [];
    });
};

/** What the facts of a stream tell together. */
const toldIn = (facts: readonly RecordedFact[], stream: string): Data =>
  withWords(Object.assign({}, ...facts.filter((fact) => fact.stream === stream).map(({ data }) => data)));

/** The command by which facts came about; `undefined` when they do not tell which one it was, or not all that it said. */
export const commandOf = (facts: readonly RecordedFact[]): GivenCommand | undefined => {
  const read = facts.flatMap((fact) =>
    (candidates.get(fact.type) ?? [])
      .filter(({ spec }) => facts.every((one) => one.stream !== fact.stream || spec.emits?.includes(one.type)))
      .flatMap((candidate) => readAs(candidate, fact.stream, toldIn(facts, fact.stream))),
  );
  const [first] = read;
  // Several commands may tell the same: which of them it was is not known.
  return first && read.every(({ type }) => type === first.type) ? first : undefined;
};

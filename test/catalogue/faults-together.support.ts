import { Field, ID, ObjectType } from 'type-graphql';
import { dueKindOf, fieldsOfKind, idKindOf, refKindOf, type Words } from '@zhudian/facts';
import { federatedSchema, mutationsOf } from '@zhudian/framework/service';
import { integrityPerformance } from '@zhudian/integrity-performance';
import { MemoryLog } from '@zhudian/log';
import { organization } from '@zhudian/organization';
import { personnel } from '@zhudian/personnel';
import { commandIdOf } from '../support/commands';
import { exampleOf } from '../support/example-of';
import { sent } from '../support/lone-handler';
import { shapeOf } from '../support/zod-checks';
import { z } from 'zod';

type Place = readonly (string | number)[];
type Given = Readonly<Record<string, unknown>>;
interface Fault {
  readonly code: string;
  readonly messages: Words;
  readonly details: { readonly problems?: readonly (Words & { readonly path: string })[] };
}

@ObjectType('Thing')
class Thing {
  @Field(() => ID) id!: string;
}

const TODAY = '2016-06-01';
export const SUNDAY = '2016-06-05';
const services = [personnel, organization, integrityPerformance];
const schemaOf = ({ aggregates }: (typeof services)[number]) =>
  federatedSchema({
    resolvers: aggregates.map((aggregate) =>
      mutationsOf({ aggregate, type: () => Thing, find: (_, id) => Promise.resolve({ id }) }),
    ),
    references: {},
  });
const commands = services.flatMap((service) => {
  const schema = schemaOf(service);
  return service.aggregates.flatMap((aggregate) =>
    Object.entries(aggregate.commands)
      .filter(([, { anonymous }]) => !anonymous)
      .map(([type, { input, roles }]) => ({ type, input, role: roles[0] ?? '', schema })),
  );
});
type Command = (typeof commands)[number];

/** A mutation as a person sends it where nothing has been recorded. */
export const refusedFor = async ({ type, role, schema }: Command, input: Given): Promise<readonly Fault[]> => {
  const log = new MemoryLog();
  const { errors } = await sent(
    { schema, type, input: { commandId: commandIdOf(type), ...input } },
    { actor: { personId: 'chen', roles: [role], unit: 'bureau' }, today: TODAY },
    { log },
  );
  expect(log.facts).toStrictEqual([]);
  expect(errors).toHaveLength(1);
  const { faults, ...only } = (errors[0]?.extensions ?? {}) as unknown as Fault & {
    readonly faults?: readonly Fault[];
  };
  return faults ?? [only];
};

export const codesOf = (faults: readonly Fault[]) => [...new Set(faults.map(({ code }) => code))];
export const pathsOf = (faults: readonly Fault[], code: string): readonly string[] =>
  faults
    .filter((one) => one.code === code)
    .flatMap(({ details: { problems = [] } }) => problems.map(({ path }) => path));

const refsIn = fieldsOfKind(refKindOf);
const daysIn = fieldsOfKind(dueKindOf);
const isWords = (schema: z.ZodType): true | undefined => {
  const { type, format, pattern } = shapeOf(schema);
  return (
    (type === 'string' && !format && !pattern && !idKindOf(schema) && schema.meta()?.['graphql'] !== 'ID') || undefined
  );
};
const wordsIn = fieldsOfKind(isWords);

const withAt = (value: unknown, [key, ...rest]: Place, put: unknown): unknown => {
  if (key === undefined) return put;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string, unknown>;
  copy[key] = withAt(copy[key], rest, put);
  return copy;
};
export const withEach = (value: Given, places: readonly Place[], put: unknown): Given =>
  places.reduce<unknown>((all, place) => withAt(all, place, put), value) as Given;

export const examples = commands.map((command) => {
  const input = exampleOf(command.input, command.type) as Given;
  const placesOf = (find: typeof refsIn | typeof daysIn | typeof wordsIn) =>
    find(command.input, input).map(({ place }) => place);
  return { ...command, example: input, refs: placesOf(refsIn), days: placesOf(daysIn), words: placesOf(wordsIn) };
});
export const joined = (places: readonly Place[]) => places.map((place) => place.join('.'));

/** What is told of every fault: words in both languages, and one message of all. */
export const expectWords = (faults: readonly Fault[]) => {
  for (const { messages, details } of faults) {
    expect(messages.zh).toMatch(/\p{Script=Han}/u);
    for (const { zh, en } of details.problems ?? []) {
      expect(messages.zh).toContain(zh);
      expect(messages.en).toContain(en);
    }
  }
};

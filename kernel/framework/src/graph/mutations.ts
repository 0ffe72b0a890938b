import 'reflect-metadata';
import { Arg, Ctx, Mutation, Resolver, type ClassType } from 'type-graphql';
import { z } from 'zod';
import { LogUnavailable } from '@zhudian/log';
import type { Aggregate } from '../decision/aggregate';
import type { AnyCommandSpec } from '../decision/command';
import { Refusal, refuse } from '../decision/refusal';
import { digestOf } from '../commands/command-digest';
import { envelopeShape, type EnvelopeInput } from './envelope-shape';
import { problemsOf } from './input-problems';
import { inputTypeOf } from './input-type';
import { refusalError } from './refusal-error';
import type { RequestContext } from './request-context';
import { withHashedSecrets } from './secrets';

/** How an aggregate shows in the graph: its entity class and how to find one at the position reached. */
export interface EntityBinding {
  readonly aggregate: Aggregate;
  readonly type: () => ClassType;
  readonly find: (context: RequestContext, id: string) => Promise<object | null | undefined>;
  /** A command may leave nothing of the entity: then the answer is null. */
  readonly mayVanish?: boolean;
}

/** One resolver class with a mutation for each command of the aggregate; each returns the entity at the position it reached. */
export const mutationsOf = (shown: EntityBinding): ClassType => {
  const { aggregate, mayVanish = false } = shown;
  const name = `${aggregate.decider.family.category}${mayVanish ? 'Amendments' : 'Mutations'}`;
  const Mutations = { [name]: class {} }[name] as ClassType;
  const prototype = Mutations.prototype as Record<string, unknown>;
  for (const [type, spec] of Object.entries(aggregate.commands)) {
    const method = `${type.charAt(0).toLowerCase()}${type.slice(1)}`;
    const shape = envelopeShape.extend(spec.input.shape);
    const Input = inputTypeOf(`${type}Input`, shape);
    prototype[method] = (input: unknown, context: RequestContext) =>
      execute(shown, { type, spec, shape }, input, context);
    const descriptor = Object.getOwnPropertyDescriptor(prototype, method) ?? {};
    const description = `${spec.about.zh} ${spec.about.en}`;
    Mutation(() => shown.type(), { description, nullable: mayVanish })(prototype, method, descriptor);
    Arg('input', () => Input)(prototype, method, 0);
    Ctx()(prototype, method, 1);
  }
  Resolver()(Mutations);
  return Mutations;
};

interface Route {
  readonly type: string;
  readonly spec: AnyCommandSpec;
  readonly shape: z.ZodObject;
}

const execute = async (
  shown: EntityBinding,
  route: Route,
  input: unknown,
  context: RequestContext,
): Promise<object | null> => {
  const { aggregate } = shown;
  const done = await commandFor(aggregate, route, input, context);
  if (done instanceof Refusal) throw refusalError(done, aggregate.refusals, route.spec.items);
  await context.advanceTo(done.position);
  const entity = await shown.find(context, done.id);
  if (!entity && shown.mayVanish) return null;
  if (!entity)
    throw new Error(
      `${aggregate.decider.family.category} ${done.id} is a fact at ${done.position} but no read model shows it.`,
    );
  return entity;
};

const commandFor = async (
  aggregate: Aggregate,
  { type, spec, shape }: Route,
  input: unknown,
  context: RequestContext,
) => {
  const role = context.actor.roles.find((one) => spec.roles.includes(one));
  if (!role) return refuse('NOT_AUTHORISED_ROLE', { roles: spec.roles });
  const read = readInput(shape, input);
  if (read instanceof Refusal) return read;
  const { commandId, occurredOn, reasons = [], evidence = [], ...data } = read;
  const { ports, actor } = context;
  const today = ports.today();
  const on = occurredOn ?? today;
  if (on > today) return refuse('OCCURRED_IN_FUTURE', { on, today });
  const ruleSet = await ports.ruleSetOn(on, actor.unit);
  const command = {
    aggregate,
    type,
    data,
    act: {
      ...(spec.anonymous ? ANONYMOUS : { by: actor.personId, unit: actor.unit }),
      role,
      on,
      recordedOn: today,
      reasons: Object.fromEntries(reasons.map(({ code, reason }) => [code, reason])),
    },
    metadata: {
      ...idsOf(commandId, [type, spec.anonymous ? null : actor.personId, occurredOn ?? null, reasons, evidence, data]),
      ruleSet,
      evidence,
    },
  };
  return ports.handle(command).catch(unavailable);
};

const readInput = (shape: z.ZodObject, input: unknown): Refusal | (EnvelopeInput & Record<string, unknown>) => {
  const parsed = shape.safeParse(withoutNulls(input));
  if (!parsed.success) return refuse('INVALID_INPUT', { problems: problemsOf(parsed.error) });
  return withHashedSecrets(shape, parsed.data) as unknown as EnvelopeInput & Record<string, unknown>;
};

const idsOf = (commandId: string, commanded: readonly unknown[]) => ({
  commandId,
  digest: digestOf(commanded),
  correlationId: commandId,
  causationId: commandId,
});

const ANONYMOUS = { by: 'anonymous', unit: 'anonymous' } as const;

/** An unavailable log is not an internal error: the refusal says what to do. */
const unavailable = (error: unknown): Refusal => {
  if (error instanceof LogUnavailable) return refuse('LOG_UNAVAILABLE');
  throw error;
};

/** GraphQL distinguishes absent and null fields; command schemas have absent fields only. */
const withoutNulls = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, field]) => field !== null && field !== undefined);
  return Object.fromEntries(kept.map(([key, field]) => [key, withoutNulls(field)]));
};

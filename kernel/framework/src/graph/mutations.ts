import 'reflect-metadata';
import { Arg, Ctx, Mutation, Resolver, type ClassType } from 'type-graphql';
import { z } from 'zod';
import { holdsPapers, holdsProse, holdsSeal, withoutPapers } from '@zhudian/facts';
import { LogUnavailable } from '@zhudian/log';
import type { Aggregate } from '../decision/aggregate';
import type { AnyCommandSpec } from '../decision/command';
import { problemAt } from '../decision/problem';
import { Refusal, refuse } from '../decision/refusal';
import { countingOutcome } from '../commands/command-counts';
import { digestOf } from '../commands/command-digest';
import { actingRoles, inFirstRole } from './acting-roles';
import type { CommandResult } from '../commands/command-envelope';
import { envelopeShape, type EnvelopeInput } from './envelope-shape';
import { problemsOf } from './input-problems';
import { inputTypeOf } from './input-type';
import { refusalError } from './refusal-error';
import { ownFolderOf, type RequestContext } from './request-context';
import { withHashedSecrets } from './secrets';
import { withoutNulls } from './without-nulls';

/** How an aggregate shows in the graph: its entity class and how to find one at the position reached. */
export interface EntityBinding {
  readonly aggregate: Aggregate;
  readonly type: () => ClassType;
  readonly find: (context: RequestContext, id: string) => Promise<object | null | undefined>;
  /** A command may leave nothing of the entity: then the answer is null. */
  readonly mayVanish?: boolean;
  /** So may one after which whoever gave it does not see the entity any more. */
  readonly mayHide?: boolean;
  readonly holding?: Readonly<Record<string, Holding>>;
}

/** From where a slice may hold something: the folder of the service, what the request reads at its position, the business day. */
export interface HeldFrom {
  readonly folder: () => string;
  readonly context: RequestContext;
  readonly on: string;
}

/** What a slice holds for the rule of a command while it is carried out. */
export type Holding = (
  data: Readonly<Record<string, unknown>>,
  from: HeldFrom,
  execute: (held: object) => Promise<CommandResult | Refusal>,
) => Promise<CommandResult | Refusal>;

/** One resolver class with a mutation for each command of the aggregate; each returns the entity at the position it reached. */
export const mutationsOf = (shown: EntityBinding): ClassType => {
  const { aggregate, mayVanish = false, mayHide = false } = shown;
  const name = `${aggregate.decider.family.category}${mayVanish ? 'Amendments' : 'Mutations'}`;
  const Mutations = { [name]: class {} }[name] as ClassType;
  const prototype = Mutations.prototype as Record<string, unknown>;
  for (const [type, spec] of Object.entries(aggregate.commands)) {
    if (spec.anonymous) continue;
    const method = `${type.charAt(0).toLowerCase()}${type.slice(1)}`;
    const shape = envelopeShape.extend(spec.input.shape);
    const Input = inputTypeOf(`${type}Input`, shape);
    prototype[method] = (input: unknown, context: RequestContext) =>
      execute(shown, { type, spec, shape }, input, context);
    const descriptor = Object.getOwnPropertyDescriptor(prototype, method) ?? {};
    const description = `${spec.about.zh} ${spec.about.en}`;
    Mutation(() => shown.type(), { description, nullable: mayVanish || mayHide })(prototype, method, descriptor);
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
  const given = commandFor(shown, route, input, context);
  const done = await countingOutcome(aggregate.decider.family.context, route.type, given);
  if (done instanceof Refusal) throw refusalError(done, aggregate.refusals, route.spec.items);
  await context.advanceTo(done.position);
  const entity = await shown.find(context, done.id);
  if (!entity && (shown.mayVanish || shown.mayHide)) return null;
  if (!entity)
    throw new Error(
      `${aggregate.decider.family.category} ${done.id} is a fact at ${done.position} but no read model shows it.`,
    );
  return entity;
};

type Input = EnvelopeInput & { readonly data: Readonly<Record<string, unknown>> };

const inputOf = (shape: z.ZodObject, input: unknown, { usedElsewhere = [] }: Sent['ports']): Input | Refusal => {
  const parsed = shape.safeParse(withoutNulls(input));
  if (!parsed.success) return refuse('INVALID_INPUT', { problems: problemsOf(parsed.error) });
  if (holdsSeal(JSON.stringify(parsed.data))) return refuse('INVALID_INPUT', { problems: [SEAL_GIVEN] });
  const { commandId, occurredOn, actingAs, reasons, evidence, ...data } = withHashedSecrets(shape, parsed.data);
  if (usedElsewhere.includes(String(commandId))) return refuse('COMMAND_ID_REUSED', { commandId: String(commandId) });
  return { commandId, occurredOn, actingAs, reasons, evidence, data } as unknown as Input;
};

/** Nobody may write what stands for somebody else's words. */
const SEAL_GIVEN = problemAt([], ['含有系统保留的标记“vault:”', 'holds “vault:”, which is a mark of the system']);

const commandFor = async (
  { aggregate, holding = {} }: EntityBinding,
  { type, spec, shape }: Route,
  given: unknown,
  context: RequestContext,
) => {
  const { ports, actor } = context;
  const mayGiveIt = actingRoles(actor, spec.roles, undefined);
  if (mayGiveIt instanceof Refusal) return mayGiveIt;
  const input = inputOf(shape, given, ports);
  if (input instanceof Refusal) return input;
  const today = ports.today();
  const { occurredOn: on = today, actingAs, reasons = [], evidence = [], data } = input;
  if (on > today) return refuse('OCCURRED_IN_FUTURE', { on, today });
  const roles = actingRoles(actor, spec.roles, actingAs);
  if (roles instanceof Refusal) return roles;
  const act = { by: actor.personId, unit: actor.unit, on, recordedOn: today, reasons: reasonsBy(reasons) };
  const ruleSet = await ports.ruleSetOn(on, actor.unit);
  const metadata = { ...idsOf(input, spec, { type, actor, ports }), ruleSet, evidence };
  const execute = (held?: object) =>
    inFirstRole(roles, (role) =>
      ports.handle({ aggregate, type, data, act: { ...act, role }, ...(held && { held }), metadata }),
    );
  const hold = holding[type];
  return (hold ? hold(data, { folder: () => ownFolderOf(ports), context, on }, execute) : execute()).catch(unavailable);
};

const reasonsBy = (reasons: NonNullable<Input['reasons']>) =>
  Object.fromEntries(reasons.map(({ code, reason }) => [code, reason]));

interface Sent {
  readonly type: string;
  readonly actor: RequestContext['actor'];
  readonly ports: RequestContext['ports'];
}

const idsOf = (
  { commandId, occurredOn, actingAs, reasons = [], evidence = [], data }: Input,
  spec: AnyCommandSpec,
  { type, actor, ports }: Sent,
) => {
  // What names no role has the digest that it had before roles could be named.
  const author = actor.personId;
  const key = ports.vault?.digestKey;
  const told = key === undefined ? withoutPapers(spec.input, data) : data;
  const commanded = [type, author, occurredOn ?? null, reasons, evidence, told, ...(actingAs ? [actingAs] : [])];
  const hasWords = holdsProse(spec.input) || holdsPapers(spec.input) || reasons.length + evidence.length > 0;
  return {
    commandId,
    digest: digestOf(commanded, hasWords ? key : undefined),
    correlationId: commandId,
    causationId: commandId,
  };
};

/** An unavailable log is not an internal error: the refusal says what to do. */
export const unavailable = (error: unknown): Refusal => {
  if (error instanceof LogUnavailable) return refuse('LOG_UNAVAILABLE');
  throw error;
};

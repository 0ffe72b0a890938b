import 'reflect-metadata';
import { Arg, Ctx, Mutation, Resolver, type ClassType } from 'type-graphql';
import { z } from 'zod';
import { holdsPapers, holdsProse, withoutPapers } from '@zhudian/facts';
import { LogUnavailable } from '@zhudian/log';
import type { Aggregate } from '../decision/aggregate';
import type { AnyCommandSpec } from '../decision/command';
import { Refusal, refuse } from '../decision/refusal';
import { countingOutcome } from '../commands/command-counts';
import { digestOf } from '../commands/command-digest';
import { actingRoles, inFirstRole } from './acting-roles';
import type { CommandResult } from '../commands/command-envelope';
import { inputOf, type GivenInput } from './given-input';
import { envelopeShape } from './envelope-shape';
import { inputTypeOf } from './input-type';
import { refusalError } from './refusal-error';
import { ownFolderOf } from './own-folder';
import type { RequestContext } from './request-context';

type Given = Readonly<Record<string, unknown>>;

/** How an aggregate shows in the graph: its entity class and how to find one at the position reached. */
export interface EntityBinding {
  readonly aggregate: Aggregate;
  readonly type: () => ClassType;
  readonly find: (context: RequestContext, id: string, input: Given) => Promise<object | null | undefined>;
  /** A command may leave nothing of the entity: then the answer is null. */
  readonly mayVanish?: boolean;
  /** So may one after which whoever gave it does not see the entity any more. */
  readonly mayHide?: boolean;
  readonly holding?: Readonly<Record<string, Holding>>;
  /** Whether a command answers with it; all do where nothing is said. */
  readonly isAnswerOf?: (type: string) => boolean;
}

/** From where a slice may hold something: the folder of the service, what the request reads at its position, the business day. */
export interface HeldFrom {
  readonly folder: () => string;
  readonly context: RequestContext;
  readonly on: string;
}

/** What a slice holds for the rule of a command while it is carried out. */
export type Holding = (
  data: Given,
  from: HeldFrom,
  execute: (held: object) => Promise<CommandResult | Refusal>,
) => Promise<CommandResult | Refusal>;

/** One resolver class with a mutation for each command of the aggregate; each returns the entity at the position it reached. */
export const mutationsOf = (shown: EntityBinding): ClassType => {
  const { aggregate, mayVanish = false, mayHide = false, isAnswerOf = () => true } = shown;
  const name = `${aggregate.decider.family.category}${mayVanish ? 'Amendments' : 'Mutations'}`;
  const Mutations = { [name]: class {} }[name] as ClassType;
  const prototype = Mutations.prototype as Record<string, unknown>;
  for (const [type, spec] of Object.entries(aggregate.commands)) {
    if (spec.anonymous || !isAnswerOf(type)) continue;
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
  const entity = await shown.find(context, done.id, input as Given);
  if (!entity && (shown.mayVanish || shown.mayHide)) return null;
  if (!entity && done.replayed) throw refusalError(refuse('COMMAND_ANNULLED', { id: done.id }), aggregate.refusals);
  if (!entity)
    throw new Error(
      `${aggregate.decider.family.category} ${done.id} is a fact at ${done.position} but no read model shows it.`,
    );
  return entity;
};

const commandFor = async (
  { aggregate, holding = {} }: EntityBinding,
  { type, spec, shape }: Route,
  given: unknown,
  context: RequestContext,
) => {
  const { ports, actor } = context;
  const mayGiveIt = actingRoles(actor, spec.roles, undefined);
  if (mayGiveIt instanceof Refusal) return mayGiveIt;
  const today = ports.today();
  const input = inputOf(shape, given, { usedElsewhere: ports.usedElsewhere, today });
  if (input instanceof Refusal) return input;
  const { occurredOn: on = today, actingAs, reasons = [], evidence = [], data, faults } = input;
  const roles = actingRoles(actor, spec.roles, actingAs);
  if (roles instanceof Refusal) return roles;
  const act = { by: actor.personId, on, recordedOn: today, reasons: reasonsBy(reasons) };
  const ids = idsOf(input, spec, { type, actor, ports });
  const execute = (held?: object) =>
    inFirstRole(roles, async (role) => {
      const metadata = { ...ids, ruleSet: await ports.ruleSetOn(on, role.unit), evidence };
      const command = { aggregate, type, data, act: { ...act, ...role }, metadata };
      return ports.handle({ ...command, ...(held && { held }), ...(faults && { faults }) });
    });
  const hold = faults ? undefined : holding[type];
  return (hold ? hold(data, { folder: () => ownFolderOf(ports), context, on }, execute) : execute()).catch(unavailable);
};

const reasonsBy = (reasons: NonNullable<GivenInput['reasons']>) =>
  Object.fromEntries(reasons.map(({ code, reason }) => [code, reason]));

interface Sent {
  readonly type: string;
  readonly actor: RequestContext['actor'];
  readonly ports: RequestContext['ports'];
}

const idsOf = (
  { commandId, occurredOn, actingAs, reasons = [], evidence = [], data }: GivenInput,
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

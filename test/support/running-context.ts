import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { graphql } from 'graphql';
import { streamOf, type EventFamily, type Position, type RecordedFact } from '@zhudian/facts';
import { MemoryLog } from '@zhudian/log';
import type { Actor } from '@zhudian/framework';
import { type Role } from '@zhudian/programme';
import {
  CommandHandler,
  RequestContext,
  actInTime,
  factIndexOf,
  openReadings,
  openVault,
  retryRefused,
  runPolicies,
  unsealed,
  type Service,
  type ServicePorts,
} from '@zhudian/framework/service';
import { programme, withinScope } from '@zhudian/programme/service';
import { openReadModels, openReader, readModelsOf, runProjector } from '@zhudian/projections';
import { eventually, patience } from './patience';
import { silent } from './silent';
import { amongStories } from './viewers';
import { people, world } from './world';
import { schemaServed } from './schema-served';

interface UntypedFact {
  /** Where another fact cites it. */
  readonly id?: string;
  readonly type: string;
  readonly data: object;
  /** Its business date, where it matters. */
  readonly on?: string;
}
/** As it goes over the wire. */
interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

/** One context as it runs, on a log in memory and read models in a temporary directory. */
export interface RunningContext {
  /** Another context's facts, as the log brings them. */
  tell(family: EventFamily, id: string, ...facts: readonly UntypedFact[]): Promise<void>;
  /** The units, people and branch that the stories name are registered. */
  tellWorld(): Promise<void>;
  tellPeople(...ids: readonly string[]): Promise<void>;
  ask(query: string, variables?: object, roles?: readonly Role[], personId?: string): Promise<Answer>;
  /** A query as of a position. */
  askAt(position: Position, query: string): Promise<Answer>;
  /** A mutation of one command; the answer as it came. */
  send(role: Role, command: string, input: object, fields?: string): Promise<Answer>;
  /** The same, and a refusal fails the spec. */
  does(role: Role, command: string, input: object): Promise<void>;
  /** Asking and sending as people of another unit. */
  of(unit: string): Pick<RunningContext, 'ask' | 'send'>;
  /** A mutation, and a query, of one person on a day, by the roles of the token. */
  by(
    actor: Actor,
  ): Pick<RunningContext, 'ask'> & { send(command: string, input: object, fields?: string): Promise<Answer> };
  /** Waits until the policies have caused facts of these types, and everything is folded. */
  settle(types: readonly string[]): Promise<void>;
  /** Lets the policies that act in time act on a day. */
  actOn(day: string): Promise<void>;
  /** Tries once more what the policies were refused. */
  retry(): Promise<void>;
  /** What the upkeep of the service is done with. */
  readonly means: ServicePorts;
  /** All that was told so far, as the log has it. */
  facts(): readonly RecordedFact[];
  stop(): Promise<void>;
}

const WAIT_MS = patience();

/** The actors act for `unit` and all below it; business days are up to 2031-01-01. */
export const runContext = async (
  { context, shape, policies, timedPolicies, amendments }: Service,
  unit: string,
): Promise<RunningContext> => {
  const home = mkdtempSync(join(tmpdir(), 'zhudian-context-'));
  const at = { url: `sqlite:${home}`, context, models: readModelsOf(context) };
  const log = new MemoryLog();
  const stopping = new AbortController();
  const { signal } = stopping;
  const store = await openReadModels(at);
  const projector = runProjector({ log, store, signal });
  const reader = amongStories(await openReader(at), context);
  const vault = await openVault(at.url);
  const readings = await openReadings(at.url);
  const readStream = (stream: string) => log.readStream(stream);
  const scope = { reader, log, context, waitMs: WAIT_MS };
  const handler = new CommandHandler(log, withinScope(scope), vault, factIndexOf(scope));
  const handle = handler.handle.bind(handler);
  let day = '2031-01-01';
  const today = () => day;
  const dayAt = (instant: string) => instant.slice(0, 10);
  const means = {
    log,
    logger: silent,
    reader,
    context,
    amendments,
    handle,
    ruleSetOn: programme.ruleSetOn({ reader, context }),
    today,
    dayAt,
    signal,
  };
  const acting = runPolicies(policies, means);
  const ports = {
    reader,
    handle,
    today,
    dayAt,
    ruleSetOn: programme.ruleSetOn({ reader, context }),
    waitMs: WAIT_MS,
    readStream,
    vault,
    readings,
    ownFolder: join(home, 'own'),
  };
  const schema = schemaServed(shape);
  const folded = async () => expect(await reader.reach(await log.head(), { timeoutMs: WAIT_MS })).toBe(true);
  const run = async (actor: Actor, source: string, variables: object, at?: Position) => {
    await folded();
    const viewer = await reader.viewerOf(actor, today());
    const contextValue = new RequestContext(ports, viewer, at ?? (await reader.position()));
    const answer = await graphql({ schema, source, contextValue, variableValues: { ...variables } });
    const json = JSON.stringify(answer);
    return ((await unsealed(json, vault)) ?? JSON.parse(json)) as Answer;
  };
  const by: RunningContext['by'] = (actor) => ({
    ask: (query, variables = {}) => run(actor, query, variables),
    send: (command, input: { readonly occurredOn?: string } & object, fields = 'id') => {
      day = input.occurredOn ?? day;
      const field = `${command.charAt(0).toLowerCase()}${command.slice(1)}`;
      const mutation = `mutation ($input: ${command}Input!) { ${field}(input: $input) { ${fields} } }`;
      return run(actor, mutation, { input: { commandId: randomUUID(), ...input } });
    },
  });
  /** What is dated is recorded on its day, everything else in 2031. */
  const of = (acting: string): Pick<RunningContext, 'ask' | 'send'> => ({
    ask: (query, variables = {}, roles = ['PARTY_WORK'], personId = 'asker') =>
      run({ personId, roles, unit: acting }, query, variables),
    send: (role, command, input: object, fields) => {
      day = '2031-01-01';
      return by({ personId: role, roles: [role], unit: acting }).send(command, input, fields);
    },
  });
  const { ask, send } = of(unit);
  return {
    tell: async (family, id, ...facts) => {
      const stream = streamOf(family, id);
      const held = (await log.readStream(stream)).length;
      await log.append([{ stream, expected: held > 0 ? held - 1 : 'no_stream', facts: facts.map(recorded) }]);
    },
    tellWorld: async () => {
      for (const append of world()) await log.append([append]);
    },
    tellPeople: async (...ids) => {
      for (const append of people(...ids)) await log.append([append]);
    },
    ask,
    askAt: (position, query) => run({ personId: 'asker', roles: ['PARTY_WORK'], unit }, query, {}, position),
    send,
    of,
    by,
    does: async (...given) => {
      const { errors } = await send(...given);
      if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
    },
    settle: async (types) => {
      const missing = () => types.filter((type) => !log.facts.some((fact) => fact.type === type));
      expect(await eventually(missing, ({ length }) => length === 0)).toStrictEqual([]);
      await folded();
    },
    actOn: async (at) => {
      day = at;
      await actInTime(timedPolicies, at, means);
      await folded();
    },
    retry: async () => {
      await folded();
      await retryRefused([...policies, ...timedPolicies], means);
      await folded();
    },
    means: { reader, vault, readings, readStream },
    facts: () => log.facts,
    stop: async () => {
      stopping.abort();
      await Promise.all([projector.done, acting]);
      await readings.close();
      await vault.close();
      await reader.close();
      await store.close();
      rmSync(home, { recursive: true });
    },
  };
};

const recorded = ({ id = randomUUID(), type, data, on: occurredOn = '2016-03-01' }: UntypedFact) => {
  const commandId = randomUUID();
  const act = { actorId: 'teller', actorRole: 'PARTY_WORK', actorUnit: 'bureau', occurredOn };
  const metadata = {
    ...act,
    commandId,
    $correlationId: commandId,
    $causationId: commandId,
    ruleSet: 'told',
    schemaVersion: '1',
  };
  return { id, type, data, metadata };
};

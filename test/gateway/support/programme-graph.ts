import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { categoryOfStream, encodePosition, type LostRange, type RecordedFact } from '@zhudian/facts';
import type { Role } from '@zhudian/programme';
import { startGateway, type Gateway, type GatewayOptions } from '@zhudian/gateway';
import { Refusal, refuse } from '@zhudian/framework';
import { startSubgraph, type Ports, type Service } from '@zhudian/framework/service';
import { daysOf } from '../../../kernel/framework/src/running/days-of';
import { openReader, openReadModels, readModelsOf } from '@zhudian/projections';
import { atPosition, type FactOfStory } from '../../support/recorded';
import { OPEN } from './everybody';
import { asking, isReady, waitUntil, type TestGraph } from './test-graph';
import { silent } from '../../support/silent';
import { amongStories } from '../../support/viewers';
import { schemaServed } from '../../support/schema-served';

const SECRET = 'between us';

/** The committed graph over the real subgraphs, whose read models hold some facts; known are the token `mei`, and those of `tokenOf`. */
export interface ProgrammeGraph {
  readonly gateway: Gateway;
  readonly ask: TestGraph['ask'];
  /** Tells all subgraphs one more fact, and waits until the gateway has heard of it. */
  readonly tell: (fact: FactOfStory) => Promise<void>;
  /** Says that these positions were given in a part of the log that is lost. */
  readonly forget: (range: LostRange) => void;
  /** Stops one subgraph. */
  readonly lose: (subgraph: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** The token of somebody in a role. */
export const tokenOf = (personId: string, role: Role, unit: string): string => [personId, role, unit].join('/');

const actorOf = (authorization: string | undefined) => {
  const [personId = '', role, unit] = (authorization ?? '').replace('Bearer ', '').split('/');
  if (personId === 'mei') return { personId, roles: ['PARTY_WORK' as const], unit: 'bureau' };
  return role && unit ? { personId, roles: [role as Role], unit } : undefined;
};

/** The day of the programme, where the time is set. */
const daysFor = (now: (() => number) | undefined): Pick<Ports, 'today' | 'daySpan'> => {
  if (!now) return { today: () => '2016-06-15' };
  const { today, daySpan } = daysOf({ timeZone: 'Asia/Shanghai', now });
  return { today, daySpan };
};

interface Setting {
  readonly url: string;
  readonly facts: readonly RecordedFact[];
  readonly now?: (() => number) | undefined;
  readonly lost: () => readonly LostRange[];
}

const startService = async ({ context, shape }: Service, { url, facts, now, lost }: Setting) => {
  const models = readModelsOf(context);
  const store = await openReadModels({ url, context, models });
  const told: RecordedFact[] = [];
  const fold = async (more: readonly RecordedFact[]) => {
    told.push(...more);
    const last = more.at(-1)?.position ?? 0;
    await store.fold({ facts: more, checkpoint: { commit: last, prepare: last } });
  };
  await fold(facts);
  const reader = amongStories(await openReader({ url, context, models }), context);
  const subgraph = await startSubgraph({
    logger: silent,
    schema: schemaServed(shape),
    ports: {
      reader,
      handle: () => Promise.reject(new Error('This subgraph only answers.')),
      ...daysFor(now),
      dayAt: (instant) => instant.slice(0, 10),
      ruleSetOn: () => 'story',
      waitMs: 5_000,
      lost,
      readStream: async (stream) => told.filter((fact) => fact.stream === stream),
      readStretch: async ({ categories, from, to }) =>
        told.filter(
          ({ stream, position }) =>
            from.commit <= position && position <= to.commit && categories.includes(categoryOfStream(stream)),
        ),
    },
    verify: (authorization): Promise<Refusal | { personId: string; roles: Role[]; unit: string }> =>
      Promise.resolve(actorOf(authorization) ?? refuse('UNAUTHENTICATED')),
    gatewaySecret: SECRET,
    host: '127.0.0.1',
    port: 0,
  });
  const stop = async () => {
    await subgraph.stop();
    await reader.close();
    await store.close();
  };
  return { name: context, url: subgraph.url, fold, stop };
};

export const startProgrammeGraph = async (
  services: readonly Service[],
  story: readonly FactOfStory[],
  options: Partial<GatewayOptions> = {},
): Promise<ProgrammeGraph> => {
  const home = await mkdtemp(join(tmpdir(), 'zhudian-programme-'));
  const facts = story.map(atPosition);
  const lost: LostRange[] = [];
  const running = await Promise.all(
    services.map((service) =>
      startService(service, { url: `sqlite:${home}`, facts, now: options.now, lost: () => lost }),
    ),
  );
  const gateway = await startGateway({
    supergraphSdl: readFileSync(join(__dirname, '../../../gateway/supergraph.graphql'), 'utf8'),
    subgraphs: Object.fromEntries(running.map(({ name, url }) => [name, url])),
    secret: SECRET,
    port: 0,
    ...OPEN,
    log: silent,
    ...options,
  });
  await waitUntil(() => isReady(gateway));
  const ask = asking(gateway.url);
  let next = facts.length;
  return {
    gateway,
    ask: (query, headers = {}, extra = {}) => ask(query, { authorization: 'Bearer mei', ...headers }, extra),
    tell: async (fact) => {
      const more = [atPosition(fact, next)];
      next += 1;
      await Promise.all(running.map(({ fold }) => fold(more)));
      const reached = encodePosition(next - 1);
      const newest = () => ask('{ __typename }', { authorization: 'Bearer mei' });
      await waitUntil(async () => (await newest()).body.extensions?.position === reached);
    },
    forget: (range) => void lost.push(range),
    lose: async (subgraph) => {
      const at = running.findIndex(({ name }) => name === subgraph);
      await Promise.all(running.splice(at, 1).map(({ stop }) => stop()));
    },
    stop: async () => {
      await gateway.stop();
      await Promise.all(running.map(({ stop }) => stop()));
      await rm(home, { recursive: true });
    },
  };
};

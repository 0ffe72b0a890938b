import type { RecordedFact } from '@zhudian/facts';
import { federatedSchema, startSubgraph, type RequestContext, type Vault } from '@zhudian/framework/service';
import {
  holdings,
  instants,
  namings,
  orgUnitPaths,
  type AnyReadModel,
  type Claimed,
  type Reader,
} from '@zhudian/projections';
import { Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { patience } from '../support/patience';
import { silent } from '../support/silent';

export const SECRET = 'only the gateway knows';
export const paths = orgUnitPaths('organization');
export const MODELS: readonly AnyReadModel[] = [paths, instants, holdings('organization'), namings('organization')];
export const span = { day: '2016-03-01', from: Date.UTC(2016, 1, 29, 16), until: Date.UTC(2016, 2, 1, 16) };

/** Tells whatever a spec reads. */
export type Reading = (context: RequestContext) => Promise<unknown>;

@ObjectType('Saying')
class Saying {
  @Field(() => String) words!: string;
}

@Resolver()
class Telling {
  @Query(() => Saying) async told(@Ctx() context: RequestContext) {
    return { words: String(await told.reading(context)) };
  }
}

export const told: { reading: Reading } = { reading: () => Promise.resolve() };

export const registered = (position: number, unit = 'u1'): RecordedFact =>
  ({
    type: 'OrgUnitRegistered',
    stream: `OrgUnit-${unit}`,
    data: { type: 'BUREAU', name: '局', path: `/${unit}/` },
    metadata: {},
    position,
    prepare: position,
    recordedAt: '2016-03-01T08:00:00.000Z',
  }) as Partial<RecordedFact> as RecordedFact;

/** A subgraph that tells what is read from one store, to whoever is said to ask. */
export const startTold = (ports: { reader: Reader; vault?: Vault }, caller: () => Claimed) =>
  startSubgraph({
    logger: silent,
    schema: federatedSchema({ resolvers: [Telling], references: {} }),
    ports: {
      handle: () => Promise.reject(new Error('This subgraph only answers.')),
      today: () => span.day,
      daySpan: () => span,
      dayAt: (instant) => instant.slice(0, 10),
      ruleSetOn: () => 'story',
      waitMs: patience(),
      readStream: () => Promise.resolve([registered(7)]),
      ...ports,
    },
    verify: () => Promise.resolve(caller()),
    gatewaySecret: SECRET,
    host: '127.0.0.1',
    port: 0,
  });

export const headers = { 'content-type': 'application/json', 'x-zhudian-gateway': SECRET };
export const body = JSON.stringify({ query: '{ told { words } }' });

export const ask = async (url: string, reading: Reading, more: Record<string, string> = {}) => {
  told.reading = reading;
  const answer = await fetch(`${url}/graphql`, { method: 'POST', headers: { ...headers, ...more }, body });
  return (await answer.json()) as { data: unknown; extensions: unknown };
};

import { graphql } from 'graphql';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { MemoryLog } from '@zhudian/log';
import type { Actor } from '@zhudian/framework';
import {
  CommandHandler,
  federatedSchema,
  mutationsOf,
  RequestContext,
  type Authorise,
  type Ports,
} from '@zhudian/framework/service';
import type { Reader, Snapshot } from '@zhudian/projections';
import { shippedOn } from '../support/rule-sets';
import { commandIdOf } from '../support/commands';
import { loneViewer } from '../support/viewers';
import { pledges } from './pledge.support';

@ObjectType('Pledge')
class Pledge {
  @Field(() => ID) id!: string;
  @Field(() => Int) position!: number;
}

/** Shows the id of a pledge and the position at which it was looked for. */
const schema = federatedSchema({
  resolvers: [
    mutationsOf({
      aggregate: pledges,
      type: () => Pledge,
      find: ({ snapshot }, id) => Promise.resolve({ id, position: snapshot.position }),
    }),
  ],
  references: {},
});

/** Read models that are always as far as they are asked to be, or never. */
const readerThat = (keepsUp: boolean): Reader =>
  ({
    position: () => Promise.resolve(-1),
    reach: () => Promise.resolve(keepsUp),
    stopped: () => Promise.resolve(undefined),
    at: (position) => ({ position }) as Snapshot,
    viewerOf: (claimed) => Promise.resolve(loneViewer(claimed)),
  }) as Partial<Reader> as Reader;

const everybody: Authorise = () => Promise.resolve(undefined);
const staff: Actor = { personId: 'mei', roles: ['STAFF'], unit: 'luobo' };
const PUBLISH = `mutation ($input: PublishPledgeInput!) { publishPledge(input: $input) { id position } }`;

/** A mutation as a person sends it, on 10 March 2016; unless said otherwise it is a good one of Mei's. */
export const sending = async (
  input: Readonly<Record<string, unknown>> = {},
  { actor = staff, keepsUp = true, log = new MemoryLog(), authorise = everybody, usedElsewhere = [] as string[] } = {},
) => {
  const handler = new CommandHandler(log, authorise);
  const ports: Ports = {
    reader: readerThat(keepsUp),
    handle: handler.handle.bind(handler),
    today: () => '2016-03-10',
    dayAt: (instant) => instant.slice(0, 10),
    ruleSetOn: shippedOn,
    waitMs: 0,
    usedElsewhere,
  };
  const good = {
    commandId: commandIdOf('one'),
    pledgeId: 'p1',
    unitId: 'luobo',
    authorId: 'mei',
    promise: '两小时到场',
  };
  const { data, errors } = await graphql({
    schema,
    source: PUBLISH,
    variableValues: { input: { ...good, ...input } },
    contextValue: new RequestContext(ports, loneViewer(actor), -1),
  });
  return { answer: data?.['publishPledge'], error: errors?.[0], facts: log.facts };
};

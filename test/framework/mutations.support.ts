import { Field, ID, Int, ObjectType } from 'type-graphql';
import { MemoryLog } from '@zhudian/log';
import type { Actor } from '@zhudian/framework';
import { federatedSchema, mutationsOf } from '@zhudian/framework/service';
import { commandIdOf } from '../support/commands';
import { sent } from '../support/lone-handler';
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

const staff: Actor = { personId: 'mei', roles: ['STAFF'], unit: 'luobo' };
type Means = NonNullable<Parameters<typeof sent>[2]>;

/** A mutation as a person sends it, on 10 March 2016; unless said otherwise it is a good one of Mei's. */
export const sending = async (
  input: Readonly<Record<string, unknown>> = {},
  { actor = staff, log = new MemoryLog(), ...means }: Means & { readonly actor?: Actor } = {},
) => {
  const good = {
    commandId: commandIdOf('one'),
    pledgeId: 'p1',
    unitId: 'luobo',
    authorId: 'mei',
    promise: '两小时到场',
  };
  const mutation = { schema, type: 'PublishPledge', input: { ...good, ...input }, fields: 'id position' };
  const { answer, errors } = await sent(mutation, { actor, today: '2016-03-10' }, { log, ...means });
  return { answer, error: errors[0], facts: log.facts };
};

import type { z } from 'zod';
import type { EventOf } from '@zhudian/facts';
import { defineAggregate, defineRefusals, refuse, type CommandOf, type Decider } from '@zhudian/framework';
import { definePolicy } from '@zhudian/framework/service';
import { pledgeCommands, pledgeDecider, pledgeEvents, pledgeRefusals } from './pledge.support';

/** What must not compile; the type check of the specs fails when one of these lines would. */
type Event = EventOf<typeof pledgeEvents>;
type Command = CommandOf<typeof pledgeCommands>;
type State = (typeof pledgeDecider)['initial'];
type Code = 'PLEDGE_OPEN' | 'PLEDGE_UNKNOWN' | 'PLEDGE_VAGUE';
type Whole = Decider<Command, State, Event, Code>;

const { FulfilPledge: _f, ...withoutACommand } = pledgeDecider.decide;
// @ts-expect-error a command without a rule
export const missesACommand: Whole = { ...pledgeDecider, decide: withoutACommand };

const { PledgeFulfilled: _p, ...withoutAFact } = pledgeDecider.evolve;
// @ts-expect-error a fact that nothing follows from
export const missesAFact: Whole = { ...pledgeDecider, evolve: withoutAFact };

export const misspellsARefusal: Whole = {
  ...pledgeDecider,
  // @ts-expect-error a refusal that is none of the aggregate's
  decide: { ...pledgeDecider.decide, ForgetPledge: () => refuse('PLEDGE_OPPEN') },
};

export const tellsTooMuch: Whole = {
  ...pledgeDecider,
  // @ts-expect-error a fact with other fields than its schema
  decide: { ...pledgeDecider.decide, ForgetPledge: () => [{ type: 'PledgeMade', data: { promise: 'x' } }] },
};

export const seesWhatIsNotSeen: Whole = {
  ...pledgeDecider,
  // @ts-expect-error a stream that the command does not look at
  decide: { ...pledgeDecider.decide, MisplacePledge: (_, { read }) => (read.author ? [] : []) },
};

const because = { zh: '原因', en: 'Because.', rule: 'a rule', source: 'N10' };
const { PLEDGE_OPEN, PLEDGE_UNKNOWN } = pledgeRefusals;
const wordsForTwo = defineRefusals({ PLEDGE_OPEN, PLEDGE_UNKNOWN });

export const refusesWithoutWords = defineAggregate({
  decider: pledgeDecider,
  commands: pledgeCommands,
  // @ts-expect-error a refusal without words
  refusals: wordsForTwo,
});

const { PublishPledge: _c, ...withoutOne } = pledgeCommands;
export const missesACommandsShape = defineAggregate({
  decider: pledgeDecider,
  // @ts-expect-error a rule without a command
  commands: withoutOne,
  refusals: { ...wordsForTwo, PLEDGE_VAGUE: because },
});

// @ts-expect-error a refusal in one language
export const oneLanguage = defineRefusals({ PLEDGE_OPEN: { en: 'Open.', rule: 'a rule', source: 'N10' } });

export const listensToNobody = definePolicy('greet', pledgeEvents, {
  // @ts-expect-error a fact that the family does not know
  PledgeBroken: () => [],
});

export const readsWhatIsNotTold = definePolicy('greet', pledgeEvents, {
  // @ts-expect-error a field that the fact does not have
  PledgeMade: ({ data }) => (data.deadline ? [] : []),
});

/** And what must: a command carries the data of its shape and the states that it sees. */
type Publish = Extract<Command, { type: 'PublishPledge' }>;
export const data = (command: Publish): z.output<(typeof pledgeCommands)['PublishPledge']['input']> => command.data;
export const read = (command: Publish): string | undefined => command.read.author.boundBy;

import { z } from 'zod';
import { defineEvents, id, text, type EventOf } from '@zhudian/facts';
import {
  defineAggregate,
  defineRefusals,
  elsewhere,
  hasReason,
  refuse,
  stateOf,
  type CommandOf,
  type Decider,
  type Fold,
} from '@zhudian/framework';
import { command } from '@zhudian/programme';

/** A small aggregate for the kernel's own specs: a public pledge; its author keeps one open pledge at the most, and may publish it anew. */
export const pledgeEvents = defineEvents({
  context: 'organization',
  category: 'Pledge',
  about: { zh: '一项承诺。', en: 'One pledge.' },
  schemas: {
    PledgeMade: z.strictObject({ unitId: id, authorId: id, promise: text }),
    PledgeFulfilled: z.strictObject({}),
  },
});
type PledgeEvent = EventOf<typeof pledgeEvents>;

export const authorEvents = defineEvents({
  context: 'organization',
  category: 'PledgeAuthor',
  about: { zh: '占用记录。', en: 'A reservation.' },
  schemas: { AuthorBound: z.strictObject({ pledgeId: id }), AuthorFreed: z.strictObject({ pledgeId: id }) },
});
interface Author {
  readonly boundBy?: string;
}
export const authorFold: Fold<Author, EventOf<typeof authorEvents>> = {
  family: authorEvents,
  initial: {},
  evolve: { AuthorBound: (_, { data: { pledgeId } }) => ({ boundBy: pledgeId }), AuthorFreed: () => ({}) },
};

interface Pledge {
  readonly stage: 'NONE' | 'OPEN' | 'FULFILLED';
  readonly unitId?: string;
  readonly authorId?: string;
}
const pledge = command<Pledge>();
const ofPledge = { pledgeId: id };
const itself = {
  of: ({ pledgeId }: { pledgeId: string }) => pledgeId,
  scope: (_: unknown, { unitId }: Pledge) => unitId,
};
const about = { zh: '承诺', en: 'Pledge' };

export const pledgeCommands = {
  PublishPledge: pledge({
    about,
    roles: ['STAFF', 'STATION'],
    input: pledgeEvents.schemas.PledgeMade.extend(ofPledge),
    of: ({ pledgeId }) => pledgeId,
    scope: ({ unitId }) => unitId,
    reads: ({ authorId }) => ({ author: stateOf(authorFold, authorId) }),
  }),
  FulfilPledge: pledge({
    about,
    roles: ['STAFF'],
    input: z.strictObject(ofPledge),
    ...itself,
    reads: (_, { authorId = 'nobody' }) => ({ author: stateOf(authorFold, authorId) }),
  }),
  /** Faults of a programmer: facts for a stream that nobody looked at, and none for the own one. */
  MisplacePledge: pledge({ about, roles: ['STAFF'], input: z.strictObject(ofPledge), ...itself }),
  ForgetPledge: pledge({
    about,
    roles: ['STAFF'],
    input: z.strictObject(ofPledge),
    ...itself,
    reads: () => ({ author: stateOf(authorFold, 'mei') }),
  }),
};
type PledgeCommand = CommandOf<typeof pledgeCommands>;

const because = { rule: 'A pledge is kept', source: 'N10' };
export const pledgeRefusals = defineRefusals({
  PLEDGE_OPEN: { zh: '{pledgeId} 尚未兑现。', en: '{pledgeId} is open.', ...because },
  PLEDGE_UNKNOWN: { zh: '没有此承诺。', en: 'There is no such pledge.', ...because },
  PLEDGE_VAGUE: { zh: '承诺过于笼统，请说明理由。', en: 'The pledge is vague; say why.', severity: 'WARN', ...because },
});

export const pledgeDecider: Decider<PledgeCommand, Pledge, PledgeEvent, keyof typeof pledgeRefusals> = {
  family: pledgeEvents,
  initial: { stage: 'NONE' },
  decide: {
    PublishPledge: ({ stage }, { data: { pledgeId, ...data }, act, read: { author } }) => {
      if (stage === 'OPEN') return refuse('PLEDGE_OPEN', { pledgeId });
      if (author.boundBy) return refuse('PLEDGE_OPEN', { pledgeId: author.boundBy });
      if (data.promise.length < 4 && !hasReason({ act }, 'PLEDGE_VAGUE')) return refuse('PLEDGE_VAGUE');
      return [
        { type: 'PledgeMade', data },
        elsewhere(authorFold, data.authorId, { type: 'AuthorBound', data: { pledgeId } }),
      ];
    },
    FulfilPledge: ({ stage, authorId }, { data: { pledgeId } }) => {
      if (stage === 'NONE' || !authorId) return refuse('PLEDGE_UNKNOWN');
      if (stage === 'FULFILLED') return [];
      return [
        { type: 'PledgeFulfilled', data: {} },
        elsewhere(authorFold, authorId, { type: 'AuthorFreed', data: { pledgeId } }),
      ];
    },
    MisplacePledge: (_, { data: { pledgeId } }) => [
      { type: 'PledgeFulfilled', data: {} },
      elsewhere(authorFold, 'mei', { type: 'AuthorFreed', data: { pledgeId } }),
    ],
    ForgetPledge: (_, { data: { pledgeId } }) => [
      elsewhere(authorFold, 'mei', { type: 'AuthorFreed', data: { pledgeId } }),
    ],
  },
  evolve: {
    PledgeMade: (_, { data: { unitId, authorId } }) => ({ stage: 'OPEN', unitId, authorId }),
    PledgeFulfilled: (state) => ({ ...state, stage: 'FULFILLED' }),
  },
};

export const pledges = defineAggregate({ decider: pledgeDecider, commands: pledgeCommands, refusals: pledgeRefusals });

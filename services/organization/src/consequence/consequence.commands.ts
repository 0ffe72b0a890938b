import { consequenceEvents, ref } from '@zhudian/facts';
import type { CommandOf } from '@zhudian/framework';
import { command } from '@zhudian/programme';
import type { Consequence } from './consequence.state';

const consequence = command<Consequence>();

export const consequenceCommands = {
  SettleConsequence: consequence({
    emits: ['ConsequenceSettled'],
    about: {
      zh: '登记自动办理被拒绝的事项由人工处理的情况。',
      en: 'Record how something that a policy was refused was settled by hand.',
    },
    roles: ['ADMINISTRATOR', 'PARTY_WORK'],
    input: consequenceEvents.schemas.ConsequenceSettled.extend({ consequenceId: ref('RefusedConsequence') }),
    of: ({ consequenceId }) => consequenceId,
    scope: (_, { unitId }) => unitId,
  }),
};
export type ConsequenceCommand = CommandOf<typeof consequenceCommands>;

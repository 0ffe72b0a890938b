import type { ConsequenceEvent } from '@zhudian/facts';
import { defineAggregate, refuse, type Decider, type Rule } from '@zhudian/framework';
import { consequenceCommands, type ConsequenceCommand } from './consequence.commands';
import { consequenceRefusals, type ConsequenceRefusal } from './consequence.refusals';
import { consequenceFold, type Consequence } from './consequence.state';

export type ConsequenceDecider = Decider<ConsequenceCommand, Consequence, ConsequenceEvent, ConsequenceRefusal>;

const settle: Rule<ConsequenceDecider, 'SettleConsequence'> = ({ state }, { data: { how } }) =>
  state === 'PENDING' ? [{ type: 'ConsequenceSettled', data: { how } }] : refuse('CONSEQUENCE_NOT_PENDING');

export const consequenceDecider: ConsequenceDecider = { ...consequenceFold, decide: { SettleConsequence: settle } };

export const consequence = defineAggregate({
  decider: consequenceDecider,
  commands: consequenceCommands,
  refusals: consequenceRefusals,
});

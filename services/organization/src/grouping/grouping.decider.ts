import { defineAggregate } from '@zhudian/framework';
import { groupingCommands } from './grouping.commands';
import { groupingRefusals } from './grouping.refusals';
import { changeGroup, dissolveGroup, formGroup, type GroupingDecider } from './grouping.rules';
import { groupingFold } from '../shared/grouping-roll';

export const groupingDecider: GroupingDecider = {
  ...groupingFold,
  decide: { FormPartyGroup: formGroup, ChangePartyGroup: changeGroup, DissolvePartyGroup: dissolveGroup },
};

export const grouping = defineAggregate({
  decider: groupingDecider,
  commands: groupingCommands,
  refusals: groupingRefusals,
});

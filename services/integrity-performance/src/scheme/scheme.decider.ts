import { defineAggregate } from '@zhudian/framework';
import { schemeCommands } from './scheme.commands';
import { schemeRefusals } from './scheme.refusals';
import { draft, issue, issueDraft, withdrawDraft, type SchemeDecider } from './scheme.rules';
import { schemeFold } from './scheme.state';

export const schemeDecider: SchemeDecider = {
  ...schemeFold,
  decide: {
    IssueScheme: issue,
    DraftScheme: draft,
    IssueSchemeDraft: issueDraft,
    WithdrawSchemeDraft: withdrawDraft,
  },
};

export const scheme = defineAggregate({
  decider: schemeDecider,
  commands: schemeCommands,
  refusals: schemeRefusals,
});

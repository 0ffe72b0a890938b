import { defineAggregate } from '@zhudian/framework';
import { check, rectify, reopen, verify } from './check.rules';
import { standardCommands } from './standard.commands';
import type { StandardDecider } from './standard.guards';
import { standardRefusals } from './standard.refusals';
import { standardFold } from './standard.state';
import { adopt, draft, repeal, revise } from './version.rules';

export const standardDecider: StandardDecider = {
  ...standardFold,
  decide: {
    DraftStandard: draft,
    ReviseStandard: revise,
    AdoptStandard: adopt,
    CheckStandard: check,
    RectifyShortfall: rectify,
    VerifyShortfall: verify,
    ReopenShortfall: reopen,
    RepealStandard: repeal,
  },
};

export const standard = defineAggregate({
  decider: standardDecider,
  commands: standardCommands,
  refusals: standardRefusals,
});

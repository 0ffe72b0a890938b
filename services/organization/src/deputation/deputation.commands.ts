import { z } from 'zod';
import { DEPUTISED_ROLES, deputationEvents, key, ref } from '@zhudian/facts';
import { holding, stateOf, type CommandOf } from '@zhudian/framework';
import { command, type Role } from '@zhudian/programme';
import { officeHolderFold, type Deputation } from './deputation.state';

const deputation = command<Deputation>();
const facts = deputationEvents.schemas;

/** Those who name a deputy for somebody else, and withdraw one. */
export const ABOVE: readonly Role[] = ['ADMINISTRATOR', 'PARTY_WORK'];

export const deputationCommands = {
  NameDeputy: holding(
    z.object({ heldFor: z.array(z.string()) }),
    deputation({
      emits: ['DeputyNamed'],
      about: {
        zh: '确定代理人，或者移交职务：写明任职人、代理人、角色、单位和起止日期。任职人本人办理；本人不能办理的，由系统管理员或者党建人事部门办理。',
        en: 'Name a deputy, or hand an office over, for a period. The holder does so; where the holder cannot, the administrator or the Party-work department.',
      },
      roles: DEPUTISED_ROLES,
      input: facts.DeputyNamed.extend({ deputationId: key('Deputation') }),
      of: (data) => data.deputationId,
      scope: ({ unitId }) => unitId,
      reads: ({ holderId }) => ({ holder: stateOf(officeHolderFold, holderId) }),
    }),
  ),
  WithdrawDeputy: deputation({
    emits: ['DeputyWithdrawn'],
    about: {
      zh: '提前终止代理或者收回移交的职务，立即生效。任职人、代理人本人或者组织人事部门办理。',
      en: 'End a deputation before its last day, at once: the holder, the deputy, or who is above them.',
    },
    roles: [...DEPUTISED_ROLES, 'FIRST_SECRETARY', 'STAFF'],
    input: facts.DeputyWithdrawn.extend({ deputationId: ref('Deputation') }),
    of: (data) => data.deputationId,
    // Who has handed the office over takes it back without it.
    scope: (_, { unitId }) => [unitId, undefined],
    reads: (_, { holderId = '' }) => ({ holder: stateOf(officeHolderFold, holderId) }),
  }),
};
export type DeputationCommand = CommandOf<typeof deputationCommands>;

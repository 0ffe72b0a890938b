import { defineRefusals } from '@zhudian/framework';

export const memberRefusals = defineRefusals({
  NOT_FULL_MEMBER: {
    zh: '{personId}现不是正式党员，不能任命。请党建人事部门核对党员身份，有误的先行变更。',
    en: '{personId} is no full Party member now, so there is no appointment. The Party-work department can correct the membership if it is wrong.',
    next: { command: 'ChangeMembership', role: 'PARTY_WORK' },
    rule: 'A First Secretary is a full Party member, on the last step too',
    source: 'S05 优秀青年骨干党员；S10',
  },
});

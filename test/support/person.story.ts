import type { PersonEvent } from '@zhudian/facts';

/** Wei works in the marketing department of the bureau and is a full Party member. */
export const weiRegistered = {
  type: 'PersonRegistered',
  data: { unitId: 'marketing', membership: 'FULL', bornOn: '1985-05-04' },
} as const satisfies PersonEvent;

/** Lan is on probation: not yet a full member. */
export const lanRegistered = {
  type: 'PersonRegistered',
  data: { unitId: 'marketing', membership: 'PROBATIONARY' },
} as const satisfies PersonEvent;

export const weiTransferred = {
  type: 'PersonTransferred',
  data: { unitId: 'audit-office' },
} as const satisfies PersonEvent;
export const lanConfirmed = { type: 'MembershipChanged', data: { membership: 'FULL' } } as const satisfies PersonEvent;

export const weiAddress = {
  type: 'InboxAddressMade',
  data: { addressHash: 'a'.repeat(64), until: '2016-08-30' },
} as const satisfies PersonEvent;

export const weiNamed = { type: 'PersonNamed', data: { name: '韦一' } } as const satisfies PersonEvent;
export const weiErased = {
  type: 'PersonalDataErased',
  data: { scope: 'ALL', basis: '本人申请〔2016〕1号' },
} as const satisfies PersonEvent;

import type { Role } from '@zhudian/kernel';
import type { RequestContext } from '@zhudian/kernel/server';

/** Who objected to what, and what was found, is for those who investigate and decide. */
const MAY_SEE_FINDINGS: readonly Role[] = ['DISCIPLINE', 'PARTY_COMMITTEE'];

export const maySeeFindings = ({ actor }: RequestContext): boolean =>
  actor.roles.some((role) => MAY_SEE_FINDINGS.includes(role));

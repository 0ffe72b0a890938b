import { holdsAny, type Role } from '@zhudian/programme';
import type { RequestContext } from '@zhudian/framework/service';

/** Who objected to what, and what was found, is for those who investigate and decide. */
const MAY_SEE_FINDINGS: readonly Role[] = ['DISCIPLINE', 'PARTY_COMMITTEE'];

export const maySeeFindings = ({ actor }: RequestContext): boolean => holdsAny(actor, MAY_SEE_FINDINGS);

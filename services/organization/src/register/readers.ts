import { commonRefusals, refuse } from '@zhudian/framework';
import { holdsAny, type Role } from '@zhudian/programme';
import { refusalError, type RequestContext } from '@zhudian/framework/service';

/** The register tells contents of every context. */
const READERS: readonly Role[] = ['AUDITOR', 'ADMINISTRATOR', 'PARTY_WORK', 'PARTY_COMMITTEE', 'DISCIPLINE'];

export const unlessReader = ({ actor }: RequestContext): void => {
  if (!holdsAny(actor, READERS)) throw refusalError(refuse('NOT_AUTHORISED_ROLE', { roles: READERS }), commonRefusals);
};

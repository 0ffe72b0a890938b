import { holdsAny, type Role } from '@zhudian/programme';
import type { PersonRow } from '@zhudian/projections';
import type { Actor } from '@zhudian/framework';
import type { RequestContext } from '@zhudian/framework/service';

/** Those who select, and those who audit the selection. */
const MAY_KNOW_BIRTH: readonly Role[] = ['PARTY_WORK', 'PARTY_COMMITTEE', 'ADMINISTRATOR', 'AUDITOR'];

export const mayKnowBirth = (actor: Actor): boolean => holdsAny(actor, MAY_KNOW_BIRTH);

const withoutBirth = ({ bornOn: _, ...row }: PersonRow) => row;

/** What not everybody may see of a person's changes. */
export const personChanges = {
  shown: (row: PersonRow, { actor }: RequestContext) => (mayKnowBirth(actor) ? row : withoutBirth(row)),
  tells: (type: string, { actor }: RequestContext) => type !== 'PersonRegistered' || mayKnowBirth(actor),
};

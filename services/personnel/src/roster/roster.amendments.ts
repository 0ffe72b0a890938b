import { amendmentsOf } from '@zhudian/programme';
import { roster } from './roster.decider';
import { rosterFold } from './roster.state';

/** The roster follows the postings: what it was told because of a fact is annulled with that fact. */
export const rosterAmendments = amendmentsOf(roster, rosterFold, { correctable: {}, scope: () => undefined });

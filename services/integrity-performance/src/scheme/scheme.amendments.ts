import { amendmentsOf, bureauOfFact } from '@zhudian/programme';
import { scheme } from './scheme.decider';
import { schemeFold } from './scheme.state';

/** The corrections and annulments of the scheme, from the newest version of a bureau back, by that bureau. */
export const schemeAmendments = amendmentsOf(scheme, schemeFold, {
  correctable: { SchemeIssued: ['source'], SchemeDraftWithdrawn: ['reason'] },
  scope: ({ drafts }, _, fact) => bureauOfFact(fact) ?? drafts[String(fact?.data['draftId'])]?.proposed.bureauId,
});

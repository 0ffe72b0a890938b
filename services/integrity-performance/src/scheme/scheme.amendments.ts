import { amendmentsOf } from '@zhudian/programme';
import { scheme } from './scheme.decider';
import { schemeFold } from './scheme.state';

/** The corrections and annulments of the scheme, from its newest version back. */
export const schemeAmendments = amendmentsOf(scheme, schemeFold, {
  correctable: { SchemeIssued: ['source'], SchemeDraftWithdrawn: ['reason'] },
  scope: ({ versions, drafts }) => versions[0]?.bureauId ?? Object.values(drafts)[0]?.proposed.bureauId,
});

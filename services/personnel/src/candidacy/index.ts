import { candidacies, type CandidacyRow } from '@zhudian/projections';
import { defineSlice, type RequestContext } from '@zhudian/framework/service';
import { candidacyAmendments } from './candidacy.amendments';
import { candidacy } from './candidacy.decider';
import { CandidacyResolver, RecommendationResolver } from './candidacy.resolver';
import { Candidacy } from './candidacy.types';
import { ConsentResolver } from './consent.resolver';
import { maySeeFindings } from './findings';
import { CandidacyPipelineResolver, ObjectionResolver } from './pipeline.resolver';

const CONFIDENTIAL: ReadonlySet<string> = new Set(['ObjectionRaised', 'ObjectionResolved']);

const withoutFindings = (row: CandidacyRow) => ({
  ...row,
  objections: row.objections.map(
    ({ summaryRef: _filed, finding: _found, raised: _by, resolved: _decided, ...rest }) => rest,
  ),
});

/** What not everybody may see of a candidacy's changes. */
export const candidacyChanges = {
  shown: (row: CandidacyRow, context: RequestContext) => (maySeeFindings(context) ? row : withoutFindings(row)),
  opens: (type: string, context: RequestContext) => maySeeFindings(context) || !CONFIDENTIAL.has(type),
};

/** One candidate in one round, through the five steps. */
export const candidacySlice = defineSlice({
  aggregate: candidacy,
  amendments: candidacyAmendments,
  entity: { name: 'Candidacy', type: () => Candidacy, model: candidacies, changes: candidacyChanges },
  resolvers: [CandidacyResolver, RecommendationResolver, CandidacyPipelineResolver, ObjectionResolver, ConsentResolver],
});

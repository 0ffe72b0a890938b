import { candidacyEvents, streamOf } from '@zhudian/facts';
import { candidacies, type CandidacyRow } from '@zhudian/projections';
import { defineSlice, type RequestContext } from '@zhudian/framework/service';
import { candidacyAmendments } from './candidacy.amendments';
import { candidacy } from './candidacy.decider';
import { CandidacyResolver } from './candidacy.resolver';
import { Candidacy } from './candidacy.types';
import { ConsentResolver } from './consent.resolver';
import { maySeeFindings } from './findings';
import { CandidacyPipelineResolver, ObjectionResolver } from './pipeline.resolver';

const CONFIDENTIAL: ReadonlySet<string> = new Set(['ObjectionRaised', 'ObjectionResolved']);

const withoutFindings = (row: CandidacyRow) => ({
  ...row,
  objections: row.objections.map(({ summaryRef: _filed, finding: _found, ...rest }) => rest),
});

/** One candidate in one round, through the five steps. */
export const candidacySlice = defineSlice({
  aggregate: candidacy,
  amendments: candidacyAmendments,
  entity: {
    name: 'Candidacy',
    type: () => Candidacy,
    model: candidacies,
    changes: {
      streams: (id) => [streamOf(candidacyEvents, id)],
      shown: (row, context: RequestContext) => (maySeeFindings(context) ? row : withoutFindings(row)),
      namesActor: (type, context) => maySeeFindings(context) || !CONFIDENTIAL.has(type),
    },
  },
  resolvers: [CandidacyResolver, CandidacyPipelineResolver, ObjectionResolver, ConsentResolver],
});

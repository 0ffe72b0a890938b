import { schemeDrafts, schemes } from '@zhudian/projections';
import { defineSlice, entityPart } from '@zhudian/framework/service';
import { schemeAmendments } from './scheme.amendments';
import { scheme } from './scheme.decider';
import { SchemeDraftResolver } from './scheme-draft.resolver';
import { SchemeDraft } from './scheme-draft.types';
import { SchemeResolver } from './scheme.resolver';
import { Scheme } from './scheme.types';

/** The evaluation scheme in its versions. */
export const schemeSlice = defineSlice({
  aggregate: scheme,
  amendments: schemeAmendments,
  entity: { name: 'Scheme', type: () => Scheme, model: schemes },
  resolvers: [SchemeResolver, SchemeDraftResolver],
  parts: [
    entityPart({
      name: 'SchemeDraft',
      type: () => SchemeDraft,
      model: schemeDrafts,
      answers: ['DraftScheme', 'IssueSchemeDraft', 'WithdrawSchemeDraft'],
      by: 'draftId',
    }),
  ],
  references: { SchemeDraft: ({ id }, context) => context.find(schemeDrafts, id) },
});

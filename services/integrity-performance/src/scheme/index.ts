import { schemes } from '@zhudian/projections';
import { defineSlice } from '@zhudian/framework/service';
import { schemeAmendments } from './scheme.amendments';
import { scheme } from './scheme.decider';
import { SchemeResolver } from './scheme.resolver';
import { Scheme } from './scheme.types';

/** The evaluation scheme in its versions. */
export const schemeSlice = defineSlice({
  aggregate: scheme,
  amendments: schemeAmendments,
  entity: { name: 'Scheme', type: () => Scheme, model: schemes },
  resolvers: [SchemeResolver],
});

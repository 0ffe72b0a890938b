import { schemeDrafts } from '@zhudian/projections';
import { entityTypeOf } from '@zhudian/framework/service';

export const SchemeDraft = entityTypeOf(
  'SchemeDraft',
  schemeDrafts,
  'A draft of the evaluation scheme. 考评方案草案。',
);

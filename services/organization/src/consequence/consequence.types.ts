import { refusedConsequencesOf } from '@zhudian/projections';
import { connectionOf, entityTypeOf } from '@zhudian/framework/service';

export const refusedConsequences = refusedConsequencesOf('organization');
export const RefusedConsequence = entityTypeOf(
  'RefusedConsequence',
  refusedConsequences,
  'What a policy was to do and was refused. 规则自动办理被拒绝的事项。',
);
export const RefusedConsequenceConnection = connectionOf('RefusedConsequence', () => RefusedConsequence);

import type { ConsequenceEvent } from '@zhudian/facts';
import { consequenceDecider } from '@zhudian/organization';
import { specificationOf } from '../../support';

const consequence = specificationOf(consequenceDecider);
const refused = {
  type: 'ConsequenceRefused',
  data: {
    policy: 'first-secretary-on-branch',
    causeId: '5a0c1b1e-5f5f-4f0e-9d51-0a6c0a6d1d11',
    causeType: 'PostingStarted',
    causeStream: 'Posting-r1.wei',
    command: 'AssignFirstSecretary',
    unitId: 'bureau',
    refusal: 'REFERENCE_UNKNOWN',
    details: [{ name: 'id', value: 'luobo-branch' }],
  },
} as const satisfies ConsequenceEvent;
const closed = { type: 'ConsequenceClosed', data: { because: 'ACCEPTED' } } as const satisfies ConsequenceEvent;
const settled = { type: 'ConsequenceSettled', data: { how: '改派至新党支部。' } } as const satisfies ConsequenceEvent;
const settle = {
  type: 'SettleConsequence',
  data: { consequenceId: 'c0ffee00-0000-4000-8000-000000000000', ...settled.data },
} as const;

describe('What a policy was refused', () => {
  it('is settled by hand', () => consequence.given(refused).when(settle).then(settled));

  it.each([[[]], [[refused, closed]], [[refused, settled]]])('is settled only while it is pending: %j', (facts) =>
    consequence
      .given(...facts)
      .when(settle)
      .thenRefused('CONSEQUENCE_NOT_PENDING', {}),
  );
});

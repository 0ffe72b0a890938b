import { disclosureFeedback, disclosurePublication, disclosureReview, disclosures } from '@zhudian/projections';
import { connectionOf, entityTypeOf, objectTypeOf } from '@zhudian/framework/service';

export const Disclosure = entityTypeOf(
  'Disclosure',
  disclosures,
  'An item of Party or station affairs that is made open. 党务、所务公开事项。',
);
export const DisclosureConnection = connectionOf('Disclosure', () => Disclosure);
export const DisclosureFeedback = objectTypeOf(disclosureFeedback);
export const DisclosureReview = objectTypeOf(disclosureReview);
export const DisclosurePublication = objectTypeOf(disclosurePublication);

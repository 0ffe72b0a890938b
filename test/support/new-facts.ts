import { randomUUID } from 'node:crypto';
import type { FactMetadata } from '@zhudian/facts';
import type { NewFact } from '@zhudian/log';

export const factMetadata = (changes: Partial<FactMetadata> = {}): FactMetadata => ({
  actorId: 'party-work',
  actorRole: 'PARTY_WORK',
  actorUnit: 'bureau',
  occurredOn: '2016-03-01',
  commandId: 'c0ffee00-0000-4000-8000-000000000000',
  $correlationId: 'c0ffee00-0000-4000-8000-000000000000',
  $causationId: 'c0ffee00-0000-4000-8000-000000000000',
  ruleSet: 'programme-2015.1',
  schemaVersion: '1',
  ...changes,
});

/** Facts that tell nothing but their number, from `first` on; each with an id of its own. */
export const numbered = (count: number, first = 0): NewFact[] =>
  Array.from({ length: count }, (_, index) => ({
    id: randomUUID(),
    type: 'Numbered',
    data: { number: first + index },
    metadata: factMetadata(),
  }));

/** The numbers that numbered facts tell. */
export const numbersOf = (facts: readonly { readonly data: unknown }[]): number[] =>
  facts.map(({ data }) => (data as { readonly number: number }).number);

import { schemeEvents, type IssuedScheme, type SchemeEvent } from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

export interface Scheme {
  /** In the order of issue. */
  readonly versions: readonly IssuedScheme[];
}

export const schemeFold: Fold<Scheme, SchemeEvent> = {
  family: schemeEvents,
  initial: { versions: [] },
  evolve: { SchemeIssued: ({ versions }, { data }) => ({ versions: [...versions, data] }) },
};

/** The version in force on a day: of those that have begun the newest. */
export const schemeOn = ({ versions }: Scheme, day: string): IssuedScheme | undefined =>
  versions.findLast(({ from }) => from <= day);

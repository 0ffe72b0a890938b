import type { ClientPackage, OfficialClient } from '../support/official-client';

/** What every part of the contract works with. */
export interface Subject {
  readonly kit: ClientPackage;
  readonly client: () => OfficialClient;
  /** A name that no other test, run or system uses. */
  readonly name: (hint: string) => string;
}

export type Part = (subject: Subject) => void;

import type { Claimed, InboxHolder } from './viewer';

interface HeldAddress {
  readonly over: boolean;
  readonly address?: InboxHolder | null;
}

/** Who reads at which secret address: only the SHA-256 of each is known. */
export class Addresses {
  private readonly byHash: ReadonlyMap<string, InboxHolder>;

  constructor(held: readonly HeldAddress[]) {
    this.byHash = new Map(
      held.flatMap(({ address, over }) => (address && !over ? [[address.hash, address] as const] : [])),
    );
  }

  /** With the rights that this person has there; `undefined` where there is no such address, or none any more. */
  readerAt(hash: string, today: string): Claimed | undefined {
    const found = this.byHash.get(hash);
    return found && found.until >= today
      ? { personId: found.personId, roles: [found.role], unit: found.unit }
      : undefined;
  }
}

import type { Position } from '@zhudian/facts';

/** More parts than these, and nothing is known of the older ones. */
const MOST_PARTS = 1_000;

interface PartHistory {
  /** All changes between these positions are known, part by part. */
  floor: Position;
  until: Position;
  /** The newest change of the read model. */
  newest: Position;
  /** Since when each part that has changed is the same, at the latest. */
  readonly changed: Map<string, Position>;
}

/** In which of their parts the read models have changed, as far as the subgraphs have told. */
export class ChangedParts {
  private readonly models = new Map<string, PartHistory>();

  /** @param parts in which it has changed since the message before; anywhere when that is not told. */
  heard(model: string, { since, until }: { since: Position; until: Position }, parts: readonly string[] | undefined) {
    const known = this.models.get(model);
    if (known && since === known.newest) {
      known.until = Math.max(known.until, until);
      return;
    }
    const goesOn = known && parts && since > known.newest && until >= known.until;
    if (!goesOn || known.changed.size + parts.length > MOST_PARTS) {
      this.models.set(model, { floor: since, until, newest: since, changed: new Map() });
      return;
    }
    for (const part of parts) known.changed.set(part, since);
    Object.assign(known, { until, newest: since });
  }

  forget(model: string) {
    this.models.delete(model);
  }

  /** Whether these parts of a read model are known to be equal from one position to a later one. */
  areSame(model: string, parts: readonly string[], first: Position, last: Position): boolean {
    const known = this.models.get(model);
    if (!known || first < known.floor || last > known.until) return false;
    return parts.every((part) => (known.changed.get(part) ?? known.floor) <= first);
  }
}

import { hash } from 'node:crypto';
import { ownGroundsOf, partsSeen, type AnyReadModel, type Parts, type Viewer } from '@zhudian/projections';

interface PartsOfModel {
  /** `undefined` for all of it. */
  readonly parts: Parts | undefined;
  readonly grounds: readonly string[];
}

/** In which parts of the read models everything lies that a request could be shown. */
export class ReadParts {
  private readonly models = new Map<string, PartsOfModel>();
  /** Whether it has looked at facts, which no part bounds. */
  beyondRows = false;

  /** @param viewer whose eyes it was read through; all of it is read without. */
  note(key: string, model: AnyReadModel, viewer: Viewer | undefined): void {
    const parts = viewer && partsSeen(model.access, viewer);
    const known = this.models.get(key);
    if (known && known.parts === parts) return;
    this.models.set(key, { parts: known ? union(known.parts, parts) : parts, grounds: ownGroundsOf(model) });
  }

  /** Adds what another part has read. */
  add({ models, beyondRows }: ReadParts): void {
    for (const [key, read] of models) {
      const known = this.models.get(key);
      this.models.set(key, known ? { ...read, parts: union(known.parts, read.parts) } : read);
    }
    this.beyondRows ||= beyondRows;
  }

  /** By read model, for somebody of whom only this may make a difference in person. */
  of(grounds: readonly string[]): ReadonlyMap<string, Parts> {
    if (this.beyondRows) return new Map();
    return new Map(
      [...this.models].flatMap(([key, { parts, grounds: own }]) =>
        parts && !own.some((ground) => grounds.includes(ground)) ? [[key, parts] as const] : [],
      ),
    );
  }
}

const union = (some: Parts | undefined, others: Parts | undefined): Parts | undefined =>
  some && others && new Set([...some, ...others]);

/** Parts as the gateway hears of them: it learns no id, and two of one name are taken for one. */
export const partNames = (parts: Iterable<string>): readonly string[] =>
  [...new Set(parts)].map((part) => hash('sha256', part, 'base64url').slice(0, 12));

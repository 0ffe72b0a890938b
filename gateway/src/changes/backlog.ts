import { decodePosition, ORIGIN, type Position } from '@zhudian/facts';
import type { OwnChanges } from './merge-changes';

/** So long may what was told wait until its reader takes it: rights are those of now. */
export const GOOD_FOR_MS = 1_000;

interface KeptChanges {
  readonly changes: OwnChanges;
  readonly at: number;
}

/** What contexts have told one reader beyond the page that he was given: they are asked again when it is used up. */
export class Backlog {
  private readonly told = new Map<string, KeptChanges>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** What a context has told of what comes after a position, if it goes beyond that. */
  of(context: string, after: Position): OwnChanges | undefined {
    const told = this.told.get(context);
    if (!told) return undefined;
    const isGood = this.now() - told.at < GOOD_FOR_MS && positionOf(told.changes.reached) > after;
    if (isGood)
      return { ...told.changes, facts: told.changes.facts.filter((fact) => positionOf(fact.position) > after) };
    this.told.delete(context);
    return undefined;
  }

  forget(): void {
    this.told.clear();
  }

  keep(changes: OwnChanges): void {
    this.told.set(changes.context, { changes, at: this.now() });
  }
}

const positionOf = (text: string): Position => decodePosition(text) ?? ORIGIN;

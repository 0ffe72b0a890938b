import { decodePosition, ORIGIN, type Position } from '@zhudian/facts';
import type { OwnChanges } from './merge-changes';

/** So long may what was told wait until its reader takes it: rights are those of now. */
export const GOOD_FOR_MS = 1_000;

interface KeptChanges {
  readonly changes: OwnChanges;
  readonly at: number;
  /** How often what was told before was used up in time. */
  readonly usedUp: number;
}

/** Who reads on is told more at once than goes into a page, and still more once he has used that up in time again and again. */
const AT_FIRST = 200;
const AT_SPEED = 600;
const USED_UP_BEFORE_SPEED = 2;

/** What contexts have told one reader beyond the page that he was given: they are asked again when it is used up. */
export class Backlog {
  private readonly told = new Map<string, KeptChanges>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** What a context tells of what comes after a position, as it was told a moment ago if that goes beyond it. */
  async of(context: string, after: Position, ask: (most: number) => Promise<OwnChanges>): Promise<OwnChanges> {
    const told = this.told.get(context);
    const isGood = told !== undefined && this.now() - told.at < GOOD_FOR_MS;
    if (isGood && positionOf(told.changes.reached) > after)
      return { ...told.changes, facts: told.changes.facts.filter((fact) => positionOf(fact.position) > after) };
    this.told.delete(context);
    const usedUp = isGood && told.changes.facts.length > 0 ? told.usedUp + 1 : 0;
    const changes = await ask(usedUp < USED_UP_BEFORE_SPEED ? AT_FIRST : AT_SPEED);
    this.told.set(context, { changes, at: this.now(), usedUp });
    return changes;
  }

  forget(): void {
    this.told.clear();
  }
}

const positionOf = (text: string): Position => decodePosition(text) ?? ORIGIN;

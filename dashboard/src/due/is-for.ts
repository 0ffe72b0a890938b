import type { Actor } from '../session/session';
import type { DueItem } from './due-item';

/** For who is to do it, for who bears the posting that is, and for a unit of which nobody is named: as in the calendar and the feed. */
export const isFor = ({ owner, unit }: DueItem, actor: Actor | null | undefined): boolean => {
  const id = owner?.person?.id ?? owner?.id ?? unit.id;
  return id !== undefined && (id === actor?.personId || id === actor?.unit);
};

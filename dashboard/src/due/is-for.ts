import type { Actor } from '../session/actor';
import type { DueItem } from './due-item';

/** Whoever somebody is, or stands for, and their units. */
const sidesOf = ({ personId, unit, seats = [] }: Actor): readonly (string | undefined)[] => [
  personId,
  unit,
  ...seats.flatMap((seat) => [seat.holder.id, seat.unit?.id]),
];

/** For who is to do it, for who bears the posting that is, and for a unit of which nobody is named: as in the calendar and the feed. A deputy has what the holder has. */
export const isFor = ({ owner, unit }: DueItem, actor: Actor | null | undefined): boolean => {
  const id = owner?.person?.id ?? owner?.id ?? unit.id;
  return id !== undefined && actor !== null && actor !== undefined && sidesOf(actor).includes(id);
};

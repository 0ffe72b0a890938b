import type { Problem } from '../graph/problem';
import { keptList } from '../kept-list';
import type { Order } from './deliver';

/** A command that waits in this browser until it can be sent; nobody else’s is touched. */
export interface Waiting extends Order {
  readonly person: string;
  readonly since: string;
  /** Why it is not carried out, where it was refused when it came through. */
  readonly refused?: readonly Problem[];
}

const { all, keep, use: useOutbox } = keptList<Waiting>('zhudian-outbox');
export { useOutbox };

export const putAside = (waiting: Waiting): void => keep([...all(), waiting]);

export const takeAway = (commandId: string): void => keep(all().filter((each) => each.commandId !== commandId));

export const noteRefusal = (commandId: string, refused: readonly Problem[]): void =>
  keep(all().map((each) => (each.commandId === commandId ? { ...each, refused } : each)));

/** What somebody's commands wait for, the oldest first. */
export const waitingOf = (person: string): readonly Waiting[] => all().filter((each) => each.person === person);

/** Whoever leaves leaves nothing behind on a machine of others. */
export const forgetAll = (): void => keep([]);

import type { RecordedFact } from '@zhudian/facts';
import type { EventLog } from '@zhudian/log';
import { reachedPosition } from '@zhudian/transparency';

const holds = (value: unknown, id: string): boolean => {
  if (typeof value === 'string') return value === id;
  return typeof value === 'object' && value !== null && Object.values(value).some((inner) => holds(inner, id));
};

const idOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1);

/** The facts of every stream with the id of a posting, and those that name it. */
export const aboutPosting =
  (id: string) =>
  ({ stream, data }: RecordedFact): boolean =>
    idOf(stream) === id || holds(data, id);

/** All facts up to a position that the log has come to. @throws PositionRefused */
export const upTo = async (
  log: Pick<EventLog, 'head' | 'lost'>,
  position: string,
): Promise<(fact: RecordedFact) => boolean> => {
  const last = await reachedPosition(log, position);
  return (fact) => fact.position <= last;
};

import { decodePosition, type RecordedFact } from '@zhudian/facts';

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

/** All facts up to a position. @throws when it is none. */
export const upTo = (position: string): ((fact: RecordedFact) => boolean) => {
  const last = decodePosition(position);
  if (last === undefined) throw new Error(`“${position}”不是有效的位置。 "${position}" is not a position.`);
  return (fact) => fact.position <= last;
};

import { day, ref, title } from '../shapes';

/**
 * What is told of a posting that was under way when the bureau began with this log: from which day on it is kept here, out of
 * which document it came, and to which bureau it belongs, since it has no round to tell it.
 */
export const takenOver = {
  takenOverOn: day.optional(),
  takenOverFrom: title.optional(),
  bureauId: ref('Bureau').optional(),
};

const PREFIX = 'takeover-';

/** The id of a posting that was taken over, made of its start and its person where others have round and person. */
export const takenOverIdOf = ({ personId, startOn }: { readonly personId: string; readonly startOn: string }): string =>
  `${PREFIX}${startOn}.${personId}`;

export const isTakenOver = (postingId: string): boolean => postingId.startsWith(PREFIX);

/** The first day that is kept here: what was before a posting was taken over is not in this log, and nothing is owed for it. */
export const recordedFrom = ({
  startOn,
  takenOverOn,
}: {
  readonly startOn: string;
  readonly takenOverOn?: string | undefined;
}): string => takenOverOn ?? startOn;

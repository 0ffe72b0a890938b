import { postingRosterEvents, servesWithin, type PostingRosterEvent, type RosterEntry } from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

/** Every posting there has been, by its id. */
export interface Roster {
  readonly entries: Readonly<Record<string, RosterEntry>>;
}

export const rosterFold: Fold<Roster, PostingRosterEvent> = {
  family: postingRosterEvents,
  initial: { entries: {} },
  evolve: {
    PostingEnrolled: ({ entries }, { data }) => ({ entries: { ...entries, [data.postingId]: data } }),
    PostingStruckOff: ({ entries }, { data: { postingId, endOn } }) => {
      const entry = entries[postingId];
      return entry ? { entries: { ...entries, [postingId]: { ...entry, endOn } } } : { entries };
    },
  },
};

/** The postings of a bureau that are served on a day, in the order of their ids. */
export const activeOn = ({ entries }: Roster, bureauId: string, day: string): readonly string[] =>
  Object.values(entries)
    .filter((entry) => entry.bureauId === bureauId && servesWithin(entry, day, day))
    .map(({ postingId }) => postingId)
    .toSorted();

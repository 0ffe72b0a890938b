import { z } from 'zod';
import { defineEvents, type EventOf } from '../define-events';
import { day, ref } from '../shapes';

const enrolled = z.strictObject({ bureauId: ref('Bureau'), postingId: ref('Posting') });

/** One stream, `PostingRoster-programme`: who is to be heard follows from it. */
export const postingRosterEvents = defineEvents({
  context: 'personnel',
  category: 'PostingRoster',
  about: {
    zh: '在任名册：各局的驻点任职，自开始至结束。',
    en: 'The roster: the postings of each bureau, from their start to their end.',
  },
  schemas: {
    PostingEnrolled: enrolled.extend({ personId: ref('Person'), stationId: ref('Station'), startOn: day }),
    PostingStruckOff: enrolled.extend({ endOn: day }),
  },
  restedOnBy: {
    PostingEnrolled: { types: ['PostingStruckOff'], by: 'postingId' },
    PostingStruckOff: { types: [] },
  },
});
export type PostingRosterEvent = EventOf<typeof postingRosterEvents>;

/** The id of the only roster. */
export const PROGRAMME_ROSTER = 'programme';

/** A posting as the roster knows it. */
export interface RosterEntry {
  readonly bureauId: string;
  readonly postingId: string;
  readonly personId: string;
  readonly stationId: string;
  readonly startOn: string;
  readonly endOn?: string;
}

/** Whether a posting is served on any day of a span, its first and last day included. */
export const servesWithin = (
  { startOn, endOn }: { readonly startOn: string; readonly endOn?: string | null },
  first: string,
  last: string,
): boolean => startOn <= last && (!endOn || endOn >= first);

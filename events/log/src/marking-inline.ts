import { withInlineMarked } from '@zhudian/facts';
import type { EventLog, FollowOptions } from './event-log';

/** The log with a mark in the place of words that facts of early versions hold themselves: so they can be withheld wherever they are shown. */
export const markingInline = (log: EventLog): EventLog => ({
  readStream: async (stream, after) => (await log.readStream(stream, after)).map(withInlineMarked),
  ...(log.readStretch && {
    readStretch: async (stretch) => ((await log.readStretch?.(stretch)) ?? []).map(withInlineMarked),
  }),
  append: (appends) => log.append(appends),
  async *follow(options?: FollowOptions) {
    for await (const { facts, checkpoint } of log.follow(options))
      yield { facts: facts.map(withInlineMarked), checkpoint };
  },
  head: () => log.head(),
  lost: async () => (await log.lost?.()) ?? [],
  ...(log.notes && { notes: log.notes }),
  close: () => log.close(),
});

import { groupingEvents, groupingsAfter, type GroupingEvent, type GroupingFrom } from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

/** The Party groups of a branch, as they were from which day on. */
export interface Grouping {
  /** The station of the branch; absent until the first group is formed. */
  readonly stationId?: string;
  /** Every group that there was. */
  readonly known: ReadonlySet<string>;
  readonly history: readonly GroupingFrom[];
}

const grouped = (grouping: Grouping, event: GroupingEvent): Grouping => ({
  ...grouping,
  history: groupingsAfter(grouping.history, event),
});

export const groupingFold: Fold<Grouping, GroupingEvent> = {
  family: groupingEvents,
  initial: { known: new Set(), history: [] },
  evolve: {
    PartyGroupFormed: (grouping, event) => ({
      ...grouped(grouping, event),
      stationId: event.data.stationId,
      known: new Set([...grouping.known, event.data.groupId]),
    }),
    PartyGroupChanged: grouped,
    PartyGroupDissolved: grouped,
  },
};

import type { OfType, PostingEvent } from '@zhudian/facts';
import type { TypedFact } from '../declaring/define-read-model';
import { decisionOf } from '../shared/decision';
import type { LeaderCandidateView, PostingRow as Row } from './posting-row';

type PostingFact<T extends PostingEvent['type']> = TypedFact<OfType<PostingEvent, T>>;

const FRESH = { isReady: null, conclusion: null, assessed: null, dropReason: null, dropped: null } as const;

/** The candidacy of a person that still goes on: one who was dropped may be nominated again. */
const withOpen = (row: Row, personId: string, change: (one: LeaderCandidateView) => LeaderCandidateView): Row => ({
  ...row,
  leaderCandidates: row.leaderCandidates.map((one) =>
    one.personId === personId && one.dropped === null ? change(one) : one,
  ),
});

export const onLeaders = {
  LeaderCandidateNominated: (row: Row | undefined, fact: PostingFact<'LeaderCandidateNominated'>) =>
    row && {
      ...row,
      leaderCandidates: [...row.leaderCandidates, { ...FRESH, ...fact.data, nominated: decisionOf(fact) }],
    },
  LeaderCandidateAssessed: (row: Row | undefined, fact: PostingFact<'LeaderCandidateAssessed'>) => {
    const { personId, isReady, conclusion } = fact.data;
    const change = { isReady, conclusion, assessed: decisionOf(fact) };
    return row && withOpen(row, personId, (one) => ({ ...one, ...change }));
  },
  LeaderCandidateDropped: (row: Row | undefined, fact: PostingFact<'LeaderCandidateDropped'>) => {
    const change = { dropReason: fact.data.reason, dropped: decisionOf(fact) };
    return row && withOpen(row, fact.data.personId, (one) => ({ ...one, ...change }));
  },
};

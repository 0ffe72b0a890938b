import type { OfType, PostingEvent } from '@zhudian/facts';

export interface LeaderCandidate {
  readonly nominatedBy: string | undefined;
  readonly isReady: boolean;
}
interface Pipeline {
  readonly leaders: Readonly<Record<string, LeaderCandidate>>;
}
/** As the log gives it back, with who told it. */
type Nominated = OfType<PostingEvent, 'LeaderCandidateNominated'> & {
  readonly metadata?: { readonly actorId: string };
};

/** Who is prepared as local leader of the station. */
export const leaderEvolve = {
  LeaderCandidateNominated: <S extends Pipeline>(state: S, { data: { personId }, metadata }: Nominated): S => ({
    ...state,
    leaders: { ...state.leaders, [personId]: { nominatedBy: metadata?.actorId, isReady: false } },
  }),
  LeaderCandidateAssessed: <S extends Pipeline>(
    state: S,
    { data: { personId, isReady } }: OfType<PostingEvent, 'LeaderCandidateAssessed'>,
  ): S => {
    const known = state.leaders[personId];
    return known ? { ...state, leaders: { ...state.leaders, [personId]: { ...known, isReady } } } : state;
  },
  LeaderCandidateDropped: <S extends Pipeline>(
    state: S,
    { data: { personId } }: OfType<PostingEvent, 'LeaderCandidateDropped'>,
  ): S => {
    const { [personId]: _, ...leaders } = state.leaders;
    return { ...state, leaders };
  },
};

import type { OfType, SelectionRoundEvent } from '@zhudian/facts';
import { refuse, type Decision } from '@zhudian/framework';
import type { Candidacy, Stage } from '../candidacy/candidacy.state';
import { proposeMatching } from './matching';
import type { RoundCommand } from './round.commands';
import type { RoundRefusal } from './round.refusals';
import type { Round } from '../shared/round.state';

type MatchCommand = OfType<RoundCommand, 'ProposeMatching'>;

/** Between the match and the appointment a candidacy keeps its station from others; afterwards the posting does. */
const HOLDING: readonly Stage[] = ['MATCHED', 'NOTICE_OPEN', 'NOTICE_CLOSED'];

export const proposeForRound = (round: Round, command: MatchCommand): Decision<SelectionRoundEvent, RoundRefusal> => {
  const no = unlessMatching(round);
  if (no) return no;
  const known = candidaciesIn(command);
  const foreign = known.flatMap(([id, { roundId }]) => (roundId === command.data.roundId ? [] : [id]));
  if (foreign.length > 0) return refuse('CANDIDACY_UNKNOWN', { candidacies: foreign });
  const { by } = command.act;
  if (known.some(([, { personId }]) => personId === by)) return refuse('SEGREGATION_OF_DUTIES', { actor: by });
  return matchingOf(round, command, known);
};

const unlessMatching = ({ phase }: Round) =>
  phase === 'targets' ? undefined : refuse(phase === 'analysis' ? 'TARGETS_NOT_FIXED' : 'ROUND_NOT_OPEN');

type KnownCandidacy = readonly [candidacyId: string, candidacy: Candidacy];

const candidaciesIn = ({ data, read }: MatchCommand): readonly KnownCandidacy[] =>
  [...new Set(data.candidacyIds)].flatMap((id) => {
    const candidacy = read[`candidacy/${id}`];
    return candidacy ? [[id, candidacy] as const] : [];
  });

/** One each, by the own application, reviewed and not matched yet, to target stations that nobody has. */
const matchingOf = (
  round: Round,
  { read }: MatchCommand,
  known: readonly KnownCandidacy[],
): Decision<SelectionRoundEvent, RoundRefusal> => {
  const candidates = known.flatMap(([candidacyId, { stage, strengths, preferredStations }]) =>
    stage === 'REVIEWED' ? [{ candidacyId, strengths, preferredStations }] : [],
  );
  if (candidates.length === 0) return refuse('NOBODY_TO_MATCH');
  const taken = known.flatMap(([, { stage, stationId }]) => (HOLDING.includes(stage) && stationId ? [stationId] : []));
  const stations = round.targets
    .filter((stationId) => !taken.includes(stationId) && !read[`station/${stationId}`]?.heldBy)
    .map((stationId) => ({ stationId, needs: round.diagnoses[stationId]?.needs ?? [] }));
  if (stations.length === 0) return refuse('NO_STATION_FREE');
  return [{ type: 'MatchingProposed', data: proposeMatching(candidates, stations) }];
};

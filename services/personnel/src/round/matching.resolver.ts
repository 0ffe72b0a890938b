import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Assignment, CandidateForgone, StationForgone } from '@zhudian/facts';
import { candidacies, matchingProposals, rounds, type MatchingProposalRow, type RoundRow } from '@zhudian/projections';
import type { RequestContext } from '@zhudian/framework/service';
import { roundOfCandidacy } from '../shared/candidacy-id';
import { matchScore } from '../candidacy/match-score';
import { Candidacy, MatchReason } from '../candidacy/candidacy.types';
import { Station, type StationReference } from '../station/station.types';
import { Forgone, MatchDecision, MatchingProposal, ProposedAssignment, SelectionRound } from './round.types';

/** An assignment together with what it cost either side. */
interface Proposed extends Assignment {
  readonly stationForgone: StationForgone | undefined;
  readonly candidateForgone: CandidateForgone | undefined;
}

@Resolver(() => SelectionRound)
export class RoundMatchingResolver {
  @FieldResolver(() => MatchingProposal, { nullable: true, description: 'The newest. 最新的匹配建议方案。' })
  matchingProposal(@Root() { id }: RoundRow, @Ctx() context: RequestContext) {
    return context.find(matchingProposals, id);
  }
}

@Resolver(() => MatchingProposal)
export class MatchingProposalResolver {
  @Query(() => MatchingProposal, {
    nullable: true,
    description: 'The newest matching proposed for a round. 本批最新的匹配建议方案。',
  })
  matchingProposal(@Arg('roundId', () => ID) roundId: string, @Ctx() context: RequestContext) {
    return context.find(matchingProposals, roundId);
  }

  @FieldResolver(() => SelectionRound)
  round(@Root() { id }: MatchingProposalRow, @Ctx() context: RequestContext) {
    return context.find(rounds, id);
  }

  @FieldResolver(() => [ProposedAssignment], { description: 'By candidacy. 建议的人岗组合。' })
  assignments(@Root() { assignments, stationsForgone, candidatesForgone }: MatchingProposalRow): readonly Proposed[] {
    const ofCandidacy = new Map(stationsForgone.map((one) => [one.candidacyId, one]));
    const ofStation = new Map(candidatesForgone.map((one) => [one.stationId, one]));
    return assignments.map((one) => ({
      ...one,
      stationForgone: ofCandidacy.get(one.candidacyId),
      candidateForgone: ofStation.get(one.stationId),
    }));
  }

  @FieldResolver(() => [Candidacy], { description: 'Considered, and given no station. 未获建议供电所的人选。' })
  unmatchedCandidacies(@Root() { candidacyIds, assignments }: MatchingProposalRow, @Ctx() context: RequestContext) {
    const matched = new Set(assignments.map(({ candidacyId }) => candidacyId));
    return Promise.all(candidacyIds.filter((id) => !matched.has(id)).map((id) => context.find(candidacies, id)));
  }

  @FieldResolver(() => [Station], { description: 'Free, and given no candidate. 未获建议人选的供电所。' })
  unfilledStations(@Root() { stationIds, assignments }: MatchingProposalRow): StationReference[] {
    const filled = new Set(assignments.map(({ stationId }) => stationId));
    return stationIds.filter((id) => !filled.has(id)).map((id) => ({ id }));
  }

  @FieldResolver(() => [Forgone], {
    description: 'Every better pair that the proposal does without, candidates’ first. 方案放弃的全部更优组合。',
  })
  forgone(@Root() { stationsForgone, candidatesForgone }: MatchingProposalRow) {
    return [...stationsForgone, ...candidatesForgone];
  }
}

@Resolver(() => ProposedAssignment)
export class AssignmentResolver {
  @FieldResolver(() => Candidacy)
  candidacy(@Root() { candidacyId }: Proposed, @Ctx() context: RequestContext) {
    return context.find(candidacies, candidacyId);
  }

  @FieldResolver(() => Station)
  station(@Root() { stationId: id }: Proposed): StationReference {
    return { id };
  }

  @FieldResolver(() => [MatchReason], { description: 'Need by need. 逐项说明。' })
  async reasons(@Root() { candidacyId, stationId }: Proposed, @Ctx() context: RequestContext) {
    const candidacy = await context.find(candidacies, candidacyId);
    const round = await context.find(rounds, roundOfCandidacy(candidacyId));
    const needs = round?.diagnoses.find((one) => one.stationId === stationId)?.needs ?? [];
    return matchScore(needs, candidacy?.strengths ?? []).reasons;
  }

  @FieldResolver(() => Forgone, {
    nullable: true,
    description: 'The candidate’s best station, if another. 人选的最优供电所。',
  })
  stationForgone(@Root() { stationForgone }: Proposed) {
    return stationForgone ?? null;
  }

  @FieldResolver(() => Forgone, {
    nullable: true,
    description: 'The station’s best candidate, if another. 供电所的最优人选。',
  })
  candidateForgone(@Root() { candidateForgone }: Proposed) {
    return candidateForgone ?? null;
  }

  @FieldResolver(() => MatchDecision, { description: 'What people have decided since. 之后的决定。' })
  async decision(@Root() { candidacyId, stationId }: Proposed, @Ctx() context: RequestContext) {
    const candidacy = await context.find(candidacies, candidacyId);
    if (!candidacy || ['REJECTED', 'OBJECTION_UPHELD', 'WITHDRAWN'].includes(candidacy.stage)) return 'ENDED';
    if (candidacy.stationId === null) return 'OPEN';
    return candidacy.stationId === stationId ? 'FOLLOWED' : 'DIFFERENT';
  }
}

@Resolver(() => Forgone)
export class ForgoneResolver {
  @FieldResolver(() => Candidacy, { description: 'Whom it would have suited. 更合适的人选。' })
  candidacy(@Root() { candidacyId }: StationForgone | CandidateForgone, @Ctx() context: RequestContext) {
    return context.find(candidacies, candidacyId);
  }

  @FieldResolver(() => Station, { description: 'Which it would have suited. 更合适的供电所。' })
  station(@Root() { stationId: id }: StationForgone | CandidateForgone): StationReference {
    return { id };
  }

  @FieldResolver(() => Candidacy, {
    nullable: true,
    description: 'Who is to have the station instead. 该所改由谁任职。',
  })
  takenBy(@Root() forgone: StationForgone | CandidateForgone, @Ctx() context: RequestContext) {
    return 'takenBy' in forgone ? context.find(candidacies, forgone.takenBy) : null;
  }

  @FieldResolver(() => Station, {
    nullable: true,
    description: 'Where the candidate is to go instead. 该人选改去何所。',
  })
  goesTo(@Root() forgone: StationForgone | CandidateForgone): StationReference | null {
    return 'goesTo' in forgone ? { id: forgone.goesTo } : null;
  }
}

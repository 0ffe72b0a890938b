import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { PostingRow } from '@zhudian/projections';
import type { RequestContext } from '@zhudian/framework/service';
import { personOf } from '../person/person.resolver';
import { Person } from '../person/person.types';
import { Branch } from '../shared/linked.types';
import { assessments } from './cockpit.resolver';
import { CompetencyAssessment, CompetencyChange } from './cockpit.types';
import { competencyChange } from './competency-change';
import { LeaderCandidate, PartyRelation, Posting, Succession } from './posting.types';

@Resolver(() => Posting)
export class PostingLinksResolver {
  @FieldResolver(() => Branch, { description: 'The host branch. 所驻党支部。' })
  branch(@Root() { branchId: id }: PostingRow) {
    return { id };
  }

  @FieldResolver(() => [CompetencyAssessment], { description: 'Oldest first. 历次能力素质评估。' })
  competencies(@Root() row: PostingRow) {
    return assessments(row);
  }

  @FieldResolver(() => CompetencyChange, { nullable: true, description: 'Once both were assessed. 能力素质变化。' })
  competencyChange(@Root() row: PostingRow) {
    return competencyChange(row);
  }
}

@Resolver(() => PartyRelation)
export class PartyRelationResolver {
  @FieldResolver(() => Branch, { description: 'The branch that it moved to. 转入党支部。' })
  branch(@Root() { branchId: id }: NonNullable<PostingRow['partyRelation']>) {
    return { id };
  }
}

@Resolver(() => LeaderCandidate)
export class LeaderCandidateResolver {
  @FieldResolver(() => Person, { description: 'Who is prepared. 培养对象。' })
  person(@Root() { personId }: PostingRow['leaderCandidates'][number], @Ctx() context: RequestContext) {
    return personOf(context, personId);
  }
}

@Resolver(() => Succession)
export class SuccessionResolver {
  @FieldResolver(() => Person, { description: 'The successor. 基层带头人。' })
  person(@Root() { personId }: NonNullable<PostingRow['succession']>, @Ctx() context: RequestContext) {
    return personOf(context, personId);
  }
}

import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import {
  candidacies,
  postings,
  rounds,
  type CandidacyRow,
  type PersonRow,
  type PostingRow,
} from '@zhudian/projections';
import { PageArgs, connect, pageOf, type RequestContext } from '@zhudian/framework/service';
import { Candidacy, CandidacyConnection } from '../candidacy/candidacy.types';
import { Person } from '../person/person.types';
import { Posting, PostingConnection } from '../posting/posting.types';
import { SelectionRound } from '../round/round.types';

@Resolver(() => Candidacy)
export class CandidacyLinksResolver {
  @FieldResolver(() => SelectionRound, { nullable: true, description: 'The round that it belongs to. 所属批次。' })
  round(@Root() { roundId }: CandidacyRow, @Ctx() context: RequestContext) {
    return context.find(rounds, roundId);
  }

  @FieldResolver(() => Posting, { nullable: true, description: 'The posting that came of it. 由此产生的任职。' })
  posting(@Root() { appointment }: CandidacyRow, @Ctx() context: RequestContext) {
    return appointment ? context.find(postings, appointment.postingId) : null;
  }
}

@Resolver(() => Posting)
export class PostingCandidacyResolver {
  @FieldResolver(() => Candidacy, {
    nullable: true,
    description: 'The candidacy that it came of; none where it was taken over. 任职所据人选程序，期初接入的没有。',
  })
  candidacy(@Root() { candidacyId }: PostingRow, @Ctx() context: RequestContext) {
    return candidacyId === null ? null : context.find(candidacies, candidacyId);
  }
}

@Resolver(() => Person)
export class PersonLinksResolver {
  @FieldResolver(() => PostingConnection, { description: 'Postings of this person, oldest first. 历次任职。' })
  postings(@Root() { id: personId }: PersonRow, @Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext) {
    return connect(context, postings, { where: { personId }, orderBy: ['startOn'], ...pageOf(page) });
  }

  @FieldResolver(() => CandidacyConnection, { description: 'Candidacies of this person, oldest first. 历次参选。' })
  candidacies(
    @Root() { id: personId }: PersonRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return connect(context, candidacies, { where: { personId }, orderBy: ['appliedOn'], ...pageOf(page) });
  }
}

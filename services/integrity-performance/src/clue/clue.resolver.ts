import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { clues, type ClueReassignmentView, type ClueRow } from '@zhudian/projections';
import { Day, connect, dayOf, pageOf, type RequestContext } from '@zhudian/framework/service';
import { Person, type PersonReference } from '../person/person.types';
import { Posting, type PostingReference } from '../posting/posting.types';
import { Station, type StationReference } from '../station/station.types';
import { CluesArgs, cluesFilter } from './clue.args';
import { Clue, ClueReassignment, ClueReferral, ClueConnection } from './clue.types';

@Resolver(() => Clue)
export class ClueResolver {
  @Query(() => Clue, { nullable: true, description: 'One clue. 一条线索。' })
  clue(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(clues, id);
  }

  @Query(() => ClueConnection, { description: 'Clues, newest first. 线索，新的在前。' })
  async clues(@Args(() => CluesArgs) args: CluesArgs, @Ctx() context: RequestContext) {
    const orderBy = [{ column: 'openedOn', direction: 'desc' }] as const;
    return connect(context, clues, { where: await cluesFilter(context, args), orderBy, ...pageOf(args) });
  }

  @FieldResolver(() => Station)
  station(@Root() { stationId: id }: ClueRow): StationReference {
    return { id };
  }

  @FieldResolver(() => Posting, { nullable: true, description: 'Active there when it was opened. 提出时的在任任职。' })
  posting(@Root() { postingId: id }: ClueRow): PostingReference | null {
    return id === null ? null : { id };
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who answers for it, once named. 负责人。' })
  answersFor(@Root() { personId: id }: ClueRow): PersonReference | null {
    return id === null ? null : { id };
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'To whom it was referred; confidential. 移送至（保密）。',
  })
  referredTo(@Root() { referral }: ClueRow): string | null {
    return referral?.to ?? null;
  }

  @FieldResolver(() => ClueReferral, {
    nullable: true,
    description: 'To whom, and why; null unless for those who look into it. 移送情况（保密）。',
  })
  referral(@Root() { referral }: ClueRow): ClueRow['referral'] {
    return referral;
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who carries out the measure. 措施责任人。' })
  measureOwner(@Root() { measureOwnerId: id }: ClueRow): PersonReference | null {
    return id === null ? null : { id };
  }
}

@Resolver(() => Clue)
export class ClueDueResolver {
  @FieldResolver(() => Boolean, {
    description: 'Its measure is not completed although its day is over. 措施逾期未完成。',
  })
  overdue(
    @Root() { open, step, dueOn }: ClueRow,
    @Arg('today', () => Day, { nullable: true }) today: string | null | undefined,
    @Ctx() context: RequestContext,
  ): boolean {
    return open && step === 'MEASURE' && dueOn !== null && dueOn < dayOf(context, today);
  }
}

@Resolver(() => ClueReassignment)
export class ClueReassignmentResolver {
  @FieldResolver(() => Person, { description: 'Who answers for it from then on. 新负责人。' })
  person(@Root() { toPersonId: id }: ClueReassignmentView): PersonReference {
    return { id };
  }
}

/** A dashboard shows the newest; all of them are pages of `clues`. */
const MOST_SHOWN = 50;

const shownOf = async (
  context: RequestContext,
  where: { readonly stationId: string } | { readonly postingId: string },
) => {
  const orderBy = [{ column: 'openedOn', direction: 'desc' }] as const;
  const { rows } = await context.snapshot.page(clues, {
    where,
    orderBy,
    first: MOST_SHOWN,
  });
  return rows;
};

@Resolver(() => Station)
export class StationCluesResolver {
  @FieldResolver(() => [Clue], { description: 'Its newest clues. 最近的线索。' })
  clues(@Root() { id }: StationReference, @Ctx() context: RequestContext) {
    return shownOf(context, { stationId: id });
  }
}

@Resolver(() => Posting)
export class PostingCluesResolver {
  @FieldResolver(() => [Clue], { description: 'Its newest clues. 最近的线索。' })
  clues(@Root() { id }: PostingReference, @Ctx() context: RequestContext) {
    return shownOf(context, { postingId: id });
  }
}

import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { upwardReviews, type UpwardReviewRow } from '@zhudian/projections';
import { connect, pageOf, type RequestContext } from '@zhudian/framework/service';
import { OrgUnit, type OrgUnitReference } from '../../org-unit/org-unit.types';
import { Person, type PersonReference } from '../../person/person.types';
import { ownBlindSignature } from '../own-ballot';
import { reviewsFilter, UpwardReviewsArgs } from './review.args';
import { UpwardReview, UpwardReviewConnection } from './review.types';

@Resolver(() => UpwardReview)
export class UpwardReviewResolver {
  @Query(() => UpwardReview, { nullable: true, description: 'One review of those who supervise. 一次督导评议。' })
  upwardReview(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(upwardReviews, id);
  }

  @Query(() => UpwardReviewConnection, {
    description: 'Reviews of those who supervise, newest first. 督导评议，新的在前。',
  })
  async upwardReviews(@Args(() => UpwardReviewsArgs) args: UpwardReviewsArgs, @Ctx() context: RequestContext) {
    const where = await reviewsFilter(context, args);
    const orderBy = [{ column: 'openedOn', direction: 'desc' }] as const;
    return connect(context, upwardReviews, { where, orderBy, ...pageOf(args) });
  }

  @FieldResolver(() => OrgUnit, { description: 'Which unit is reviewed. 被评议单位。' })
  unit(@Root() { unitId: id }: UpwardReviewRow): OrgUnitReference {
    return { id };
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who of the unit is reviewed. 被评议人员。' })
  person(@Root() { personId: id }: UpwardReviewRow): PersonReference | null {
    return id === null ? null : { id };
  }

  @FieldResolver(() => OrgUnit, { description: 'The unit above, whose review it is. 组织评议的上级单位。' })
  parent(@Root() { parentId: id }: UpwardReviewRow): OrgUnitReference {
    return { id };
  }

  @FieldResolver(() => OrgUnit, { description: 'Those of the stations below it review. 评议人所在范围。' })
  area(@Root() { areaId: id }: UpwardReviewRow): OrgUnitReference {
    return { id };
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What you had signed, to be unblinded by whoever blinded it; the same whenever you ask. 本人领取的盲签名。',
  })
  async blindSignature(@Root() { id, ballotKey, stage }: UpwardReviewRow, @Ctx() context: RequestContext) {
    return ownBlindSignature(context, { id, ballotKey: stage === 'OPEN' ? ballotKey : null });
  }
}

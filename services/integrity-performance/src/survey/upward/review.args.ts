import { ArgsType, Field, ID } from 'type-graphql';
import { upwardReviewStage } from '@zhudian/projections';
import {
  Day,
  PageArgs,
  among,
  both,
  enumTypeOf,
  span,
  unitsBelow,
  type RequestContext,
} from '@zhudian/framework/service';

const Stage = enumTypeOf(upwardReviewStage);

@ArgsType()
export class UpwardReviewsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Of this unit. 仅该单位。' }) unitId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of this unit and of all below it. 该单位及其全部下级。' })
  under?: string | null;
  @Field(() => Stage, { nullable: true }) stage?: string | null;
  @Field(() => Day, { nullable: true, description: 'Opened on this day or later. 发起日不早于。' })
  openedFrom?: string | null;
  @Field(() => Day, { nullable: true, description: 'Opened before this day. 发起日早于。' })
  openedBefore?: string | null;
  @Field(() => Day, { nullable: true, description: 'Open, and past its day on this day. 该日逾期未结束。' })
  overdueOn?: string | null;
}

/** The rows that these arguments ask for. */
export const reviewsFilter = async (context: RequestContext, args: UpwardReviewsArgs) => {
  const { unitId, under, stage, overdueOn } = args;
  return {
    unitId: under ? among(await unitsBelow(context, 'integrity-performance', under), unitId) : unitId,
    stage: overdueOn ? both(stage, 'OPEN') : stage,
    openedOn: span(args.openedFrom, args.openedBefore),
    closesOn: span(null, overdueOn),
  };
};

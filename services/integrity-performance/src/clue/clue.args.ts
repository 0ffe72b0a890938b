import { ArgsType, Field, ID } from 'type-graphql';
import { riskDomain } from '@zhudian/facts';
import { clueStep } from '@zhudian/projections';
import { Day, both, enumTypeOf, span, type RequestContext } from '@zhudian/framework/service';
import { StationsArgs, stationsFilter } from '../station/stations.args';

export const RiskDomain = enumTypeOf(riskDomain);
const ClueStep = enumTypeOf(clueStep);

@ArgsType()
export class CluesArgs extends StationsArgs {
  @Field(() => ID, { nullable: true }) postingId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Who answers for it. 负责人。' }) personId?: string | null;
  @Field(() => RiskDomain, { nullable: true }) domain?: string | null;
  @Field(() => ClueStep, { nullable: true }) step?: string | null;
  @Field(() => Boolean, { nullable: true }) open?: boolean | null;
  @Field(() => Day, { nullable: true, description: 'Opened on this day or later. 发现日不早于。' }) openedFrom?:
    string | null;
  @Field(() => Day, { nullable: true, description: 'Opened before this day. 发现日早于。' }) openedBefore?:
    string | null;
  @Field(() => Day, {
    nullable: true,
    description: 'With a measure that is not done and was due before this day. 该日整改措施逾期未完成。',
  })
  overdueOn?: string | null;
}

/** The rows that these arguments ask for. */
export const cluesFilter = async (context: RequestContext, args: CluesArgs) => {
  const { postingId, personId, domain, step, open, overdueOn } = args;
  return {
    stationId: await stationsFilter(context, args),
    postingId,
    personId,
    domain,
    step: overdueOn ? both(step, 'MEASURE') : step,
    open: overdueOn ? both(open, true) : open,
    openedOn: span(args.openedFrom, args.openedBefore),
    dueOn: span(null, overdueOn),
  };
};

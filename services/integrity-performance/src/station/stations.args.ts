import { ArgsType, Field, ID } from 'type-graphql';
import { PageArgs, among, unitsBelow, type RequestContext } from '@zhudian/framework/service';

/** Where the stations of a list are. */
@ArgsType()
export class StationsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Of this station. 仅该供电所。' }) stationId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Of the stations of this unit and of all below it. 该单位及其全部下级的供电所。',
  })
  under?: string | null;
}

/** A station by itself, or those in the tree below a unit; `undefined` when nothing was said about it. */
export const stationsFilter = async (
  context: RequestContext,
  { stationId, under }: Pick<StationsArgs, 'stationId' | 'under'>,
): Promise<string | readonly string[] | undefined> => {
  if (!under) return stationId ?? undefined;
  return among(await unitsBelow(context, 'integrity-performance', under), stationId);
};

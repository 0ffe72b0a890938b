import { ArgsType, Field, ID } from 'type-graphql';
import { deputationKind, deputationStage, roleSchema } from '@zhudian/facts';
import { Day, PageArgs, enumTypeOf, span, type RequestContext } from '@zhudian/framework/service';
import { addDays } from '@zhudian/programme';
import { unitsUnder } from '../shared/units-under';

const Kind = enumTypeOf(deputationKind);
const Stage = enumTypeOf(deputationStage);
const OfficeRole = enumTypeOf(roleSchema);
const IN_FORCE = 'In force on this day, also if withdrawn later. 该日处于代理期间的（以后提前终止的也算）。';

@ArgsType()
export class DeputationsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Of this unit and all below it. 本机构及其全部下级的职务。' })
  under?: string | null;
  @Field(() => ID, { nullable: true, description: 'Whose office it is. 任职人。' }) holderId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Who stands for the holder. 代理人。' }) deputyId?: string | null;
  @Field(() => OfficeRole, { nullable: true }) role?: string | null;
  @Field(() => Kind, { nullable: true }) kind?: string | null;
  @Field(() => Stage, { nullable: true }) stage?: string | null;
  @Field(() => Day, { nullable: true, description: IN_FORCE }) inForceOn?: string | null;
}

export const deputationsWhere = async (args: DeputationsArgs, context: RequestContext) => ({
  unitId: await unitsUnder(args.under, context),
  holderId: args.holderId,
  deputyId: args.deputyId,
  role: args.role,
  kind: args.kind,
  stage: args.stage,
  from: span(null, args.inForceOn && addDays(args.inForceOn, 1)),
  lastOn: span(args.inForceOn, null),
});

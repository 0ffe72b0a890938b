import { z } from 'zod';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { effectVerdict } from '@zhudian/facts';
import { clueSteps } from '@zhudian/projections';
import { Day, enumTypeOf } from '@zhudian/framework/service';
import { RiskDomain } from '../graph/types';

export const ClueStep = enumTypeOf(z.enum(clueSteps).meta({ id: 'ClueStep' }));
const EffectVerdict = enumTypeOf(effectVerdict);

@ObjectType({ description: 'What a measure came to. 措施的成效。' })
export class ClueEffect {
  @Field(() => String) before!: string;
  @Field(() => String) after!: string;
  @Field(() => EffectVerdict) verdict!: string;
  @Field(() => Day) on!: string;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A clue, from what it rests on to its effect. 线索:依据、原因、措施、成效。' })
export class Clue {
  @Field(() => ID) id!: string;
  @Field(() => RiskDomain) domain!: string;
  @Field(() => String) hypothesis!: string;
  @Field(() => ID, { nullable: true, description: 'The fact of the breach behind it. 未达标的事实。' })
  breachEventId?: string | null;
  @Field(() => [String], { description: 'Where its evidence is filed. 依据材料。' }) basisRefs!: string[];
  @Field(() => ClueStep) step!: string;
  @Field(() => Boolean) open!: boolean;
  @Field(() => String, { nullable: true }) factor?: string | null;
  @Field(() => String, { nullable: true }) measure?: string | null;
  @Field(() => Day, { nullable: true }) dueOn?: string | null;
  @Field(() => String, { nullable: true }) result?: string | null;
  @Field(() => [ClueEffect]) effects!: ClueEffect[];
  @Field(() => Int, { description: 'Measures planned so far. 已制定的措施数。' }) attempts!: number;
  @Field(() => Boolean, { description: 'Only those who look into it see referred clues. 已移送(保密)。' })
  referred!: boolean;
  @Field(() => String, { nullable: true }) conclusion?: string | null;
  @Field(() => Day) openedOn!: string;
  @Field(() => Day, { nullable: true }) closedOn?: string | null;
}

@ObjectType({ description: 'How many clues came how far. 各阶段线索数。' })
export class ClueFunnelStep {
  @Field(() => ClueStep) step!: string;
  @Field(() => Int, { description: 'Came at least so far. 至少到达此阶段。' }) reached!: number;
  @Field(() => Int, { description: 'Stand here and are not closed. 停留在此阶段。' }) open!: number;
}

import { Field, ID, Int, ObjectType } from 'type-graphql';
import { skill, weaknessCode } from '@zhudian/facts';
import { Day, enumTypeOf } from '@zhudian/framework/service';

const Skill = enumTypeOf(skill);
const Weakness = enumTypeOf(weaknessCode);

@ObjectType({ description: 'What a station needs; priority 1 nice to have to 3 urgent. 供电所的需求。' })
export class StationNeed {
  @Field(() => Skill) skill!: string;
  @Field(() => Int) priority!: number;
}

@ObjectType({ description: 'The station’s need: fixed as a target, diagnosed, named by the match. 基层所需。' })
export class NeedConsent {
  @Field(() => Boolean) given!: boolean;
  @Field(() => [StationNeed]) needs!: StationNeed[];
  @Field(() => [Weakness]) weaknessCodes!: string[];
}

@ObjectType({ description: 'The person’s own application. 个人自荐。' })
export class ApplicationConsent {
  @Field(() => Boolean) given!: boolean;
  @Field(() => Day) appliedOn!: string;
  @Field(() => [ID], { description: 'In order of preference. 志愿,按先后。' }) preferredStations!: string[];
}

@ObjectType({ description: 'The organisation’s dispatch: recommended and reviewed. 组织选派。' })
export class DispatchConsent {
  @Field(() => Boolean) given!: boolean;
  @Field(() => ID, { nullable: true }) orgUnitId?: string | null;
  @Field(() => String, { nullable: true }) opinion?: string | null;
  @Field(() => Day, { nullable: true }) recommendedOn?: string | null;
  @Field(() => Day, { nullable: true }) reviewedOn?: string | null;
}

@ObjectType({ description: 'The three sides that must coincide, S11. 基层所需、个人自荐、组织选派三方结合。' })
export class ThreeWayConsent {
  @Field(() => NeedConsent) need!: NeedConsent;
  @Field(() => ApplicationConsent) application!: ApplicationConsent;
  @Field(() => DispatchConsent) dispatch!: DispatchConsent;
  @Field(() => Boolean, { description: 'All three. 三方均已具备。' }) complete!: boolean;
}

import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { branchMemberRoute, branchMemberStatus, orgUnitType } from '@zhudian/facts';
import { Day, enumTypeOf } from '@zhudian/framework/service';

enumTypeOf(branchMemberRoute);
export const OrgUnitType = enumTypeOf(orgUnitType);
const MemberStatus = enumTypeOf(branchMemberStatus);

@Directive('@key(fields: "id")')
@ObjectType({ description: 'An org unit: bureau, department, county enterprise, station, team. 组织机构。' })
export class OrgUnit {
  @Field(() => ID) id!: string;
  @Field(() => OrgUnitType) type!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true }) nameEn?: string | null;
  @Field(() => String, { nullable: true, description: 'National division code. 行政区划代码。' }) divisionCode?:
    string | null;
  @Field(() => String, { description: 'It and all above it, `/bureau/…/unit/`. 层级路径。' }) path!: string;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'An org unit that is a power supply station. 供电所。' })
export class Station {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true }) nameEn?: string | null;
  @Field(() => String, { nullable: true, description: 'National division code. 行政区划代码。' }) divisionCode?:
    string | null;
}

@ObjectType({ description: 'A member of a branch. 支部党员。' })
export class BranchMember {
  @Field(() => MemberStatus) status!: string;
  @Field(() => Boolean, { description: 'Has a vote. 有表决权。' }) votes!: boolean;
  @Field(() => Day, { description: 'Member of this branch since. 编入支部日期。' }) since!: string;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'The Party branch of a station. 供电所党支部。' })
export class Branch {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => Day) establishedOn!: string;
  @Field(() => String, { description: 'Who approved it. 批准单位。' }) approvedBy!: string;
  @Field(() => Day, { nullable: true, description: 'First Secretary in place since. 第一书记到任日期。' })
  firstSecretarySince?: string | null;
  @Field(() => Int, { description: 'Full members. 正式党员数。' }) fullMembers!: number;
  @Field(() => Int, { description: 'Probationary members. 预备党员数。' }) probationaryMembers!: number;
  @Field(() => Int, { description: 'Members who vote. 有表决权党员数。' }) votingMembers!: number;
  @Field(() => [BranchMember]) members!: BranchMember[];
}

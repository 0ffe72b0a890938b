import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { evidenceRequests, orgUnits, type EvidenceProvisionView, type EvidenceRequestRow } from '@zhudian/projections';
import { connect, pageOf, type RequestContext } from '@zhudian/framework/service';
import { Person } from '../branch/branch.types';
import { OrgUnit } from '../org-unit/org-unit.types';
import { EvidenceRequestsArgs, evidenceRequestsWhere } from './evidence-request.args';
import { EvidenceProvision, EvidenceRequest, EvidenceRequestConnection } from './evidence-request.types';

const NEWEST = [{ column: 'askedOn', direction: 'desc' }] as const;

@Resolver(() => EvidenceRequest)
export class EvidenceRequestResolver {
  @Query(() => EvidenceRequest, { nullable: true, description: 'One request for evidence. 一项佐证要求。' })
  evidenceRequest(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(evidenceRequests, id);
  }

  @Query(() => EvidenceRequestConnection, {
    description: 'Requests for evidence, newest first. 佐证要求，新的在前。',
  })
  async evidenceRequests(@Args(() => EvidenceRequestsArgs) args: EvidenceRequestsArgs, @Ctx() context: RequestContext) {
    const where = await evidenceRequestsWhere(args, context);
    return connect(context, evidenceRequests, { where, orderBy: NEWEST, ...pageOf(args) });
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: 'Which unit is asked. 被要求的单位。' })
  unit(@Root() { unitId }: EvidenceRequestRow, @Ctx() context: RequestContext) {
    return context.find(orgUnits, unitId);
  }

  @FieldResolver(() => Person, { description: 'Who asked. 提出人。' })
  askedBy(@Root() { askedById: id }: EvidenceRequestRow) {
    return { id };
  }
}

@Resolver(() => EvidenceProvision)
export class EvidenceProvisionResolver {
  @FieldResolver(() => Person, { description: 'Who provided it. 提供人。' })
  providedBy(@Root() { providedById: id }: EvidenceProvisionView) {
    return { id };
  }
}

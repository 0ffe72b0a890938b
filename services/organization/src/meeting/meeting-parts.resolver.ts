import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import {
  groupings,
  meetings,
  type CriticismView,
  type MeetingRow,
  type MotionView,
  type RectificationView,
} from '@zhudian/projections';
import type { RequestContext } from '@zhudian/framework/service';
import { Person } from '../branch/branch.types';
import { PartyGroup } from '../grouping/grouping.types';
import { Meeting, MeetingAbsence, MeetingCriticism, MeetingMotion, MeetingRectification } from './meeting.types';

@Resolver(() => Meeting)
export class MeetingGroupResolver {
  @FieldResolver(() => PartyGroup, {
    nullable: true,
    description: 'The Party group that met; null where the branch did. 所属党小组；支部会议为空。',
  })
  async group(@Root() { branchId, groupId }: MeetingRow, @Ctx() context: RequestContext) {
    const row = groupId === null ? null : await context.find(groupings, branchId);
    const groups = row ? [...row.groups, ...row.dissolvedGroups] : [];
    return groups.find((group) => group.groupId === groupId) ?? null;
  }
}

@Resolver(() => MeetingAbsence)
export class MeetingAbsenceResolver {
  @FieldResolver(() => Person)
  person(@Root() { personId: id }: { readonly personId: string }) {
    return { id };
  }
}

@Resolver(() => MeetingMotion)
export class MeetingMotionResolver {
  @FieldResolver(() => Meeting, {
    nullable: true,
    description: 'The committee meeting that carried it before. 此前通过该事项的支委会会议。',
  })
  priorMeeting(@Root() { priorMeetingId }: MotionView, @Ctx() context: RequestContext) {
    return priorMeetingId === null ? null : context.find(meetings, priorMeetingId);
  }
}

@Resolver(() => MeetingCriticism)
export class MeetingCriticismResolver {
  @FieldResolver(() => Person, { description: 'Who criticised. 提出批评的人。' })
  from(@Root() { fromId: id }: CriticismView) {
    return { id };
  }

  @FieldResolver(() => Person, { description: 'Whom; oneself in self-criticism. 被批评的人，自我批评时为本人。' })
  about(@Root() { aboutId: id }: CriticismView) {
    return { id };
  }
}

@Resolver(() => MeetingRectification)
export class MeetingRectificationResolver {
  @FieldResolver(() => Person, { description: 'Who puts it right. 责任人。' })
  owner(@Root() { ownerId: id }: RectificationView) {
    return { id };
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who reported it done. 登记完成的人。' })
  doneBy(@Root() { doneById: id }: RectificationView) {
    return id ? { id } : null;
  }
}

import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { CriticismView, RectificationView } from '@zhudian/projections';
import { Person } from '../branch/branch.types';
import { MeetingAbsence, MeetingCriticism, MeetingRectification } from './meeting.types';

@Resolver(() => MeetingAbsence)
export class MeetingAbsenceResolver {
  @FieldResolver(() => Person)
  person(@Root() { personId: id }: { readonly personId: string }) {
    return { id };
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

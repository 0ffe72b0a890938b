import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { schemeDrafts } from '@zhudian/projections';
import type { RequestContext } from '@zhudian/framework/service';
import { SchemeDraft } from './scheme-draft.types';

/** Drafts are a few a year. */
const MOST_DRAFTS = 200;

@Resolver(() => SchemeDraft)
export class SchemeDraftResolver {
  @Query(() => SchemeDraft, { nullable: true, description: 'One draft of the evaluation scheme. 一份考评方案草案。' })
  schemeDraft(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(schemeDrafts, id);
  }

  @Query(() => [SchemeDraft], {
    description: 'Drafts of the scheme, by the day from which they are meant. 考评方案草案。',
  })
  async schemeDrafts(@Ctx() { snapshot }: RequestContext) {
    return (await snapshot.page(schemeDrafts, { orderBy: ['from'], first: MOST_DRAFTS })).rows;
  }
}

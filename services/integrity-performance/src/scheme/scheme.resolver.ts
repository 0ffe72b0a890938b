import { Ctx, Query, Resolver } from 'type-graphql';
import { schemes } from '@zhudian/projections';
import type { RequestContext } from '@zhudian/framework/service';
import { Scheme } from './scheme.types';

/** Versions are a few a decade. */
const MOST_VERSIONS = 200;

@Resolver(() => Scheme)
export class SchemeResolver {
  @Query(() => [Scheme], { description: 'The versions of the evaluation scheme, oldest first. 考评方案各版本。' })
  async schemes(@Ctx() { snapshot }: RequestContext) {
    const { rows } = await snapshot.page(schemes, { orderBy: ['version'], first: MOST_VERSIONS });
    return rows.filter(({ id, version }) => id === `programme.${version}`);
  }
}

import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { schemes, type EvaluationRow } from '@zhudian/projections';
import type { RequestContext } from '@zhudian/framework/service';
import { Evaluation } from '../evaluation/evaluation.types';
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

@Resolver(() => Evaluation)
export class EvaluationSchemeResolver {
  @FieldResolver(() => Scheme, { nullable: true, description: 'By which it was scored. 据以计分的方案。' })
  scheme(@Root() { schemeVersion }: EvaluationRow, @Ctx() context: RequestContext) {
    return schemeVersion === null ? null : context.find(schemes, `programme.${schemeVersion}`);
  }
}

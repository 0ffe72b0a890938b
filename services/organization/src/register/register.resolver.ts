import { Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { categoryOfStream, effectiveFacts } from '@zhudian/facts';
import { corrections, leftovers, type CorrectionRow, type LeftoverRow } from '@zhudian/projections';
import { Json, connect, pageOf, type RequestContext } from '@zhudian/framework/service';
import { unitsUnder } from '../shared/units-under';
import { mayKnowWho, maySee } from './may-see';
import { unlessReader } from './readers';
import { CorrectionsArgs, LeftoversArgs } from './register.args';
import { Correction, CorrectionConnection, Leftover, LeftoverConnection } from './register.types';

@Resolver(() => Correction)
export class CorrectionResolver {
  @Query(() => CorrectionConnection, {
    description: 'The register of corrections, newest first. 更正与撤销登记簿，新的在前。',
  })
  async corrections(@Args(() => CorrectionsArgs) args: CorrectionsArgs, @Ctx() context: RequestContext) {
    unlessReader(context);
    const { kind, category, subjectId, under } = args;
    const where = { kind, category, subjectId, unitId: await unitsUnder(under, context) };
    const orderBy = [{ column: 'recordedAt', direction: 'desc' }] as const;
    return connect(context, corrections, { where, orderBy, ...pageOf(args) });
  }

  @FieldResolver(() => ID, { description: 'The event id of the amendment. 更正或者撤销本身的事件编号。' })
  id(@Root() { id }: CorrectionRow) {
    return id;
  }

  @FieldResolver(() => ID, {
    nullable: true,
    description: 'Who amended it; null when you may not know. 办理人；无权查看时为空。',
  })
  actorId(@Root() row: CorrectionRow, @Ctx() context: RequestContext) {
    return mayKnowWho(row, context) ? row.actorId : null;
  }

  @FieldResolver(() => Json, {
    nullable: true,
    description: 'What the fact told before; null when you may not know. 更正前的内容；无权查看时为空。',
  })
  before(@Root() row: CorrectionRow, @Ctx() context: RequestContext) {
    return contentOf(row, row.revision - 1, context);
  }

  @FieldResolver(() => Json, {
    nullable: true,
    description: 'What it tells after; null when it was annulled. 更正后的内容；已撤销的为空。',
  })
  after(@Root() row: CorrectionRow, @Ctx() context: RequestContext) {
    return contentOf(row, row.revision, context);
  }
}

const contentOf = async (row: CorrectionRow, upTo: number, context: RequestContext): Promise<unknown> => {
  if (!maySee(row, context)) return null;
  const facts = await context.factsNow(row.stream);
  const held = effectiveFacts(
    facts.filter(({ revision }) => revision <= upTo),
    ({ stream }) => categoryOfStream(stream),
  );
  return held.find(({ id }) => id === row.factId)?.data ?? null;
};

@Resolver(() => Leftover)
export class LeftoverResolver {
  @Query(() => LeftoverConnection, {
    description: 'What followed from annulled facts and still stands. 起因已经撤销、自身仍然有效的事实，须人工处理。',
  })
  async leftovers(@Args(() => LeftoversArgs) args: LeftoversArgs, @Ctx() context: RequestContext) {
    unlessReader(context);
    const where = { isOpen: true, unitId: await unitsUnder(args.under, context) };
    return connect(context, leftovers, { where, orderBy: ['annulledOn'], ...pageOf(args) });
  }

  @FieldResolver(() => ID, { description: 'The event id of the annulled fact. 被撤销的事实的编号。' })
  causeId(@Root() { id }: LeftoverRow) {
    return id;
  }
}

import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { clues, postingStandings, type PostingStandingRow } from '@zhudian/projections';
import { Day, type RequestContext } from '@zhudian/framework/service';
import { monthsOver } from '../posting/months-over';
import { Posting, type PostingReference } from '../posting/posting.types';
import { PostingStanding, type PostingStandingView } from './standing.types';

const cluesLeft = async (
  { snapshot }: RequestContext,
  { id, personId, stationId }: PostingStandingRow,
): Promise<number> => {
  const [named, unnamed] = await Promise.all([
    snapshot.count(clues, { stationId, personId, open: true }),
    snapshot.count(clues, { postingId: id, personId: null, open: true }),
  ]);
  return named + unnamed;
};

@Resolver(() => Posting)
export class PostingStandingResolver {
  @FieldResolver(() => PostingStanding, {
    nullable: true,
    description: 'How it stands, and what its end still asks for by a day. 考评结论与离任前尚缺事项。',
  })
  async standing(
    @Root() { id }: PostingReference,
    @Arg('today', () => Day, { nullable: true }) today: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<PostingStandingView | null> {
    const row = await context.find(postingStandings, id);
    if (!row) return null;
    const settled = new Set(row.months.map(({ month }) => month));
    const over = monthsOver({ from: row.recordedFrom, endOn: row.endOn }, today ?? context.ports.today());
    return {
      ...row,
      monthsMissing: over.filter((month) => !settled.has(month)),
      cluesLeft: await cluesLeft(context, row),
    };
  }
}

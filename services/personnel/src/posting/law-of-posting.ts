import type { PostingRow } from '@zhudian/projections';
import type { RequestContext } from '@zhudian/framework/service';
import { rulesOn, type RulesInForce } from '@zhudian/programme';
import { bureauOf, lawOf } from '@zhudian/programme/service';

/** The rules of a posting's bureau on a day, as they were known at the position of the question. */
export const rulesOfPosting = async (
  context: RequestContext,
  { stationId }: Pick<PostingRow, 'stationId'>,
): Promise<(day: string) => RulesInForce['rules']> => {
  const [{ ruleSets }, bureauId] = await Promise.all([
    lawOf(context, 'personnel'),
    bureauOf(context, 'personnel', stationId),
  ]);
  return (day) => rulesOn(ruleSets, day, bureauId).rules;
};

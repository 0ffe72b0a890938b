import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { rounds, type CandidacyRow, type RoundRow } from '@zhudian/projections';
import type { RequestContext } from '@zhudian/framework/service';
import { consentOf } from './consent';
import { Candidacy, ThreeWayConsent, type ThreeWayConsentView } from './candidacy.types';

@Resolver(() => Candidacy)
export class ConsentResolver {
  @FieldResolver(() => ThreeWayConsent, { description: 'Need, application and dispatch on one page. 三方意愿。' })
  async consent(@Root() row: CandidacyRow, @Ctx() context: RequestContext): Promise<ThreeWayConsentView> {
    const { stage, appliedOn, preferredStations, recommendation, reviewedOn } = row;
    const { targeted, needs, weaknessCodes } = needIn(await context.find(rounds, row.roundId), row.stationId);
    const given = consentOf({
      stage,
      stationTargeted: targeted,
      recommended: recommendation !== null,
      reviewed: reviewedOn !== null,
    });
    const { orgUnitId, opinion, on: recommendedOn } = recommendation ?? NOT_RECOMMENDED;
    return {
      need: { given: given.need, needs: [...needs], weaknessCodes: [...weaknessCodes] },
      application: { given: given.application, appliedOn, preferredStations: [...preferredStations] },
      dispatch: { given: given.dispatch, orgUnitId, opinion, recommendedOn, reviewedOn },
      complete: given.complete,
    };
  }
}

const NOT_RECOMMENDED = { orgUnitId: null, opinion: null, on: null };

const needIn = (round: RoundRow | undefined, stationId: string | null) => {
  const diagnosis = round?.diagnoses.find((one) => one.stationId === stationId);
  const targeted = stationId !== null && (round?.targetStations.includes(stationId) ?? false);
  return { targeted, needs: diagnosis?.needs ?? [], weaknessCodes: diagnosis?.weaknessCodes ?? [] };
};

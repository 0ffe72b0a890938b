import { evaluationIdOf, PROGRAMME_SCHEME } from '@zhudian/facts';
import { stateOf } from '@zhudian/framework';
import { knownPosting } from '../posting/posting.state';
import { schemeFold } from '../scheme/scheme.state';
import { standingFold } from '../standing/standing.state';
import { knownUnit } from '../station/station.state';
import { workPlanFold } from '../work-plan/work-plan.state';
import type { OfEvaluation } from './evaluation.inputs';

/** What the rules of an evaluation look at elsewhere. */
export const posting = ({ postingId }: OfEvaluation) => ({ posting: stateOf(knownPosting, postingId) });
export const ground = ({ postingId }: OfEvaluation) => ({ standing: stateOf(standingFold, postingId) });
export const plan = ({ postingId, month }: OfEvaluation) => ({
  plan: stateOf(workPlanFold, evaluationIdOf(postingId, month)),
});
/** The schemes, and the station whose bureau's it is judged by. */
export const schemeAt = ({ stationId = '' }: { readonly stationId?: string }) => ({
  scheme: stateOf(schemeFold, PROGRAMME_SCHEME),
  unit: stateOf(knownUnit, stationId),
});

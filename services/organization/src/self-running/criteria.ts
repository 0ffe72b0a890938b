import type { JudgedCriterion, ObligationKind, SelfRunningCriterion } from '@zhudian/facts';
import {
  adoptedLists,
  branches,
  committees,
  disclosures,
  toldReadings,
  type BranchRow,
  type SelfRunningRow,
} from '@zhudian/projections';
import { addDays, type Span } from '@zhudian/programme';
import { allRows, type RequestContext } from '@zhudian/framework/service';
import { obligationsWithin } from '../obligation/branches-obliged';
import type { Obligation } from '../obligation/obligation.types';
import { listsOn } from './lists-on';
import { readingsOn } from './readings-on';
import { seatsOn } from './seats-on';

const MEETINGS: readonly ObligationKind[] = [
  'COMMITTEE_MONTHLY',
  'GROUP_MONTHLY',
  'THEME_DAY_MONTHLY',
  'GENERAL_QUARTERLY',
  'LESSON_QUARTERLY',
];
const STUDY: readonly ObligationKind[] = ['STUDY_WEEKLY'];

type Place = Pick<SelfRunningRow, 'stationId' | 'branchId' | 'withdrawnOn'>;

/** What is looked at by a check: what came due since the one before it, or since the withdrawal. */
export const spanOfCheck = ({ withdrawnOn, checks }: SelfRunningRow, moment: string): Span | undefined => {
  const at = checks.findIndex((one) => one.moment === moment);
  const last = checks[at]?.checkOn;
  return last === undefined ? undefined : { first: addDays(checks[at - 1]?.checkOn ?? withdrawnOn, 1), last };
};

const count = (owed: readonly Obligation[], kinds: readonly ObligationKind[]) => {
  const states = owed.filter(({ kind, state }) => kinds.includes(kind) && state !== 'EXEMPT').map(({ state }) => state);
  const met = states.filter((state) => state === 'MET' || state === 'LATE_ENTERED').length;
  return { met, owed: states.length };
};

const seatsOf = async ({ branchId }: Place, { last }: Span, context: RequestContext) => {
  const committee = await context.find(committees, branchId);
  return committee ? seatsOn(committee, last) : { met: 0, owed: 0 };
};

/** At least one item was published in the time; nothing is owed of a station of which nobody sees any. */
const opennessOf = async ({ stationId }: Place, { first, last }: Span, context: RequestContext) => {
  const rows = await allRows(context, disclosures, { stationId });
  const published = rows.flatMap(({ publication }) => publication?.decision.on ?? []);
  return { met: published.some((on) => first <= on && on <= last) ? 1 : 0, owed: 1 };
};

/** The time for the lists runs from the arrival of whoever is First Secretary there again. */
const listsOf = async (
  { stationId }: Place,
  { last }: Span,
  context: RequestContext,
  branch: BranchRow | undefined,
) => {
  const since = branch?.firstSecretarySince ?? null;
  const lists = await allRows(context, adoptedLists, { stationId });
  return listsOn(lists, last, since !== null && since <= last ? since : null);
};

const indicatorsOf = async ({ stationId, withdrawnOn }: Place, span: Span, context: RequestContext) =>
  readingsOn(await allRows(context, toldReadings, { stationId }), span, withdrawnOn);

/** What the facts at the position of the request tell of a station in a time, as it stood on the last day of it. */
export const criteriaOf = async (
  place: Place,
  span: Span,
  context: RequestContext,
): Promise<readonly JudgedCriterion[]> => {
  const branch = await context.find(branches, place.branchId);
  const told = await obligationsWithin(branch ? [branch] : [], span, span.last, context);
  const owed = told.flatMap(({ obligations }) => obligations);
  const judged: Readonly<Record<SelfRunningCriterion, Omit<JudgedCriterion, 'criterion'>>> = {
    SEATS: await seatsOf(place, span, context),
    MEETINGS: count(owed, MEETINGS),
    STUDY: count(owed, STUDY),
    LISTS: await listsOf(place, span, context, branch),
    DISCLOSURE: await opennessOf(place, span, context),
    INDICATORS: await indicatorsOf(place, span, context),
  };
  return Object.entries(judged).map(([criterion, counts]) => ({
    criterion: criterion as SelfRunningCriterion,
    ...counts,
  }));
};

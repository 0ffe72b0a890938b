import { TokenRefused } from '@zhudian/hops';
import type { PageSources } from '../sessions/page-sources';
import { unauthenticated, type Admit } from '../http/admission';
import { json, notAllowed } from '../http/reply';
import type { Route } from '../http/route';
import { dayIn } from '../operation/day-in';
import type { Settings } from '../options';
import { ownQuestion, OwnQuestions } from '../sessions/own-question';
import { actorBehind, type KnownActor } from './who';

interface Sources {
  readonly settings: Settings;
  readonly admit: Admit;
  readonly sources: PageSources;
}

/** An office in which somebody stands for its holder today. */
interface OfficeOfAnother {
  readonly deputation: string;
  readonly kind: string;
  readonly holderId: string;
  readonly role: string;
  readonly unit: string | null;
  readonly from: string;
  readonly until: string;
}

interface Deputation extends Pick<OfficeOfAnother, 'kind' | 'role' | 'from' | 'until'> {
  readonly id: string;
  readonly holder: { readonly id: string };
  readonly unit: { readonly id: string } | null;
}

/** Who has withdrawn a deputation ends it at once: its last day is not over, and it is no longer in force. */
const DEPUTATIONS = ownQuestion(`query MyDeputations($me: ID!, $today: LocalDate!, $after: String) {
  list: deputations(deputyId: $me, inForceOn: $today, stage: NAMED, first: 50, after: $after) {
    edges { node { id kind role from until holder { id } unit { id } } }
    pageInfo { hasNextPage endCursor } } }`);

const officeOf = ({ id, holder, unit, ...rest }: Deputation): OfficeOfAnother => ({
  ...rest,
  deputation: id,
  holderId: holder.id,
  unit: unit?.id ?? null,
});

const officesOf = async (
  { personId }: KnownActor,
  { settings, sources }: Sources,
  authorization: string | undefined,
): Promise<readonly OfficeOfAnother[] | null> => {
  const { log, now, operationTimeoutMs, timeZone } = settings;
  const position = sources.known.common;
  if (position === undefined) return null;
  const reader = { authorization, signal: AbortSignal.timeout(operationTimeoutMs) };
  const variables = { me: personId, today: dayIn(timeZone, now()) };
  try {
    const found = await new OwnQuestions(sources, reader, position).askAll(DEPUTATIONS, variables);
    return (found as readonly Deputation[]).map(officeOf);
  } catch (error) {
    log.warn({ error }, 'It cannot be told for whom somebody stands');
    return null;
  }
};

/** `/me`: who asks, in which roles, for which unit, until when, and for whom; `standsFor` is null while it cannot be told. */
export const me =
  (sources: Sources): Route =>
  async (request) => {
    if (request.method !== 'GET') return notAllowed('GET');
    const caller = await sources.admit(request);
    if ('status' in caller) return caller;
    const { authorization } = request.headers;
    const who = await actorBehind(authorization, sources.settings);
    if (who instanceof TokenRefused) return unauthenticated(who);
    return json(200, { ...who, standsFor: await officesOf(who, sources, authorization) });
  };

import { isAmendment, type Amendment } from '@zhudian/facts';
import { entityOf, evidenceOf, reasonsOf, type ReadModel } from '@zhudian/projections';
import { changesOf } from '../entity-diff';
import type { RequestContext } from '../request-context';
import type { Sought } from './facts-beyond';
import { isWanted, type Wanted } from './made-of';
import type { OwnFieldChange, OwnTimelineArgs, OwnTimelineFact } from './own-timeline.types';
import { tell, visibleOf, type Plain, type FactOfEntities } from './shown-facts';

const DAY_MS = 24 * 3_600_000;

/** What is asked about, in the words of the index. Days of recording are the programme's: it is asked for one more on either side. */
export const soughtIn = (args: OwnTimelineArgs, wanted: Wanted | undefined): Sought => {
  const { types, by, occurredFrom, occurredTo, recordedFrom, recordedTo } = args;
  const midnight = (day: string | null | undefined, days: number) =>
    day ? new Date(Date.parse(day) + days * DAY_MS).toISOString() : undefined;
  return {
    types: types ?? undefined,
    entities: wanted && [...wanted.keys()],
    actorId: by ?? undefined,
    ...((occurredFrom || occurredTo) && {
      occurredOn: { from: occurredFrom ?? undefined, to: occurredTo ?? undefined },
    }),
    ...((recordedFrom || recordedTo) && {
      recordedAt: { from: midnight(recordedFrom, -1), to: midnight(recordedTo, 2) },
    }),
  };
};

/** A fact of a timeline, and the entities that its reader sees. */
export interface Found {
  readonly shown: FactOfEntities;
  readonly fact: Plain<OwnTimelineFact>;
}

/** A fact with its ground, as its reader may see it; its effect is told when it is asked for. */
export const foundOf = async (request: RequestContext, shown: FactOfEntities): Promise<Found> => {
  const visible = await visibleOf(request, shown);
  const { recorded, isNameless, isWithheld } = visible;
  const fact = {
    ...tell(shown, visible),
    recordedOn: request.ports.dayAt(shown.fact.row.recordedAt),
    ruleSet: recorded.metadata.ruleSet,
    reasons: isNameless ? [] : reasonsOf(recorded.metadata),
    evidence: isNameless ? [] : evidenceOf(recorded.metadata),
    corrects: isAmendment(recorded) && !isWithheld ? (recorded.data as Amendment).factId : null,
    changes: [],
  };
  return { shown, fact };
};

/** Whether a fact answers the question as far as its reader may know: nobody finds by a name what names nobody to him. */
export const answers = (
  { shown: { fact, seen }, fact: told }: Found,
  wanted: Wanted | undefined,
  { by, recordedFrom, recordedTo }: OwnTimelineArgs,
): boolean => {
  const isAbout = !wanted || seen.some(({ model, id }) => isWanted(wanted, entityOf(model, id), fact.row));
  const isBy = !by || told.actorId === by;
  return isAbout && isBy && (recordedFrom ?? '') <= told.recordedOn && told.recordedOn <= (recordedTo ?? '9999');
};

/** The same, with what the facts of its position changed of each entity that its reader sees. */
export const withEffect = async (request: RequestContext, { shown, fact }: Found): Promise<Plain<OwnTimelineFact>> => {
  const { position } = shown.fact.row;
  const effects = shown.seen.map(async ({ type, id, model }): Promise<readonly OwnFieldChange[]> => {
    const tracked = { model: model as unknown as ReadModel };
    const fields = await changesOf(request, tracked, id, { from: position - 1, to: position });
    return fields.map(({ field, before, after }) => ({ type: type ?? null, id, field, before, after }));
  });
  return { ...fact, changes: (await Promise.all(effects)).flat() };
};
